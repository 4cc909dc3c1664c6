/// Cuts text into the units that are searched for: words, and compounds such as names of files.
///
/// Boundaries are those of UAX #29 as far as words are concerned. In addition
/// - words joined by `_ . / : \ @ -` without space make up a compound, such as `snake_case`, `a.b.c`
///   or `~/.config/tool.json`. Its words are its parts, which a query wants side by side;
/// - what its parts do not tell is a term as a whole, too: `--flag`, `$HOME`, `C++`, and words in
///   camel case, which may be typed in small letters: `getActiveSheet`;
/// - scripts without spaces give each pair of neighbouring characters, never across scripts.
///
/// The builder of an index and the engine use this same code, so that both count alike.
struct Tokenizer {
  /// A range of the text.
  struct Piece: Equatable {
    var start: Int
    var end: Int
  }

  private let text: ByteView
  private var limit: Int
  private var position: Int

  /// The words of the unit in their order; each counts as one position.
  private(set) var parts = List<Piece>()
  /// The terms beside the parts: words in camel case, and a word with the signs around it.
  private(set) var wholes = List<Piece>()
  /// Whether the parts are pairs of characters.
  private(set) var isPaired = false

  /// Starts to cut text.
  init(_ text: ByteView) { self.init(text, from: 0, to: text.count) }

  /// Starts to cut a part of a text.
  init(_ text: ByteView, from start: Int, to end: Int) {
    self.text = text
    position = start
    limit = end
  }

  /// Goes on with another part of the text.
  mutating func restart(from start: Int, to end: Int) {
    position = start
    limit = end
  }

  /// The most parts of a unit; what follows is a unit of its own.
  private static let partLimit = 32

  /// Finds the next unit; `false` at the end.
  mutating func next() -> Bool {
    guard position < limit else { return false }
    parts.removeAll(keepingCapacity: true)
    wholes.removeAll(keepingCapacity: true)
    isPaired = false
    var prefix = -1
    while position < limit {
      let byte = text[position]
      if ASCII.isAlphanumeric(byte) { return readUnit(prefix: prefix) }
      if byte < 0x80 {
        if !ASCII.startsCompound(byte) {
          prefix = -1
        } else if prefix < 0 {
          prefix = isCompoundStart(at: position) ? position : -1
        }
        position &+= 1
        continue
      }
      var next = position
      let kind = ScalarClass(text.scalar(at: &next))
      if kind == .letter || kind == .digit { return readUnit(prefix: prefix) }
      if kind.isPaired { return readPairs(kind) }
      prefix = -1
      position = next
    }
    return false
  }

  /// Whether a compound may start here: behind a space, a quote or a bracket.
  private func isCompoundStart(at offset: Int) -> Bool {
    if offset == 0 { return true }
    switch text[offset &- 1] {
    case 0...0x20, 0x22, 0x27, 0x28, 0x2C, 0x3C, 0x3D, 0x3E, 0x5B, 0x60, 0x7B: return true
    default: return false
    }
  }

  private mutating func readUnit(prefix: Int) -> Bool {
    let start = position
    while true {
      let first = parts.count
      let word = position
      readWord()
      if parts.count &- first > 1 { wholes.append(Piece(start: word, end: position)) }
      guard position &+ 1 < limit, parts.count < Tokenizer.partLimit else { break }
      let connector = text[position]
      var behind = position &+ 1
      switch connector {
      case 0x5F:  // _
        while behind < limit, text[behind] == 0x5F { behind &+= 1 }
      case 0x3A where text[behind] == 0x3A: behind &+= 1  // ::
      case 0x2E, 0x2F, 0x3A, 0x5C, 0x40, 0x2D: break  // . / : \ @ -
      default: behind = -1
      }
      if connector == 0x2F, behind < limit, text[behind] == 0x2E { behind &+= 1 }  // /.hidden
      guard behind > 0, startsWord(behind) else { break }
      position = behind
    }
    let hasSuffix = readSuffix()
    if parts.count == 1, hasSuffix || prefix >= 0 {
      wholes.append(Piece(start: prefix >= 0 ? prefix : start, end: position))
    }
    return true
  }

