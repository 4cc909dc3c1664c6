import HelpCenter
import HelpHTML

extension ArticleBody {
  /// Deeper tables of contents than any article has.
  private static let depthLimit = 16

  /// Appends the body in the form ``init(_:_:)`` reads.
  func append(to bytes: inout [UInt8]) {
    PartReader.append(part: html.bytes, to: &bytes)
    PartReader.append(html.slots.count, to: &bytes)
    for slot in html.slots {
      PartReader.append(slot.offset, to: &bytes)
      PartReader.append(Int(slot.kind.rawValue), to: &bytes)
      PartReader.append(part: slot.destination.utf8, to: &bytes)
    }
    PartReader.append(html.highlightStyles.count, to: &bytes)
    for style in html.highlightStyles { ArticleBody.append(style, to: &bytes) }
    PartReader.append(part: outline.title.utf8, to: &bytes)
    ArticleBody.append(outline.entries, depth: 0, to: &bytes)
    PartReader.append(part: lead.utf8, to: &bytes)
    PartReader.append(minutes, to: &bytes)
    ArticleBody.append(answers, to: &bytes)
    ArticleBody.append(steps, to: &bytes)
  }

  /// Reads a body.
  ///
  /// - Throws: ``HelpImageError`` if the bytes are no body's.
  init(_ bytes: ArraySlice<UInt8>) throws(HelpImageError) {
    var reader = Reader(bytes)
    html = HTMLTemplate(bytes: try reader.part())
    for _ in 0..<(try reader.number()) {
      let offset = try reader.number()
      let kind = HTMLTemplate.Slot.Kind(rawValue: UInt8(truncatingIfNeeded: try reader.number()))
      html.slots.append(
        HTMLTemplate.Slot(offset: offset, kind: kind ?? .link, destination: try reader.text()))
    }
    for _ in 0..<(try reader.number()) { html.highlightStyles.append(try reader.style()) }
    outline = Outline(title: try reader.text())
    outline.entries = try reader.entries(depth: 0)
    lead = try reader.text()
    minutes = try reader.number()
    answers = try reader.items()
    steps = try reader.items()
  }

  private static func append(_ style: Document.HighlightStyle, to bytes: inout [UInt8]) {
    let flags = [style.isBold, style.isItalic, style.isUnderlined]
    PartReader.append(flags.reduce(0) { $0 << 1 | ($1 ? 1 : 0) }, to: &bytes)
    for color in [style.light, style.dark] {
      PartReader.append(color.map { Int($0) + 1 } ?? 0, to: &bytes)
    }
  }

  private static func append(
    _ entries: [Outline.Entry], depth: Int, to bytes: inout [UInt8]
  ) {
    let entries = depth < depthLimit ? entries : []
    PartReader.append(entries.count, to: &bytes)
    for entry in entries {
      PartReader.append(part: entry.anchor.utf8, to: &bytes)
      PartReader.append(part: entry.title.utf8, to: &bytes)
      PartReader.append(entry.level, to: &bytes)
      append(entry.children, depth: depth + 1, to: &bytes)
    }
  }

  private static func append(_ items: [Item], to bytes: inout [UInt8]) {
    PartReader.append(items.count, to: &bytes)
    for item in items {
      PartReader.append(part: item.title.utf8, to: &bytes)
      PartReader.append(part: item.text.utf8, to: &bytes)
    }
  }

  /// Reads the parts of a body.
  private struct Reader {
    private let bytes: ArraySlice<UInt8>
    private var parts = PartReader()

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    mutating func number() throws(HelpImageError) -> Int {
      let bytes = bytes
      return try parts.number(bytes.span)
    }

    mutating func part() throws(HelpImageError) -> ArraySlice<UInt8> {
      let bytes = bytes
      let range = try parts.part(bytes.span)
      return bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound]
    }

    mutating func text() throws(HelpImageError) -> String {
      String(decoding: try part(), as: UTF8.self)
    }

    mutating func style() throws(HelpImageError) -> Document.HighlightStyle {
      let flags = try number()
      let light = try color()
      return Document.HighlightStyle(
        light: light, dark: try color(), isBold: flags & 4 != 0, isItalic: flags & 2 != 0,
        isUnderlined: flags & 1 != 0)
    }

    private mutating func color() throws(HelpImageError) -> UInt32? {
      let value = try number()
      return value == 0 ? nil : UInt32(truncatingIfNeeded: value - 1)
    }

    mutating func entries(depth: Int) throws(HelpImageError) -> [Outline.Entry] {
      var entries: [Outline.Entry] = []
      for _ in 0..<(try number()) {
        guard depth <= depthLimit else { throw HelpImageError(.malformed(offset: parts.position)) }
        let anchor = try text()
        let title = try text()
        let level = try number()
        let children = try self.entries(depth: depth + 1)
        entries.append(
          Outline.Entry(anchor: anchor, title: title, level: level, children: children))
      }
      return entries
    }

    mutating func items() throws(HelpImageError) -> [Item] {
      var items: [Item] = []
      for _ in 0..<(try number()) {
        let title = try text()
        items.append(Item(title: title, text: try text()))
      }
      return items
    }
  }
}
