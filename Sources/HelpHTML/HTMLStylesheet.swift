public import HelpCenter

/// Rules for the classes that renderers write.
///
/// Rules come from this module and from numbers only, so no content can write one.
public struct HTMLStylesheet: Sendable, Hashable {
  /// The CSS.
  public let css: String

  /// Creates the rules for looks of highlighted code.
  ///
  /// The dark colours hold within an element of class `dark`, or where the system is dark and no
  /// element of class `light` says otherwise.
  public init(highlightStyles: [Document.HighlightStyle]) {
    var css = ""
    var dark = ""
    for style in highlightStyles {
      let selector = "." + Self.className(of: style)
      var rule = ""
      if let light = style.light { rule += "color:#\(Self.hex(light));" }
      if style.isBold { rule += "font-weight:bold;" }
      if style.isItalic { rule += "font-style:italic;" }
      if style.isUnderlined { rule += "text-decoration:underline;" }
      if !rule.isEmpty { css += "\(selector){\(rule)}\n" }
      if let color = style.dark {
        css += ".dark \(selector){color:#\(Self.hex(color))}\n"
        dark += ":root:not(.light) \(selector){color:#\(Self.hex(color))}\n"
      }
    }
    if !dark.isEmpty { css += "@media (prefers-color-scheme:dark){\n\(dark)}\n" }
    self.css = css
  }

  init(constant: StaticString) { css = constant.description }

  /// Joins two sheets.
  public static func + (lhs: HTMLStylesheet, rhs: HTMLStylesheet) -> HTMLStylesheet {
    HTMLStylesheet(joined: lhs.css + rhs.css)
  }

  private init(joined css: String) { self.css = css }

  /// The class of a look: its colours on light and on dark, then `b`, `i` and `u`.
  package static func className(of style: Document.HighlightStyle) -> String {
    var name = "hc-h-"
    name += style.light.map(hex) ?? "x"
    name += "-"
    name += style.dark.map(hex) ?? "x"
    if style.isBold || style.isItalic || style.isUnderlined {
      name += "-"
      if style.isBold { name += "b" }
      if style.isItalic { name += "i" }
      if style.isUnderlined { name += "u" }
    }
    return name
  }

  /// Six hexadecimal digits of a colour; anything above 0xFFFFFF is cut off.
  private static func hex(_ color: UInt32) -> String {
    let digits = String(color & 0xFF_FFFF, radix: 16)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}
