enum TextCleaner {
  static func append(
    _ text: String, to bytes: inout [UInt8], collapsingBlanks: Bool, after endsInBlank: inout Bool
  ) {
    for byte in text.utf8 {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        if collapsingBlanks {
          if !endsInBlank { bytes.append(0x20) }
        } else { bytes.append(byte) }
        endsInBlank = true
      } else if byte < 0x20 || byte == 0x7F {
        continue
      } else {
        bytes.append(byte)
        endsInBlank = false
      }
    }
  }
}
enum LineBreak { case prohibited, allowed, mandatory }
struct TextSegment { var start: Int; var contentEnd: Int; var end: Int; var columns: Int; var blankColumns: Int; var lineBreak: LineBreak }
enum DisplayWidth {
  enum Ambiguous { case narrow, wide }
  static func columns(of bytes: Span<UInt8>, in range: Range<Int>, ambiguous: Ambiguous) -> Int {
    var n = 0
    for i in range where bytes[i] & 0xC0 != 0x80 { n += 1 }
    return n
  }
  static func columns(of bytes: [UInt8], ambiguous: Ambiguous) -> Int { columns(of: bytes.span, in: 0..<bytes.count, ambiguous: ambiguous) }
}
struct ClusterWalk {
  let bytes: [UInt8]
  var offset: Int
  let end: Int
  init(_ bytes: [UInt8], _ range: Range<Int>, ambiguousIsWide: Bool) { self.bytes = bytes; offset = range.lowerBound; end = range.upperBound }
  mutating func next() -> InlineText.Part? {
    guard offset < end else { return nil }
    let start = offset
    offset += 1
    while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return .init(start: start, end: offset, columns: 1)
  }
}
struct LinkTarget {
  var bytes: [UInt8]
  var isAbsolute: Bool
  init?(_ destination: String, base: String) {
    if destination.hasPrefix("http") || destination.hasPrefix("mailto:") { bytes = Array(destination.utf8); isAbsolute = true }
    else if destination.hasPrefix("/") { bytes = Array((base + destination).utf8); isAbsolute = !base.isEmpty }
    else { return nil }
  }
}
extension InlineText {
  func columns(_ range: Range<Int>) -> Int { DisplayWidth.columns(of: bytes.span, in: range, ambiguous: ambiguousIsWide ? .wide : .narrow) }
  func parts(of segment: TextSegment) -> [Part] {
    var parts: [Part] = []
    var start = segment.start
    for joint in joints + [segment.contentEnd] where joint > start && joint <= segment.contentEnd {
      parts.append(Part(start: start, end: joint, columns: columns(start..<joint)))
      start = joint
    }
    return parts.reversed()
  }
  mutating func segment(from startByte: Int) {
    var start = startByte
    var i = startByte
    let end = bytes.count
    while i < end {
      while i < end, bytes[i] != 0x20, bytes[i] != 0x0A { i += 1 }
      let wordEnd = i
      while i < end, bytes[i] == 0x20 { i += 1 }
      let blanks = i - wordEnd
      var kind = LineBreak.allowed
      if i < end, bytes[i] == 0x0A { kind = .mandatory; i += 1 }
      segments.append(TextSegment(start: start, contentEnd: wordEnd, end: i, columns: columns(start..<wordEnd), blankColumns: blanks, lineBreak: kind))
      start = i
    }
  }
}
