/// Reads the tokens of the SQL that Nuxt Content writes into its dumps.
///
/// Only literals, names and punctuation matter; nothing is ever executed.
struct SQLLexer {
  /// A token.
  enum Token: Hashable {
    /// A bare name, keyword or number, as it stands.
    case word(String)
    /// A name in quotes.
    case name(String)
    /// A string literal, its quotes removed and doubled ones halved.
    case string(String)
    /// Any other character.
    case symbol(UInt8)
  }

  private let source: [UInt8]
  /// The offset of the next byte.
  private(set) var position = 0

  /// Creates a lexer.
  init(_ source: [UInt8]) { self.source = source }

  /// An error at the next byte.
  func error(_ message: String, at offset: Int? = nil) -> PayloadError {
    PayloadError(.invalidSQL, message, at: offset ?? position, in: source)
  }

  /// The next token; `nil` at the end.
  mutating func next() throws(PayloadError) -> Token? {
    skipSpaces()
    guard position < source.count else { return nil }
    let byte = source[position]
    switch byte {
    case UInt8(ascii: "'"): return .string(try quoted(byte))
    case UInt8(ascii: "\""), UInt8(ascii: "`"): return .name(try quoted(byte))
    case UInt8(ascii: "["): return .name(try quoted(UInt8(ascii: "]")))
    default: break
    }
    guard Self.isWord(byte) else {
      position += 1
      return .symbol(byte)
    }
    let start = position
    while position < source.count, Self.isWord(source[position]) { position += 1 }
    return .word(String(decoding: source[start..<position], as: UTF8.self))
  }

  /// The next token without reading it.
  func peek() throws(PayloadError) -> Token? {
    var copy = self
    return try copy.next()
  }

  /// Passes over white space and comments.
  private mutating func skipSpaces() {
    while position < source.count {
      let byte = source[position]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        position += 1
      } else if source[position...].starts(with: "--".utf8) {
        while position < source.count, source[position] != 0x0A { position += 1 }
      } else if source[position...].starts(with: "/*".utf8) {
        position += 2
        while position < source.count, !source[position...].starts(with: "*/".utf8) {
          position += 1
        }
        position = min(position + 2, source.count)
      } else {
        return
      }
    }
  }

  /// Reads a text up to its closing quote, which stands for itself when doubled.
  private mutating func quoted(_ close: UInt8) throws(PayloadError) -> String {
    let start = position
    var text: [UInt8] = []
    var runStart = position + 1
    var index = runStart
    while index < source.count {
      guard source[index] == close else {
        index += 1
        continue
      }
      text.append(contentsOf: source[runStart..<index])
      guard index + 1 < source.count, source[index + 1] == close else {
        position = index + 1
        return String(decoding: text, as: UTF8.self)
      }
      runStart = index + 1
      index += 2
    }
    throw error("the literal is not closed", at: start)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}