  /// Reads `++` or `#` behind one or two letters, as in the names of languages.
  private mutating func readSuffix() -> Bool {
    let last = parts[parts.count &- 1]
    guard last.end == position, last.end &- last.start <= 2, position < limit
    else { return false }
    var end = position
    if text[end] == 0x2B, end &+ 1 < limit, text[end &+ 1] == 0x2B {
      end &+= 2
    } else if text[end] == 0x23 {
      end &+= 1
    } else {
      return false
    }
    if end < limit, startsWord(end) { return false }
    position = end
    return true
  }

  private func startsWord(_ offset: Int) -> Bool {
    guard offset < limit else { return false }
    if text[offset] < 0x80 { return ASCII.isAlphanumeric(text[offset]) }
    var next = offset
    let kind = ScalarClass(text.scalar(at: &next))
    return kind == .letter || kind == .digit
  }

  /// Reads letters and digits, and adds them as one part or, in camel case, as several.
  private mutating func readWord() {
    let start = position
    var humps = 0
    var lastHump = start
    var isSplit = true
    while position < limit {
      let byte = text[position]
      if byte < 0x80 {
        if ASCII.isAlphanumeric(byte) {
          if ASCII.isUpper(byte), position > start, isHump(at: position, from: start) {
            if position &- lastHump < 2 { isSplit = false }
            humps &+= 1
            lastHump = position
          }
          position &+= 1
        } else if byte == 0x27, position > start, startsLetter(position &+ 1) {
          position &+= 1
        } else {
          break
        }
        continue
      }
      var next = position
      let scalar = text.scalar(at: &next)
      let kind = ScalarClass(scalar)
      if kind == .letter || kind == .digit || kind == .mark && position > start {
        position = next
      } else if scalar == 0x2019, position > start, startsLetter(next) {
        position = next
      } else {
        break
      }
    }
    if position &- lastHump < 2 { isSplit = false }
    guard humps > 0, isSplit, humps < 8 else {
      parts.append(Piece(start: start, end: position))
      return
    }
    var from = start
    for offset in start &+ 1..<position
    where ASCII.isUpper(text[offset]) && isHump(at: offset, from: start) {
      parts.append(Piece(start: from, end: offset))
      from = offset
    }
    parts.append(Piece(start: from, end: position))
  }

  /// Whether a capital starts a part: behind a small letter, or before one within capitals.
  private func isHump(at offset: Int, from start: Int) -> Bool {
    let before = text[offset &- 1]
    if ASCII.isLower(before) { return true }
    guard ASCII.isUpper(before), offset &+ 1 < limit else { return false }
    // `HTTPServer`, but not the plural of `URLs`.
    return ASCII.isLower(text[offset &+ 1]) && offset &+ 2 < limit
      && ASCII.isLower(text[offset &+ 2])
  }

  private func startsLetter(_ offset: Int) -> Bool {
    guard offset < limit else { return false }
    if text[offset] < 0x80 { return ASCII.isLetter(text[offset]) }
    var next = offset
    return ScalarClass(text.scalar(at: &next)) == .letter
  }

  private mutating func readPairs(_ kind: ScalarClass) -> Bool {
    isPaired = true
    var before = -1
    var current = position
    while position < limit, parts.count < Tokenizer.partLimit {
      var next = position
      let found = ScalarClass(text.scalar(at: &next))
      guard found == kind || found == .mark else { break }
      if found == .mark {
        position = next
        continue
      }
      if before >= 0 { parts.append(Piece(start: before, end: next)) }
      before = position
      current = position
      position = next
    }
    if parts.count == 0 {
      parts.append(Piece(start: current, end: position))
    } else if parts.count == Tokenizer.partLimit {
      // The next unit goes on with the last character, so that no pair is lost.
      position = before
    }
    return true
  }
}

/// Classes of ASCII bytes.
enum ASCII {
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Whether a compound may start with a byte: `- . ~ / $ * @ %`.
  static func startsCompound(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x2E, 0x7E, 0x2F, 0x24, 0x2A, 0x40, 0x25: true
    default: false
    }
  }
}
