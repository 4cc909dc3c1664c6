/// Parses the attribute lists and labels of MDC (remark-mdc 3.11).
enum AttributeSyntax {
  /// Parses an attribute list between braces.
  ///
  /// - Parameters:
  ///   - text: The text; the list must end in it.
  ///   - start: The index of the opening brace.
  ///   - isBlock: A Boolean value indicating whether the list must stand on one line.
  /// - Returns: The attributes and the index behind the closing brace; `nil` where the braces are
  ///   plain text.
  static func parse(
    _ text: ArraySlice<UInt8>, at start: Int, isBlock: Bool
  ) -> (attributes: [MarkdownAttribute], end: Int)? {
    var parser = AttributeParser(text: text, index: start + 1, isBlock: isBlock)
    guard parser.parse() else { return nil }
    return (clean(parser.pairs), parser.index)
  }

  /// Names in kebab case; the later of two equal names wins, classes add up.
  private static func clean(_ pairs: [(name: String, value: String?)]) -> [MarkdownAttribute] {
    var attributes: [MarkdownAttribute] = []
    for pair in pairs {
      let name = KebabCase.convert(pair.name)
      guard let index = attributes.firstIndex(where: { $0.name == name }) else {
        attributes.append(MarkdownAttribute(name: name, value: pair.value))
        continue
      }
      if name == "class", let old = attributes[index].value, !old.isEmpty {
        attributes[index].value = old + " " + (pair.value ?? "true")
      } else {
        attributes[index].value = pair.value
      }
    }
    return attributes
  }

  /// The end of a component's name that starts at an index.
  static func name(_ text: ArraySlice<UInt8>, at start: Int) -> Int? {
    var index = start
    guard index < text.endIndex, text[index].isLetter else { return nil }
    while index < text.endIndex,
      text[index].isAlphanumeric || text[index] == .dash || text[index] == .underscore
    {
      index += 1
    }
    return text[index - 1] == .underscore ? nil : index
  }

  /// The content of a label between brackets and the index behind it.
  static func label(
    _ text: ArraySlice<UInt8>, at start: Int, isBlock: Bool
  ) -> (content: Range<Int>, end: Int)? {
    var index = start + 1
    var balance = 0
    var escapes = 0
    while index < text.endIndex {
      switch text[index] {
      case .closeBracket where balance == 0: return (start + 1..<index, index + 1)
      case .closeBracket: balance -= 1
      case .openBracket:
        balance += 1
        if balance > 3 { return nil }
      case .backslash:
        if index + 1 < text.endIndex, "[]\\".utf8.contains(text[index + 1]) {
          escapes += 1
          index += 1
          if escapes > 999 { return nil }
        }
      case .newline where isBlock: return nil
      default: break
      }
      index += 1
    }
    return nil
  }
}

/// The state of parsing one attribute list.
private struct AttributeParser {
  let text: ArraySlice<UInt8>
  var index: Int
  let isBlock: Bool
  var pairs: [(name: String, value: String?)] = []

  var current: UInt8? { index < text.endIndex ? text[index] : nil }

  init(text: ArraySlice<UInt8>, index: Int, isBlock: Bool) {
    self.text = text
    self.index = index
    self.isBlock = isBlock
  }

  /// Parses up to the closing brace; returns whether the list is one.
  mutating func parse() -> Bool {
    while true {
      skipSpace()
      switch current {
      case .closeBrace?:
        index += 1
        return true
      case .hash?: guard shortcut("id") else { return false }
      case .dot?: guard shortcut("class") else { return false }
      case let byte? where byte == .colon || byte == .underscore || byte.isLetter:
        guard attribute() else { return false }
      default: return false
      }
    }
  }

  private mutating func skipSpace() {
    while let byte = current, isBlock ? byte.isBlank : byte.isWhitespace { index += 1 }
  }

  private mutating func shortcut(_ name: String) -> Bool {
    index += 1
    let start = index
    while let byte = current {
      if byte == .closeBrace || byte == .dot || byte.isWhitespace { break }
      guard !"\"'<=>`".utf8.contains(byte), index > start || byte != .hash else { return false }
      index += 1
    }
    guard index > start, current != nil else { return false }
    pairs.append((name, EntityText.decode(text[start..<index])))
    return true
  }

  private mutating func attribute() -> Bool {
    let start = index
    let isBinding = current == .colon
    index += 1
    while let byte = current,
      byte.isAlphanumeric || byte == .dash
        || !isBinding && (byte == .dot || byte == .colon || byte == .underscore)
    {
      index += 1
    }
    let name = String(decoding: text[start..<index], as: UTF8.self)
    skipSpace()
    guard current == .equals else {
      pairs.append((name, nil))
      return !isBinding
    }
    index += 1
    skipSpace()
    guard let first = current, !"<=>`}".utf8.contains(first), !isBlock || first != .newline
    else { return false }
    if first == .quote || first == .apostrophe {
      return quoted(first, name: name, isBinding: isBinding)
    }
    let valueStart = index
    while let byte = current, byte != .closeBrace, !byte.isWhitespace {
      guard !"\"'<=>`".utf8.contains(byte) else { return false }
      index += 1
    }
    guard current != nil else { return false }
    pairs.append((name, EntityText.decode(text[valueStart..<index])))
    return true
  }

  private mutating func quoted(_ mark: UInt8, name: String, isBinding: Bool) -> Bool {
    index += 1
    var value: [UInt8] = []
    while let byte = current, byte != mark {
      if byte == .newline {
        // Line endings and the white space around them do not reach the value.
        guard !isBlock else { return false }
        skipSpace()
        continue
      }
      if byte == .backslash, isBinding, index + 1 < text.endIndex {
        index += 1
        value.append(text[index])
      } else {
        value.append(byte)
      }
      index += 1
    }
    guard current != nil else { return false }
    index += 1
    // In text, unlike on the line of a block, an empty value is none.
    pairs.append((name, value.isEmpty && !isBlock ? nil : EntityText.decode(value[...])))
    guard let after = current else { return false }
    return after == .closeBrace || after.isWhitespace
  }
}
