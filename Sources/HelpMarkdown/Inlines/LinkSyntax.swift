/// Finds the ends of link resources and reference definitions (CommonMark 0.30, 6.3 and 4.7).
///
/// libcmark parses them; the scanner only has to know which bytes they take.
enum LinkSyntax {
  /// The end of a resource, `(address "title")`, that starts at an index.
  static func resource(_ text: ArraySlice<UInt8>, at start: Int) -> Int? {
    var index = space(text, from: start + 1)
    guard index < text.endIndex else { return nil }
    if text[index] == .closeParenthesis { return index + 1 }
    guard let addressEnd = destination(text, at: index) else { return nil }
    index = space(text, from: addressEnd)
    if index > addressEnd, index < text.endIndex, let titleEnd = title(text, at: index) {
      index = space(text, from: titleEnd)
    }
    return index < text.endIndex && text[index] == .closeParenthesis ? index + 1 : nil
  }

  /// The end of a link destination that starts at an index.
  static func destination(_ text: ArraySlice<UInt8>, at start: Int) -> Int? {
    var index = start
    guard index < text.endIndex else { return nil }
    if text[index] == .lessThan {
      index += 1
      while index < text.endIndex {
        switch text[index] {
        case .greaterThan: return index + 1
        case .lessThan, .newline: return nil
        case .backslash where index + 1 < text.endIndex && text[index + 1].isPunctuation:
          index += 2
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    while index < text.endIndex {
      let byte = text[index]
      if byte <= .space { break }
      if byte == .backslash, index + 1 < text.endIndex, text[index + 1].isPunctuation {
        index += 2
        continue
      }
      if byte == .openParenthesis {
        depth += 1
        if depth > 32 { return nil }
      } else if byte == .closeParenthesis {
        if depth == 0 { break }
        depth -= 1
      }
      index += 1
    }
    return depth == 0 && index > start ? index : nil
  }

  /// The end of a title that starts at an index.
  static func title(_ text: ArraySlice<UInt8>, at start: Int) -> Int? {
    let close: UInt8
    switch text[start] {
    case .quote: close = .quote
    case .apostrophe: close = .apostrophe
    case .openParenthesis: close = .closeParenthesis
    default: return nil
    }
    var index = start + 1
    while index < text.endIndex {
      switch text[index] {
      case close: return index + 1
      case .openParenthesis where close == .closeParenthesis: return nil
      case .backslash where index + 1 < text.endIndex: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// The label between brackets that starts at an index: its content and end.
  static func label(
    _ text: ArraySlice<UInt8>, at start: Int
  ) -> (content: Range<Int>, end: Int)? {
    var index = start + 1
    var isBlank = true
    while index < text.endIndex, index - start <= 1001 {
      switch text[index] {
      case .closeBracket: return isBlank ? nil : (start + 1..<index, index + 1)
      case .openBracket: return nil
      case .backslash where index + 1 < text.endIndex && text[index + 1].isPunctuation:
        index += 1
        isBlank = false
      case let byte where !byte.isWhitespace: isBlank = false
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The end of a reference definition that starts at an index, and its label.
  static func definition(
    _ text: ArraySlice<UInt8>, at start: Int
  ) -> (label: Range<Int>, end: Int)? {
    guard start < text.endIndex, text[start] == .openBracket,
      let label = label(text, at: start), label.end < text.endIndex, text[label.end] == .colon
    else { return nil }
    let address = space(text, from: label.end + 1)
    guard let addressEnd = destination(text, at: address) else { return nil }
    let titleStart = space(text, from: addressEnd)
    if titleStart > addressEnd, titleStart < text.endIndex,
      let titleEnd = title(text, at: titleStart), let end = lineEnd(text, from: titleEnd)
    {
      return (label.content, end)
    }
    guard let end = lineEnd(text, from: addressEnd) else { return nil }
    return (label.content, end)
  }

  /// The index behind white space with at most one line ending.
  private static func space(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    var lines = 0
    while index < text.endIndex, text[index].isWhitespace {
      if text[index] == .newline {
        lines += 1
        if lines > 1 { break }
      }
      index += 1
    }
    return index
  }

  /// The index behind the line ending, if only blanks stand before it.
  private static func lineEnd(_ text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.endIndex, text[index].isBlank { index += 1 }
    guard index < text.endIndex else { return index }
    return text[index] == .newline ? index + 1 : nil
  }
}
