/// Finds addresses in plain text, as GFM's autolink literals (section 6.9) have them.
enum AddressSyntax {
  /// The end of an address with a protocol or with `www.` that starts at an index.
  static func end(of text: ArraySlice<UInt8>, at start: Int) -> Int? {
    let previous = start > text.startIndex ? text[start - 1] : nil
    if text[start] | 0x20 == UInt8(ascii: "h") {
      guard previous.map({ !$0.isLetter }) ?? true else { return nil }
      var index = start
      while index < text.endIndex, index - start < 5, text[index].isLetter { index += 1 }
      guard index < text.endIndex, text[index] == .colon else { return nil }
      let scheme = text[start..<index].map { $0 | 0x20 }
      guard scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8),
        text[index...].starts(with: "://".utf8)
      else { return nil }
      index += 3
      guard index < text.endIndex, text[index] > .space, !text[index].isPunctuation
      else { return nil }
      return domain(text, from: index).map { path(text, from: $0) }
    }
    guard
      previous.map({ $0.isWhitespace || "(*_[]~".utf8.contains($0) }) ?? true,
      text.endIndex - start > 4, text[start + 3] == .dot,
      text[start..<(start + 3)].allSatisfy({ $0 | 0x20 == UInt8(ascii: "w") })
    else { return nil }
    return domain(text, from: start).map { path(text, from: $0) }
  }

  /// The end of a mail address whose local part starts at an index.
  static func mailEnd(of text: ArraySlice<UInt8>, at sign: Int) -> Int? {
    var index = sign + 1
    var lastDot = -1
    while index < text.endIndex {
      let byte = text[index]
      if byte == .dot {
        guard index + 1 < text.endIndex, text[index + 1].isAlphanumeric else { break }
        lastDot = index
      } else if !(byte.isAlphanumeric || byte == .dash || byte == .underscore) {
        break
      }
      index += 1
    }
    guard lastDot > sign + 1, text[index - 1].isLetter else { return nil }
    return index
  }

  private static func domain(_ text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start
    var underscoreInLast = false
    var underscoreBefore = false
    while index < text.endIndex {
      let byte = text[index]
      if byte == .dot || byte == .underscore {
        if isTrail(text, from: index) { break }
        if byte == .underscore {
          underscoreInLast = true
        } else {
          underscoreBefore = underscoreInLast
          underscoreInLast = false
        }
      } else if byte <= .space || byte != .dash && byte.isPunctuation {
        break
      }
      index += 1
    }
    return underscoreInLast || underscoreBefore || index == start ? nil : index
  }

  private static func path(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    var open = 0
    var closed = 0
    while index < text.endIndex {
      let byte = text[index]
      if byte <= .space { break }
      if byte == .openParenthesis {
        open += 1
      } else if byte == .closeParenthesis, closed < open {
        closed += 1
      } else if "!\"&')*,.:;<?]_~".utf8.contains(byte) {
        if isTrail(text, from: index) { break }
        if byte == .closeParenthesis { closed += 1 }
      }
      index += 1
    }
    return index
  }

  /// A Boolean value indicating whether only closing punctuation follows up to a blank or `<`.
  private static func isTrail(_ text: ArraySlice<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < text.endIndex {
      let byte = text[index]
      if byte <= .space || byte == .lessThan { return true }
      if byte == UInt8(ascii: "&") {
        var end = index + 1
        while end < text.endIndex, text[end].isLetter { end += 1 }
        guard end > index + 1, end < text.endIndex, text[end] == UInt8(ascii: ";")
        else { return false }
        index = end + 1
        continue
      }
      if byte == .closeBracket {
        index += 1
        guard index < text.endIndex else { return true }
        if text[index] <= .space || text[index] == .openParenthesis
          || text[index] == .openBracket
        {
          return true
        }
        continue
      }
      guard "!\"')*,.:;?_~".utf8.contains(byte) else { return false }
      index += 1
    }
    return true
  }
}
