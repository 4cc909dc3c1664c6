/// The looks of highlighted code that a payload carries as CSS in its last `style` node.
///
/// Nuxt Content writes Shiki's colours as rules such as
/// `html pre.shiki code .sMK4o{--shiki-light:#39ADB5;--shiki-dark:#89DDFF}`.
struct HighlightStyleSheet {
  private var styles: [String: Document.HighlightStyle] = [:]

  /// Whether no rule was found.
  var isEmpty: Bool { styles.isEmpty }

  /// The look of a class.
  subscript(className: String) -> Document.HighlightStyle? { styles[className] }

  /// Reads the rules of the `style` nodes among the top-level nodes of a tree.
  init(_ nodes: [MarkupNode]) {
    for node in nodes {
      guard let element = node.element, element.tag == "style" else { continue }
      read(element.textContent)
    }
  }

  private mutating func read(_ css: String) {
    for rule in css.split(separator: "}") {
      guard let brace = rule.firstIndex(of: "{") else { continue }
      let selectors = rule[..<brace]
      guard selectors.contains("shiki"),
        let style = HighlightStyleSheet.style(declarations: rule[rule.index(after: brace)...])
      else { continue }
      for selector in selectors.split(separator: ",") {
        guard let dot = selector.lastIndex(of: ".") else { continue }
        let name = selector[selector.index(after: dot)...]
        if name.contains(" ") { continue }
        styles[String(name)] = style
      }
    }
  }

  /// Reads a list of CSS declarations; `nil` if none of them says how text looks.
  static func style(declarations: some StringProtocol) -> Document.HighlightStyle? {
    var style = Document.HighlightStyle()
    var fallback: UInt32?
    for declaration in declarations.split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let name = String(declaration[..<colon].filter { $0 != " " })
      let value = String(declaration[declaration.index(after: colon)...].filter { $0 != " " })
      switch name {
      case "--shiki-light": style.light = color(value)
      case "--shiki-dark": style.dark = color(value)
      case "--shiki-default", "color", "--shiki": fallback = color(value)
      case "font-weight", "--shiki-default-font-weight", "--shiki-light-font-weight":
        style.isBold = value == "bold"
      case "font-style", "--shiki-default-font-style", "--shiki-light-font-style":
        style.isItalic = value == "italic"
      case "text-decoration", "--shiki-default-text-decoration":
        style.isUnderlined = value.hasPrefix("underline")
      default: break
      }
    }
    style.light = style.light ?? fallback
    style.dark = style.dark ?? fallback
    return style == Document.HighlightStyle() ? nil : style
  }

  /// Reads `#RGB`, `#RRGGBB` or `#RRGGBBAA`.
  private static func color(_ text: String) -> UInt32? {
    guard text.first == "#" else { return nil }
    let digits = text.dropFirst()
    guard let value = UInt32(digits, radix: 16) else { return nil }
    switch digits.count {
    case 3:
      let (red, green, blue) = (value >> 8 & 15, value >> 4 & 15, value & 15)
      return red * 0x110000 + green * 0x1100 + blue * 0x11
    case 6: return value
    case 8: return value >> 8
    default: return nil
    }
  }
}
