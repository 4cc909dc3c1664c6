/// Recognizes raw HTML and autolinks in text (CommonMark 0.30, sections 6.6 and 6.5).
enum HTMLSyntax {
  /// The end of an open or closing tag that starts at an index.
  static func tag(_ text: ArraySlice<UInt8>, at start: Int) -> Int? {
    var index = start + 1
    let end = text.endIndex
    let isClosing = index < end && text[index] == .slash
    if isClosing { index += 1 }
    guard index < end, text[index].isLetter else { return nil }
    while index < end, text[index].isAlphanumeric || text[index] == .dash { index += 1 }
    while true {
      let blankStart = index
      while index < end, text[index].isWhitespace { index += 1 }
      guard index < end else { return nil }
      if text[index] == .greaterThan { return index + 1 }
      guard !isClosing else { return nil }
      if text[index] == .slash {
        return index + 1 < end && text[index + 1] == .greaterThan ? index + 2 : nil
      }
      guard index > blankStart, let next = attribute(text, at: index) else { return nil }
      index = next
    }
  }

  private static func attribute(_ text: ArraySlice<UInt8>, at start: Int) -> Int? {
    var index = start
    let end = text.endIndex
    guard text[index].isLetter || text[index] == .underscore || text[index] == .colon
    else { return nil }
    while index < end,
      text[index].isAlphanumeric || text[index] == .underscore || text[index] == .colon
        || text[index] == .dot || text[index] == .dash
    {
      index += 1
    }
    var value = index
    while value < end, text[value].isWhitespace { value += 1 }
    guard value < end, text[value] == .equals else { return index }
    value += 1
    while value < end, text[value].isWhitespace { value += 1 }
    guard value < end else { return nil }
    if text[value] == .quote || text[value] == .apostrophe {
      guard let close = text[(value + 1)...].firstIndex(of: text[value]) else { return nil }
      return close + 1
    }
    let valueStart = value
    while value < end, !text[value].isWhitespace, !"\"'=<>`".utf8.contains(text[value]) {
      value += 1
    }
    return value > valueStart ? value : nil
  }

  /// The end of an autolink between angle brackets that starts at an index.
  static func autolink(_ text: ArraySlice<UInt8>, at start: Int) -> Int? {
    var index = start + 1
    let end = text.endIndex
    guard index < end, text[index].isAlphanumeric || text[index].isPunctuation else { return nil }
    while index < end, text[index].isAlphanumeric || "+.-".utf8.contains(text[index]) {
      index += 1
    }
    if index < end, text[index] == .colon, text[start + 1].isLetter,
      (2...32).contains(index - start - 1)
    {
      index += 1
      while index < end, text[index] > .space, text[index] != .lessThan {
        if text[index] == .greaterThan { return index + 1 }
        index += 1
      }
      return nil
    }
    while index < end,
      text[index].isAlphanumeric || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(text[index])
    {
      index += 1
    }
    guard index < end, text[index] == UInt8(ascii: "@"), index > start + 1 else { return nil }
    index += 1
    while index < end, text[index].isAlphanumeric || text[index] == .dot || text[index] == .dash {
      index += 1
    }
    return index < end && text[index] == .greaterThan ? index + 1 : nil
  }

  /// The index behind the first occurrence of a string.
  static func find(_ needle: String, in text: ArraySlice<UInt8>) -> Int? {
    find(Array(needle.utf8), in: text)
  }

  /// The index behind the first occurrence of bytes.
  static func find(_ needle: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard let first = needle.first else { return text.startIndex }
    let start = text.startIndex
    return unsafe text.withUnsafeBytes { bytes in
      var index = 0
      while let found = unsafe ByteSearch.first(
        first, or: first, in: bytes, index..<bytes.count)
      {
        guard found + needle.count <= bytes.count else { return nil }
        var matched = 1
        while matched < needle.count, unsafe bytes[found + matched] == needle[matched] {
          matched += 1
        }
        if matched == needle.count { return start + found + matched }
        index = found + 1
      }
      return nil
    }
  }
}
