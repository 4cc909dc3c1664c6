internal import HelpCenter

/// Text of a paragraph, a heading or the cells of a table: bytes free of control characters, with
/// their looks, links and the places where a line may break.
///
/// One value serves many paragraphs in turn, so that its storage is taken once.
struct InlineText {
  /// A stretch of bytes with one look.
  struct Run {
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
  private(set) var runs: [Run] = []
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
    runs.removeAll(keepingCapacity: true)
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
    for segment in added { segments.append(segment.shifted(by: start)) }
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
    var run = run(at: offset)
    while offset < end, run < runs.count {
      runs[run].attributes = attributes.adding(runs[run].attributes)
      offset = runs[run].end
      run += 1
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
    var text = text
    text.withUTF8 { buffer in
      let source = unsafe Span(_unsafeElements: buffer)
      let endedInBlank = endsInBlank
      guard !collapse(source, isClean: false) else { return }
      bytes.removeLast(bytes.count - start)
      endsInBlank = endedInBlank
      var cleaned: [UInt8] = []
      cleaned.reserveCapacity(source.count)
      TerminalSanitizer.append(source, to: &cleaned)
      _ = collapse(cleaned.span, isClean: true)
    }
    mark(from: start, attributes, link: link)
  }

  /// Appends text, each run of white space as one blank.
  ///
  /// - Returns: Whether all was appended; `false` if text not known to be clean holds anything but
  ///   printable ASCII and line breaks.
  private mutating func collapse(_ text: Span<UInt8>, isClean: Bool) -> Bool {
    var isBehindBlank = endsInBlank
    var runStart = 0
    for offset in text.indices {
      let byte = text[offset]
      if byte > 0x20 {
        guard byte < 0x7F || isClean else { return false }
        isBehindBlank = false
      } else if byte == 0x20, !isBehindBlank {
        isBehindBlank = true
      } else {
        guard byte == 0x20 || byte == 0x0A || isClean else { return false }
        bytes.append(text, runStart..<offset)
        runStart = offset + 1
        if !isBehindBlank {
          bytes.append(0x20)
          isBehindBlank = true
        }
      }
    }
    bytes.append(text, runStart..<text.count)
    endsInBlank = isBehindBlank
    return true
  }

  /// Appends part of a line of code: blanks stay, tabs reach to the next stop.
  ///
  /// - Parameters:
  ///   - code: The code, without line feed.
  ///   - attributes: Its look.
  ///   - stop: The offset of the last tabulator stop of the line, to begin with of its start.
  mutating func append(
    line code: Span<UInt8>, _ attributes: TextAttributes, stop: inout Int
  ) {
    let start = bytes.count
    var runStart = 0
    for offset in code.indices where code[offset] == 0x09 {
      appendClean(code.extracting(runStart..<offset))
      let blanks = Self.tabWidth - columns(stop..<bytes.count) % Self.tabWidth
      bytes.append(contentsOf: repeatElement(0x20, count: blanks))
      stop = bytes.count
      runStart = offset + 1
    }
    appendClean(code.extracting(runStart...))
    mark(from: start, attributes, link: 0)
  }

  /// The columns between tabulator stops in code.
  private static var tabWidth: Int { 4 }

  /// Appends part of a line made safe; line breaks that Unicode knows beside LF become blanks.
  private mutating func appendClean(_ text: Span<UInt8>) {
    let start = bytes.count
    TerminalSanitizer.append(text, to: &bytes)
    guard bytes.count > start else { return }
    for offset in start..<bytes.count where bytes[offset] == 0x0A { bytes[offset] = 0x20 }
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

  /// Returns the number of the run that holds a byte, looking from a run on.
  @inline(__always)
  func run(at offset: Int, from first: Int) -> Int {
    var index = first
    while index < runs.count, runs[index].end <= offset { index += 1 }
    return index
  }

  /// Returns the number of the first run that reaches behind a byte.
  func run(at offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func mark(from start: Int, _ attributes: TextAttributes, link: Int32) {
    guard bytes.count > start else { return }
    if let last = runs.last, last.attributes == attributes, last.link == link {
      runs[runs.count - 1].end = bytes.count
    } else {
      runs.append(Run(end: bytes.count, attributes: attributes, link: link))
    }
  }
}

extension [UInt8] {
  /// Appends some of a span.
  mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let run = text.extracting(range)
    // SAFETY: the pointer is used within the closure only.
    unsafe run.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
