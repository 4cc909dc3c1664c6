internal import HelpCenter

extension TextAttributes {
  /// Creates the look of highlighted code that a site's theme gave two colours.
  ///
  /// Where the ground is unknown, or few colours are to be had, the hue is taken to the reader's
  /// palette; greys, which themes give to comments, become faint.
  init(
    _ style: Document.HighlightStyle, depth: TerminalRenderer.ColorDepth,
    background: TerminalRenderer.Background
  ) {
    var weight: Weight = []
    if style.isBold { weight.insert(.bold) }
    if style.isItalic { weight.insert(.italic) }
    if style.isUnderlined { weight.insert(.underline) }
    let chosen: UInt32? =
      switch background {
      case .light: style.light
      case .dark: style.dark
      case .unknown: nil
      }
    if let chosen, depth == .trueColor || depth == .ansi256 {
      self.init(weight, color: TerminalColor(rgb: chosen).reduced(to: depth))
      return
    }
    guard let value = style.light ?? style.dark else {
      self.init(depth == .plain ? [] : weight)
      return
    }
    if Self.isMiddleGray(value) { weight.insert(.faint) }
    self = TextAttributes(weight, color: TerminalColor.nearestHue(to: value)).reduced(to: depth)
  }

  /// Returns whether a colour is a grey that stands back on a light as on a dark ground.
  private static func isMiddleGray(_ value: UInt32) -> Bool {
    guard TerminalColor.nearestHue(to: value) == .standard else { return false }
    let sum = (value >> 16 & 0xFF) + (value >> 8 & 0xFF) + (value & 0xFF)
    return (3 * 0x58...3 * 0xB0).contains(sum)
  }
}
