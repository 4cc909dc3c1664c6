/// How a run of text looks in a terminal.
public struct TextAttributes: Sendable, Hashable {
  /// The looks that need no colour.
  public struct Weight: OptionSet, Sendable, Hashable {
    /// One bit a look.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bold.
    public static let bold = Weight(rawValue: 1)
    /// Fainter than other text, on a light and on a dark ground.
    public static let faint = Weight(rawValue: 2)
    /// Italic.
    public static let italic = Weight(rawValue: 4)
    /// Underlined.
    public static let underline = Weight(rawValue: 8)
    /// Struck out.
    public static let strikethrough = Weight(rawValue: 16)
    /// With foreground and background exchanged.
    public static let reverse = Weight(rawValue: 32)
  }

  /// The looks that need no colour.
  public var weight: Weight
  /// The colour.
  public var color: TerminalColor

  /// Creates a look; without arguments, that of plain text.
  public init(_ weight: Weight = [], color: TerminalColor = .standard) {
    self.weight = weight
    self.color = color
  }

  /// A Boolean value indicating whether this is the look of plain text.
  var isPlain: Bool { weight.isEmpty && color == .standard }

  /// Returns this look with another on top, whose colour wins.
  func adding(_ other: TextAttributes) -> TextAttributes {
    TextAttributes(
      weight.union(other.weight), color: other.color == .standard ? color : other.color)
  }

  /// Returns what is left of this look at a colour depth.
  func reduced(to depth: TerminalRenderer.ColorDepth) -> TextAttributes {
    TextAttributes(depth == .plain ? [] : weight, color: color.reduced(to: depth))
  }
}
