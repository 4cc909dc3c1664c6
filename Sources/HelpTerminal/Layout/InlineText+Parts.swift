internal import HelpCenter

extension InlineText {
  /// A part of a text with its columns.
  struct Part {
    /// The offset of the first byte.
    var start: Int
    /// The offset behind the last byte.
    var end: Int
    /// The columns.
    var columns: Int
  }

  /// Returns the parts between which a word that is wider than the terminal is broken first, the
  /// last part first.
  ///
  /// So brackets, quotation marks and the name of a variable in front of an address part from it,
  /// and an address that fits on a line stands whole. What is still too wide parts at its quotation
  /// marks and brackets.
  func parts(of word: Range<Int>, full: Int) -> [Part] {
    var ends = Array(joints[joint(after: word.lowerBound)...].prefix { $0 < word.upperBound })
    if let token = token(in: word) {
      ends.append(token.lowerBound)
      ends.append(token.upperBound)
      if let address = address(in: token) { ends.append(address) }
      ends.sort()
    }
    ends.append(word.upperBound)
    var parts: [Part] = []
    var start = word.lowerBound
    for end in ends where end > start {
      let part = Part(start: start, end: end, columns: columns(start..<end))
      split(part, atBrackets: part.columns > full, into: &parts)
      start = end
    }
    parts.reverse()
    return parts
  }

  /// Splits a part in front of its blanks, and at its quotation marks and brackets if it must.
  private func split(_ part: Part, atBrackets: Bool, into parts: inout [Part]) {
    var start = part.start
    for offset in part.start..<part.end where offset > start {
      let isEdge = atBrackets && Self.encloses(bytes[offset])
      let isBehindEdge = atBrackets && Self.encloses(bytes[offset - 1])
      let isBlank = bytes[offset] == 0x20 && bytes[offset - 1] != 0x20
      guard isEdge != isBehindEdge || isBlank else { continue }
      parts.append(Part(start: start, end: offset, columns: columns(start..<offset)))
      start = offset
    }
    parts.append(Part(start: start, end: part.end, columns: columns(start..<part.end)))
  }

  private static func encloses(_ byte: UInt8) -> Bool {
    byte < 0x80 && (opens(byte) || byte == 0x29 || byte == 0x5D || byte == 0x7D || byte == 0x3E)
  }

  /// Returns the number of the first joint behind an offset.
  private func joint(after offset: Int) -> Int {
    var low = 0
    var high = joints.count
    while low < high {
      let middle = (low + high) / 2
      if joints[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns a word without the punctuation and the letters of other scripts around it.
  private func token(in word: Range<Int>) -> Range<Int>? {
    var start = word.lowerBound
    var end = word.upperBound
    while start < end, Self.opens(bytes[start]) { start += 1 }
    while start < end, Self.closes(bytes[end - 1]) { end -= 1 }
    // No part may start within a character.
    while start > word.lowerBound, start < end, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end > start, end < word.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start < end ? start..<end : nil
  }

  private static func opens(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80...: true
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  private static func closes(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80...: true
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "."),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// Returns the offset at which an address with a scheme starts behind other text of a token.
  private func address(in token: Range<Int>) -> Int? {
    var offset = token.lowerBound
    while offset + 2 < token.upperBound {
      if bytes[offset] == 0x3A, bytes[offset + 1] == 0x2F, bytes[offset + 2] == 0x2F {
        while offset > token.lowerBound, Self.isOfScheme(bytes[offset - 1]) { offset -= 1 }
        return offset > token.lowerBound ? offset : nil
      }
      offset += 1
    }
    return nil
  }

  private static func isOfScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  /// Returns the longest piece of a part that fits, at least one cluster unless it may be empty.
  func firstPiece(of part: Part, limit: Int, mayBeEmpty: Bool) -> Part {
    let piece = segmenter.piece(of: bytes.span, in: part.start..<part.end, fitting: limit)
    if mayBeEmpty, piece.columns > limit {
      return Part(start: part.start, end: part.start, columns: 0)
    }
    return Part(start: part.start, end: piece.end, columns: piece.columns)
  }
}
