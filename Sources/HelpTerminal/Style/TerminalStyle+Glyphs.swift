extension TerminalStyle {
  /// The signs that mark parts of a text; each is one or a few columns wide.
  ///
  /// The signs are trusted: they come from the program, not from content.
  public struct Glyphs: Sendable, Hashable {
    /// The bullets of lists, by nesting; deeper lists begin again with the first.
    public var bullets: [String]
    /// The box of a task that is done.
    public var checked: String
    /// The box of a task to do.
    public var unchecked: String
    /// The bar at the left of a callout.
    public var calloutBar: String
    /// The bar at the left of a quote.
    public var quoteBar: String
    /// The rule under the head of a table and between parts.
    public var rule: String
    /// The rule under a title.
    public var titleRule: String
    /// The sign of an item that is folded open.
    public var open: String
    /// The sign of a panel.
    public var panel: String
    /// The sign of what leads somewhere.
    public var arrow: String
    /// What stands between the names of a path to an article.
    public var crumb: String
    /// The sign of a highlighted line of code.
    public var highlight: String
    /// Whether numbers of footnotes, superscripts and subscripts are raised and lowered digits.
    public var hasRaisedDigits: Bool

    /// Signs for terminals that show Unicode.
    public static let unicode = Glyphs(
      bullets: ["•", "◦", "▪"], checked: "☑", unchecked: "☐", calloutBar: "▌", quoteBar: "│",
      rule: "─", titleRule: "═", open: "▾", panel: "▪", arrow: "→", crumb: "›", highlight: "▎",
      hasRaisedDigits: true)

    /// Signs of ASCII alone.
    public static let ascii = Glyphs(
      bullets: ["*", "-", "+"], checked: "[x]", unchecked: "[ ]", calloutBar: "|", quoteBar: "|",
      rule: "-", titleRule: "=", open: "v", panel: "*", arrow: "->", crumb: ">", highlight: ">",
      hasRaisedDigits: false)
  }
}
