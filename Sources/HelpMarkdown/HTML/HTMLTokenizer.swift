/// Reads a piece of raw HTML token by token (HTML standard, 13.2.5).
///
/// The states are folded into a few functions; what is read is the same, save for the escapes of
/// scripts within scripts.
struct HTMLTokenizer {
  /// What a piece may end in the middle of.
  enum Remainder: Equatable {
    /// A comment, with its text so far.
    case comment(String)
    /// A tag, from this offset on.
    case tag(Int)
  }

  /// What the piece ended in the middle of, once all tokens are read.
  private(set) var remainder: Remainder?
  /// Whether camel case is no more than upper-case letters, as it is to HTML.
  private let keepsTagNames: Bool
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  /// Creates a tokenizer; a comment that an earlier piece left open is read on.
  init(
    _ bytes: ArraySlice<UInt8>, after remainder: Remainder? = nil, keepsTagNames: Bool = false
  ) {
    self.keepsTagNames = keepsTagNames
    self.bytes = bytes
    index = bytes.startIndex
    self.remainder = remainder
  }

  /// Returns the next token; `nil` at the end.
  ///
  /// - Parameters:
  ///   - model: How the content is to be read.
  ///   - isForeign: Whether the content is SVG or MathML, where CDATA sections are text.
  /// - Returns: The token.
  mutating func next(model: HTMLContentModel, isForeign: Bool) -> HTMLToken? {
    if case .comment(let text) = remainder {
      remainder = nil
      return comment(after: text)
    }
    while index < bytes.endIndex {
      switch model {
      case .data: break
      case .rcdata(let tag):
        if let text = text(upToEndTag: tag) { return .text(decoded(text)) }
      case .rawText(let tag):
        if let text = text(upToEndTag: tag) { return .text(plain(text)) }
      case .plainText:
        defer { index = bytes.endIndex }
        return .text(plain(bytes[index...]))
      }
      if bytes[index] != UInt8(ascii: "<") { return text() }
      if let token = markup(isForeign: isForeign) { return token }
    }
    return nil
  }

  // MARK: Text

