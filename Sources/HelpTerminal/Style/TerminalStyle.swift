internal import HelpCenter

/// The style sheet of the terminal: the look of each kind of text, and the signs that mark it.
///
/// The standard style uses nothing but the reader's own palette, so it fits light and dark grounds
/// without asking the terminal. Every distinction is also made by place, words or signs, so that
/// nothing is lost where there is no colour.
public struct TerminalStyle: Sendable, Hashable {
  /// The title of an article and headings of level 1.
  public var title = TextAttributes(.bold)
  /// Headings of level 2, in the one colour besides red that every palette keeps readable on both
  /// light and dark grounds.
  public var heading = TextAttributes(.bold, color: .magenta)
  /// Headings of level 3 and below, and labels that head a part.
  public var subheading = TextAttributes(.bold)
  /// Strongly stressed text.
  public var strong = TextAttributes(.bold)
  /// Stressed text.
  public var emphasis = TextAttributes(.italic)
  /// Struck-out text.
  public var strikethrough = TextAttributes(.strikethrough)
  /// Code within a line, and names of fields.
  public var code = TextAttributes(color: .cyan)
  /// Blocks of code.
  public var codeBlock = TextAttributes()
  /// Links.
  public var link = TextAttributes(.underline)
  /// Small labels.
  public var badge = TextAttributes(.bold)
  /// Keys to press.
  public var keyboard = TextAttributes(.bold)
  /// The heads of table columns and of records.
  public var tableHeader = TextAttributes(.bold)
  /// What serves orientation: rules, bars of quotes, dates, languages, numbers of links.
  public var secondary = TextAttributes(.faint)
  /// Signs and numbers of list items.
  public var marker = TextAttributes()
  /// The sign of a highlighted line of code.
  public var highlight = TextAttributes(.bold, color: .yellow)
  /// Words of a text that were searched for; red keeps readable on light and dark, as magenta does.
  public var mark = TextAttributes(.bold, color: .red)
  /// Notes; as for all callouts, the colour is that of the bar.
  public var note = TextAttributes(.bold, color: .cyan)
  /// Tips.
  public var tip = TextAttributes(.bold, color: .green)
  /// Important remarks.
  public var important = TextAttributes(.bold, color: .magenta)
  /// Warnings.
  public var warning = TextAttributes(.bold, color: .yellow)
  /// Calls for caution.
  public var caution = TextAttributes(.bold, color: .red)
  /// Dangers.
  public var danger = TextAttributes(.bold, color: .red)
  /// The signs.
  public var glyphs = Glyphs.unicode

  /// Creates the standard style.
  public init() {}

  /// The standard style.
  public static let standard = TerminalStyle()

  /// Returns the look of a kind of callout.
  func attributes(of kind: Document.Callout.Kind) -> TextAttributes {
    switch kind {
    case .note: note
    case .tip: tip
    case .important: important
    case .warning: warning
    case .caution: caution
    case .danger: danger
    }
  }

  /// Returns what is left of the style at a colour depth.
  func reduced(to depth: TerminalRenderer.ColorDepth) -> TerminalStyle {
    var style = self
    for role in Self.roles { style[keyPath: role] = self[keyPath: role].reduced(to: depth) }
    return style
  }

  private static var roles: [WritableKeyPath<TerminalStyle, TextAttributes>] {
    [
      \.title, \.heading, \.subheading, \.strong, \.emphasis, \.strikethrough, \.code, \.codeBlock,
      \.link, \.badge, \.keyboard, \.tableHeader, \.secondary, \.marker, \.highlight, \.mark,
      \.note, \.tip, \.important, \.warning, \.caution, \.danger,
    ]
  }
}
