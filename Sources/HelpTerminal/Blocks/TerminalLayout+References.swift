internal import HelpCenter

extension TerminalLayout {
  /// Writes the footnotes.
  mutating func footnotes(_ footnotes: [Document.Footnote]) {
    guard !footnotes.isEmpty else { return }
    separate()
    sectionLabel("Notes")
    for footnote in footnotes {
      let sign = noteSign(footnote.number)
      let columns = DisplayWidth.columns(of: sign, ambiguous: ambiguous)
      push(
        LinePrefix.Piece(
          width: columns + 1,
          marker: LinePrefix.Marker(bytes: sign, width: columns, attributes: style.marker)))
      blocks(footnote.blocks)
      pop()
    }
  }

  /// Writes the addresses of the links that could not become hyperlinks.
  mutating func linkList() {
    let list = links.list
    guard !list.isEmpty else { return }
    separate()
    sectionLabel("Links")
    let digits = Self.digits(list.count)
    for (index, target) in list.enumerated() {
      var bytes = [UInt8](repeating: 0x20, count: digits - Self.digits(index + 1))
      bytes.append(0x5B)
      bytes.appendDecimal(index + 1)
      bytes.append(0x5D)
      push(
        LinePrefix.Piece(
          width: digits + 3,
          marker: LinePrefix.Marker(
            bytes: bytes, width: bytes.count, attributes: style.secondary)))
      address(target)
      pop()
    }
  }

  /// Writes an address as one word.
  private mutating func address(_ target: [UInt8]) {
    text.removeAll()
    text.append(sign: target, TextAttributes())
    text.segments = [
      TextSegment(
        start: 0, contentEnd: target.count, end: target.count,
        columns: text.columns(0..<target.count),
        blankColumns: 0, lineBreak: .mandatory)
    ]
    flow(0..<1, within: measure)
  }

  /// Writes the label of a part that the renderer adds to the text, where a heading would stand.
  mutating func sectionLabel(_ label: String) {
    let indent = prefix.depth == 1 ? prefix.setFirstWidth(0) : nil
    self.label(label, style.heading)
    if let indent { _ = prefix.setFirstWidth(indent) }
  }
}