  private mutating func text() -> HTMLToken {
    let start = index
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "<"), startsMarkup(at: index) { break }
      index += 1
    }
    return .text(decoded(bytes[start..<index]))
  }

  /// A Boolean value indicating whether a `<` is more than a character.
  private func startsMarkup(at index: Int) -> Bool {
    guard index + 1 < bytes.endIndex else { return false }
    let next = bytes[index + 1]
    if isLetter(next) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return true }
    return next == UInt8(ascii: "/") && index + 2 < bytes.endIndex
  }

  private func decoded(_ text: ArraySlice<UInt8>) -> String {
    CharacterReference.decode(normalized(text))
  }

  private func plain(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: normalized(text), as: UTF8.self)
  }

  /// Line ends become LF, NUL is left out.
  private func normalized(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(where: { $0 == 0x0D || $0 == 0 }) else { return text }
    var result: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0, byte != 0x0A || previous != 0x0D {
        result.append(byte)
      }
      previous = byte
    }
    return result[...]
  }

  /// Takes the text in front of `</tag`; `nil` if the end tag is next.
  private mutating func text(upToEndTag tag: String) -> ArraySlice<UInt8>? {
    let start = index
    let name = Array(tag.utf8)
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "<"), isEndTag(name, at: index) { break }
      index += 1
    }
    return index > start ? bytes[start..<index] : nil
  }

  private func isEndTag(_ name: [UInt8], at index: Int) -> Bool {
    let end = index + 2 + name.count
    guard end < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "/") else { return false }
    for (offset, byte) in name.enumerated() {
      let other = bytes[index + 2 + offset]
      guard (isLetter(other) ? other | 0x20 : other) == byte else { return false }
    }
    return isSpace(bytes[end]) || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: ">")
  }

  // MARK: Markup

  private mutating func markup(isForeign: Bool) -> HTMLToken? {
    guard startsMarkup(at: index) else {
      index += 1
      return .text("<")
    }
    let next = bytes[index + 1]
    if isLetter(next) { return startTag(isForeign: isForeign) }
    let rest = bytes[(index + 2)...]
    if next == UInt8(ascii: "!") {
      if rest.starts(with: "--".utf8) {
        index += 4
        return comment(after: "")
      }
      if isForeign, rest.starts(with: "[CDATA[".utf8) { return characterData() }
      let isDoctype = rest.prefix(7).elementsEqual("doctype".utf8) { $0 | 0x20 == $1 }
      let text = bogusComment(from: index + 2)
      return isDoctype ? nil : text
    }
    if next == UInt8(ascii: "?") { return bogusComment(from: index + 1) }
    guard let first = rest.first else { return nil }
    if isLetter(first) { return endTag(isForeign: isForeign) }
    if first == UInt8(ascii: ">") {
      index += 3
      return nil
    }
    return bogusComment(from: index + 2)
  }

  private mutating func comment(after text: String) -> HTMLToken? {
    let start = index
    if text.isEmpty {
      for abrupt in [">", "->"] where bytes[index...].starts(with: abrupt.utf8) {
        index += abrupt.utf8.count
        return .comment("")
      }
    }
    while index < bytes.endIndex {
      let rest = bytes[index...]
      if bytes[index] == UInt8(ascii: "-"),
        rest.starts(with: "-->".utf8) || rest.starts(with: "--!>".utf8)
      {
        let content = plain(bytes[start..<index])
        index += rest.starts(with: "-->".utf8) ? 3 : 4
        return .comment(text + content)
      }
      index += 1
    }
    remainder = .comment(text + plain(bytes[start...]))
    return nil
  }

  private mutating func bogusComment(from start: Int) -> HTMLToken {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
    index = min(end + 1, bytes.endIndex)
    return .comment(plain(bytes[start..<end]))
  }

  private mutating func characterData() -> HTMLToken {
    let start = index + 9
    index = start
    while index < bytes.endIndex, !bytes[index...].starts(with: "]]>".utf8) { index += 1 }
    let text = plain(bytes[start..<index])
    index = min(index + 3, bytes.endIndex)
    return .text(text)
  }

  // MARK: Tags

  private mutating func startTag(isForeign: Bool) -> HTMLToken? {
    let start = index
    index += 1
    var tag = HTMLStartTag(name: name(isForeign: isForeign))
    guard readAttributes(into: &tag) else {
      remainder = .tag(start)
      return nil
    }
    return .startTag(tag)
  }

  private mutating func endTag(isForeign: Bool) -> HTMLToken? {
    let start = index
    index += 2
    var tag = HTMLStartTag(name: name(isForeign: isForeign))
    guard readAttributes(into: &tag) else {
      remainder = .tag(start)
      return nil
    }
    return .endTag(tag.name)
  }

  private mutating func name(isForeign: Bool) -> String {
    let start = index
    while index < bytes.endIndex, !isSpace(bytes[index]), !"/>".utf8.contains(bytes[index]) {
      index += 1
    }
    let name = bytes[start..<index]
    let hasUpper = name.contains { $0 >= 0x41 && $0 <= 0x5A }
    guard hasUpper else { return plain(name) }
    if isForeign { return ECMAScript.lowercasedASCII(plain(name)) }
    return keepsTagNames ? ECMAScript.lowercasedASCII(plain(name)) : WordCase.kebab(plain(name))
  }

  /// Reads up to the `>`; `false` if there is none.
  private mutating func readAttributes(into tag: inout HTMLStartTag) -> Bool {
    while true {
      while index < bytes.endIndex, isSpace(bytes[index]) { index += 1 }
      guard index < bytes.endIndex else { return false }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        return true
      }
      if bytes[index] == UInt8(ascii: "/") {
        index += 1
        if index < bytes.endIndex, bytes[index] == UInt8(ascii: ">") { tag.isSelfClosing = true }
        continue
      }
      tag.isSelfClosing = false
      guard let (name, value) = attribute() else { return false }
      if !tag.attributes.contains(where: { $0.name == name }) {
        tag.attributes.append((name, value))
      }
    }
  }

  private mutating func attribute() -> (name: String, value: String)? {
    let start = index
    index += 1
    while index < bytes.endIndex, !isSpace(bytes[index]), !"/>=".utf8.contains(bytes[index]) {
      index += 1
    }
    let name = ECMAScript.lowercasedASCII(plain(bytes[start..<index]))
    while index < bytes.endIndex, isSpace(bytes[index]) { index += 1 }
    guard index < bytes.endIndex else { return nil }
    guard bytes[index] == UInt8(ascii: "=") else { return (name, "") }
    index += 1
    while index < bytes.endIndex, isSpace(bytes[index]) { index += 1 }
    guard index < bytes.endIndex else { return nil }
    let quote = bytes[index]
    if quote == UInt8(ascii: ">") { return (name, "") }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      guard let end = bytes[start...].firstIndex(of: quote) else {
        index = bytes.endIndex
        return nil
      }
      index = end + 1
      return (name, attributeValue(bytes[start..<end]))
    }
    let valueStart = index
    while index < bytes.endIndex, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") {
      index += 1
    }
    return (name, attributeValue(bytes[valueStart..<index]))
  }

  private func attributeValue(_ value: ArraySlice<UInt8>) -> String {
    CharacterReference.decode(normalized(value), inAttribute: true)
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C || byte == 0x0D
  }
}
