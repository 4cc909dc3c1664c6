import HelpCenter

/// Reads the plain YAML that most front matter is, without libyaml: lines of `key: value`, keys over
/// one level of indented keys, keys over items, and items in brackets.
///
/// Whatever is not plainly that, such as comments, nested collections, escapes, tabs, values that go
/// on over lines or keys given twice, is left to libyaml. What is read comes out as it would there.
struct PlainYAML {
  private let bytes: [UInt8]
  private var index = 0

  /// Returns the mapping; `nil` if the text is for libyaml to read.
  static func read(_ bytes: [UInt8]) -> DataObject? {
    var reader = PlainYAML(bytes: bytes)
    guard let object = reader.mapping(indent: 0), reader.index == bytes.count, !object.isEmpty
    else { return nil }
    return object
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// A Boolean value indicating whether a key can hold a byte.
  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == .dash || byte == .underscore
  }

  /// Reads the lines of a mapping from the start of a line.
  private mutating func mapping(indent: Int) -> DataObject? {
    var object = DataObject()
    object.members.reserveCapacity(8)
    while index < bytes.count {
      skipEmptyLines()
      let lineIndent = self.indent()
      guard index < bytes.count, lineIndent >= indent else { return object }
      guard lineIndent == indent else { return nil }
      index += indent
      guard let key = key(), object[key] == nil, let value = value(indent: indent)
      else { return nil }
      object.members.append(.init(key: key, value: value))
    }
    return object
  }

  /// Reads a key with its colon.
  private mutating func key() -> String? {
    let start = index
    guard index < bytes.count, bytes[index].isLetter else { return nil }
    while index < bytes.count, PlainYAML.isKeyByte(bytes[index]) { index += 1 }
    guard index - start < 256, index < bytes.count, bytes[index] == .colon else { return nil }
    let key = String(decoding: bytes[start..<index], as: UTF8.self)
    // `null` and `true` are no strings as keys either.
    guard case .string = YAMLScalar.resolve(key) else { return nil }
    index += 1
    return key
  }

  /// Reads what follows a colon: a scalar on the line, or a collection on the lines below.
  private mutating func value(indent: Int) -> DataValue? {
    let start = index
    skipSpaces()
    guard index < bytes.count, bytes[index] != .newline else {
      if index < bytes.count { index += 1 }
      return collection(indent: indent)
    }
    guard index > start,
      let value = bytes[index] == .openBracket ? bracketedItems() : scalar()
    else { return nil }
    // A deeper line would go on with the value.
    skipEmptyLines()
    return self.indent() > indent ? nil : value
  }

  /// Reads `[a, b]`, of unquoted items, up to the end of its line.
  private mutating func bracketedItems() -> DataValue? {
    var items: [DataValue] = []
    index += 1
    while index < bytes.count {
      skipSpaces()
      let start = index
      while index < bytes.count, bytes[index].isAlphanumeric || " -_./".utf8.contains(bytes[index])
      {
        index += 1
      }
      guard start < index, bytes[start].isAlphanumeric, index < bytes.count else { return nil }
      let close = bytes[index]
      guard close == .closeBracket || close == UInt8(ascii: ",") else { return nil }
      var end = index
      while bytes[end - 1] == .space { end -= 1 }
      items.append(YAMLScalar.resolve(String(decoding: bytes[start..<end], as: UTF8.self)))
      index += 1
      guard close == .closeBracket else { continue }
      skipSpaces()
      guard index == bytes.count || bytes[index] == .newline else { return nil }
      if index < bytes.count { index += 1 }
      return .array(items)
    }
    return nil
  }

  /// Reads the collection below a key, if there is one.
  private mutating func collection(indent: Int) -> DataValue? {
    skipEmptyLines()
    let inner = self.indent()
    guard inner > indent, index + inner < bytes.count else { return .null }
    guard indent == 0 else { return nil }
    if bytes[index + inner] == .dash { return sequence(indent: inner) }
    return mapping(indent: inner).map { .object($0) }
  }

  private mutating func sequence(indent: Int) -> DataValue? {
    var items: [DataValue] = []
    while index < bytes.count {
      skipEmptyLines()
      let lineIndent = self.indent()
      guard index < bytes.count, lineIndent > 0 else { break }
      guard lineIndent == indent, index + indent + 1 < bytes.count, bytes[index + indent] == .dash,
        bytes[index + indent + 1] == .space
      else { return nil }
      index += indent + 2
      skipSpaces()
      guard let item = scalar() else { return nil }
      items.append(item)
    }
    return .array(items)
  }

  /// Reads a scalar up to the end of its line.
  private mutating func scalar() -> DataValue? {
    let start = index
    while index < bytes.count, bytes[index] != .newline {
      guard PlainYAML.isPlain(bytes[index]) else { return nil }
      index += 1
    }
    var end = index
    if index < bytes.count { index += 1 }
    while end > start, bytes[end - 1] == .space { end -= 1 }
    guard start < end else { return nil }
    let first = bytes[start]
    if first == .quote || first == .apostrophe {
      let content = bytes[(start + 1)..<max(end - 1, start + 1)]
      guard end - start >= 2, bytes[end - 1] == first, !content.contains(first),
        first == .apostrophe || !content.contains(.backslash)
      else { return nil }
      return .string(String(decoding: content, as: UTF8.self))
    }
    guard first.isAlphanumeric || first == .slash || first >= 0x80 else { return nil }
    for place in start..<end where bytes[place] == .colon {
      guard place + 1 < end, bytes[place + 1] != .space else { return nil }
    }
    guard !bytes[start..<end].contains(.hash) else { return nil }
    return YAMLScalar.resolve(String(decoding: bytes[start..<end], as: UTF8.self))
  }

  /// A Boolean value indicating whether a byte stands for itself: no control, and no byte that a
  /// line separator, a byte order mark or a character beyond the basic plane starts with.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x7E, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE: true
    default: false
    }
  }

  /// The spaces at the start of the line.
  private func indent() -> Int {
    var end = index
    while end < bytes.count, bytes[end] == .space { end += 1 }
    return end - index
  }

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == .space { index += 1 }
  }

  private mutating func skipEmptyLines() {
    while index < bytes.count, bytes[index] == .newline { index += 1 }
  }
}
