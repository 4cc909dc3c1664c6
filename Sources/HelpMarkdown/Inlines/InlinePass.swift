/// The state of one pass over a text.
struct InlinePass {
  /// An opening bracket of a link or an image.
  struct Opener {
    /// The index of its content.
    var start: Int
    var isImage: Bool
    var isActive = true
  }

  let text: ArraySlice<UInt8>
  var index: Int
  /// The index up to which the text is in the output.
  var copied: Int
  var output: [UInt8] = []
  var openers: [Opener] = []
  /// The index behind the last escaped character.
  var afterEscape = -1
  /// From here on no binding ends.
  var noBindingEndFrom = 0

  /// The lengths of backtick runs that no run closes any more.
  private var deadRuns: Set<Int> = []
  /// The ends of raw HTML that do not occur any more.
  private var deadEnds: Set<String> = []

  init(text: ArraySlice<UInt8>) {
    self.text = text
    index = text.startIndex
    copied = text.startIndex
  }

  /// Moves the index to the next byte that can start a construct, an address included; returns
  /// whether there is one.
  mutating func skipPlain() -> Bool {
    let start = text.startIndex
    index = unsafe text.withUnsafeBufferPointer { bytes in
      var position = index - start
      scan: while position < bytes.count {
        let byte = unsafe bytes[position]
        switch byte {
        case .backslash, .backtick, .lessThan, .star, .underscore, UInt8(ascii: "!"),
          .openBracket, .closeBracket, .openBrace, .colon:
          break scan
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
          let second = byte | 0x20 == UInt8(ascii: "w") ? byte | 0x20 : UInt8(ascii: "t")
          if position + 1 < bytes.count, unsafe bytes[position + 1] | 0x20 == second {
            break scan
          }
        default: break
        }
        position += 1
      }
      return start + position
    }
    return index < text.endIndex
  }

  /// The end of a code span; moves the index past the run and returns `nil` if it opens none.
  mutating func codeEnd(at start: Int) -> Int? {
    var open = start
    while open < text.endIndex, text[open] == .backtick { open += 1 }
    let length = open - start
    index = open
    guard !deadRuns.contains(length) else { return nil }
    var position = open
    while let run = text[position...].firstIndex(of: .backtick) {
      position = run
      while position < text.endIndex, text[position] == .backtick { position += 1 }
      if position - run == length { return position }
    }
    deadRuns.insert(length)
    return nil
  }

  /// The content of a code span, without the one space at both ends that keeps backticks apart.
  func codeContent(_ span: Range<Int>) -> Range<Int> {
    let length = text[span].prefix { $0 == .backtick }.count
    let content = (span.lowerBound + length)..<(span.upperBound - length)
    func isSpace(_ byte: UInt8) -> Bool { byte == .space || byte == .newline }
    guard content.count > 2, isSpace(text[content.lowerBound]),
      isSpace(text[content.upperBound - 1]), !text[content].allSatisfy(isSpace)
    else { return content }
    return (content.lowerBound + 1)..<(content.upperBound - 1)
  }

  /// The end of an autolink or of raw HTML; the next index if it is neither.
  mutating func angleEnd(at start: Int) -> Int {
    if let end = HTMLSyntax.autolink(text, at: start) { return end }
    if let end = HTMLSyntax.tag(text, at: start) { return end }
    let rest = text[(start + 1)...]
    let mark: String
    let from = start + 2
    if rest.starts(with: "!--".utf8) {
      // `<!-->` and `<!--->` are comments.
      mark = "-->"
    } else if rest.first == UInt8(ascii: "?") {
      mark = "?>"
    } else if rest.starts(with: "![CDATA[".utf8) {
      mark = "]]>"
    } else if rest.first == UInt8(ascii: "!"), rest.dropFirst().first?.isLetter == true {
      mark = ">"
    } else {
      return start + 1
    }
    guard !deadEnds.contains(mark) else { return start + 1 }
    guard from <= text.endIndex, let end = HTMLSyntax.find(mark, in: text[from...]) else {
      deadEnds.insert(mark)
      return start + 1
    }
    return end
  }
}
