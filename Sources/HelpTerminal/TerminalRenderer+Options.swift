extension TerminalRenderer {
  /// How many colours a terminal shows.
  public enum ColorDepth: String, Sendable, Hashable, CaseIterable {
    /// Text alone, without any escape sequence for looks.
    case plain
    /// Bold, italic, underlined and faint text, but no colours.
    case monochrome
    /// The 16 colours of the reader's theme.
    case ansi16
    /// The 256-colour palette.
    case ansi256
    /// 24-bit colours.
    case trueColor
  }

  /// The ground the terminal writes on.
  public enum Background: String, Sendable, Hashable, CaseIterable {
    /// Not known: only colours that fit both are used.
    case unknown
    /// Light.
    case light
    /// Dark.
    case dark
  }

  /// How tables are laid out.
  public enum TableLayout: String, Sendable, Hashable, CaseIterable {
    /// As a grid if every word fits whole, as records otherwise.
    case automatic
    /// As a grid, whose words are broken if they must.
    case grid
    /// As records: the first cell heads the others, which carry their column's name.
    case records
    /// As a grid without line breaks, wider than the terminal if it must be.
    case wide
  }

  /// Whom the text is laid out for.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// For the eye.
    case visual
    /// For a screen reader: no drawn lines, and states in words.
    case screenReader
  }

  /// What the text is rendered for.
  public struct Options: Sendable {
    /// The columns of the terminal, at least 1.
    public var width: Int
    /// The columns that running text fills at most; code and tables use the whole width.
    public var measure: Int
    /// The colours of the terminal.
    public var colorDepth: ColorDepth
    /// The ground of the terminal.
    public var background: Background
    /// Whether links become hyperlinks (OSC 8); if not, their addresses are listed at the end.
    public var hyperlinks: Bool
    /// What is put before links that begin with a slash, such as `https://example.com`.
    public var linkBase: String
    /// How tables are laid out.
    public var tables: TableLayout
    /// The style sheet.
    public var style: TerminalStyle
    /// Whom the text is laid out for.
    public var form: Form
    /// Whether characters of ambiguous width (UAX #11) take two columns.
    public var ambiguousIsWide: Bool

    /// Creates options.
    public init(
      width: Int = 80, measure: Int = 88, colorDepth: ColorDepth = .plain,
      background: Background = .unknown, hyperlinks: Bool = false, linkBase: String = "",
      tables: TableLayout = .automatic, style: TerminalStyle = .standard, form: Form = .visual,
      ambiguousIsWide: Bool = false
    ) {
      self.width = width
      self.measure = measure
      self.colorDepth = colorDepth
      self.background = background
      self.hyperlinks = hyperlinks
      self.linkBase = linkBase
      self.tables = tables
      self.style = style
      self.form = form
      self.ambiguousIsWide = ambiguousIsWide
    }
  }
}
