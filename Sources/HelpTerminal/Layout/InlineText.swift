internal import HelpCenter

/// Text of a paragraph, a heading or the cells of a table: bytes free of control characters, with
/// their looks, links and the places where a line may break.
///
/// One value serves many paragraphs in turn, so that its storage is taken once.
struct InlineText {
  /// A stretch of bytes with one look.
  struct Span {
    /// The offset behind the last byte.
    var end: Int
    /// The look.
    var attributes: TextAttributes
    /// The number of the link, counted from 1; 0 outside links.
    var link: Int32
  }

  /// The bytes.
  private(set) var bytes: [UInt8] = []
  /// The looks, in order, without gaps.
  private(set) var spans: [Span] = []
  /// The pieces that lines are filled with.
  var segments: [TextSegment] = []
  /// Offsets at which a word may be broken rather than split one of its parts.
  private(set) var joints: [Int] = []
  /// Whether white space at the end of the bytes swallows white space that follows.
  private var endsInBlank = true

  /// What finds the places where lines may break.
  let segmenter: TextSegmenter
  /// The stretches of code, which break at blanks only.
  private var code: [Range<Int>] = []

  /// Creates a text without content.
  init(ambiguous: DisplayWidth.Ambiguous) { segmenter = TextSegmenter(ambiguous: ambiguous) }

  /// A Boolean value indicating whether there is nothing to show.
  var isEmpty: Bool { bytes.isEmpty }

  /// Forgets the content.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
    joints.removeAll(keepingCapacity: true)
    code.removeAll(keepingCapacity: true)
    endsInBlank = true
  }

  /// Begins a text that is laid out apart from what came before.
  mutating func beginPart() {
    endsInBlank = true
    code.removeAll(keepingCapacity: true)
  }

  /// Cuts the text from an offset on into segments.
  mutating func segment(from start: Int) {
    let kept = code.map { $0.lowerBound - start..<$0.upperBound - start }
    let added = segmenter.segments(of: bytes.span.extracting(start...), keeping: kept)
    if start == 0 {
      segments = added
      return
    }
    for var segment in added {
      segment.start += start
      segment.contentEnd += start
      segment.end += start
      segments.append(segment)
    }
  }

  /// Returns the columns of some of the text.
  func columns(_ range: Range<Int>) -> Int {
    DisplayWidth.columns(of: bytes.span, in: range, ambiguous: segmenter.ambiguous)
  }

  /// Adds a look to some of the segments.
  mutating func strengthen(_ range: Range<Int>, with attributes: TextAttributes) {
    guard let first = range.first, let last = range.last, !attributes.isPlain else { return }
    let end = segments[last].contentEnd
    var offset = segments[first].start
    var span = span(at: offset)
    while offset < end, span < spans.count {
      spans[span].attributes = attributes.adding(spans[span].attributes)
      offset = spans[span].end
      span += 1
    }
  }

  /// Appends code, which breaks at blanks only.
  mutating func append(code text: String, _ attributes: TextAttributes, link: Int32 = 0) {
    let start = bytes.count
    append(text, attributes, link: link)
    if bytes.count > start { code.append(start..<bytes.count) }
  }

  /// Appends text whose white space counts as one blank.
  mutating func append(_ text: String, _ attributes: TextAttributes, link: Int32 = 0) {
    let start = bytes.count
    TextCleaner.append(text, to: &bytes, collapsingBlanks: true, after: &endsInBlank)
    mark(from: start, attributes, link: link)
  }

  /// Appends text with its white space as it is; the text must not contain tabs or line breaks.
  mutating func appendVerbatim(_ text: Substring, _ attributes: TextAttributes) {
    let start = bytes.count
    TextCleaner.append(String(text), to: &bytes, collapsingBlanks: false, after: &endsInBlank)
    mark(from: start, attributes, link: 0)
  }

  /// Appends text of the program's own, which is known to be clean and not to end in a blank.
  mutating func append(sign text: [UInt8], _ attributes: TextAttributes, link: Int32 = 0) {
    guard !text.isEmpty else { return }
    let start = bytes.count
    bytes.append(contentsOf: text)
    endsInBlank = false
    mark(from: start, attributes, link: link)
  }

  /// Appends a blank, unless one is there.
  mutating func appendBlank() {
    guard !endsInBlank else { return }
    let start = bytes.count
    bytes.append(0x20)
    endsInBlank = true
    mark(from: start, TextAttributes(), link: 0)
  }

  /// Appends a line break.
  mutating func appendLineBreak() {
    let start = bytes.count
    bytes.append(0x0A)
    endsInBlank = true
    mark(from: start, TextAttributes(), link: 0)
  }

  /// Allows the word around the end to be broken here, if it does not fit on a line.
  mutating func appendJoint() {
    if !bytes.isEmpty, joints.last != bytes.count { joints.append(bytes.count) }
  }

  /// Returns the number of the span that holds a byte, looking from a span on.
  @inline(__always)
  func span(at offset: Int, from first: Int) -> Int {
    var index = first
    while index < spans.count, spans[index].end <= offset { index += 1 }
    return index
  }

  /// Returns the number of the first span that reaches behind a byte.
  func span(at offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func mark(from start: Int, _ attributes: TextAttributes, link: Int32) {
    guard bytes.count > start else { return }
    if let last = spans.last, last.attributes == attributes, last.link == link {
      spans[spans.count - 1].end = bytes.count
    } else {
      spans.append(Span(end: bytes.count, attributes: attributes, link: link))
    }
  }
}
