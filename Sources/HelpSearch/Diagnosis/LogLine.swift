/// A line of a log, taken apart.
struct LogLine {
  /// The most bytes of a line that a reader is shown.
  private static let shownLength = 400

  /// The line without escape sequences and control characters.
  private let text: [UInt8]
  /// Whether too many bytes were no text for the line to be one.
  private let isBinary: Bool

  /// Takes a line without its line feed.
  init(_ bytes: ArraySlice<UInt8>) {
    var cleaner = LineCleaner()
    cleaner.clean(bytes)
    text = cleaner.text
    isBinary = cleaner.removedCount > 8 && 4 * cleaner.removedCount > bytes.count
  }

  /// Looks for what the line tells.
  ///
  /// - Parameters:
  ///   - outputs: The kinds of triggers in the line, as ``TriggerAutomaton/Output`` has them.
  ///   - lineNumber: The number of the line.
  /// - Returns: The finding; `nil` if the line tells nothing.
  func finding(outputs: UInt8, lineNumber: Int) -> LogFinding? {
    if isBinary || StackFrame.matches(text) { return nil }
    let fields = LogFields(text)
    if fields.level == .information, outputs & TriggerAutomaton.Output.telling == 0 { return nil }
    let words = LogWords(fields.message)
    let isBad = words.hasBadNews || outputs & ~TriggerAutomaton.Output.strong != 0
    guard isBad || fields.level >= .warning else { return nil }

    var score = LogLine.score(fields.level, outputs)
    if words.knowsFailure { score += 4 }
    for signal in words.signals {
      switch signal {
      case .failure, .port: score += 2
      case .path, .host: score += 1
      }
    }
    guard score >= 2, words.areTelling else { return nil }
    return LogFinding(
      text: shown(fields), lineNumber: lineNumber, count: 1, severity: fields.level.severity,
      signals: words.signals, terms: words.terms, score: score)
  }

  /// Returns the line as a question of its own, as in a short text without any bad news.
  func shortFinding(lineNumber: Int) -> LogFinding? {
    if isBinary || StackFrame.matches(text) { return nil }
    let fields = LogFields(text)
    let words = LogWords(fields.message)
    guard fields.level != .information, words.areTelling else { return nil }
    return LogFinding(
      text: shown(fields), lineNumber: lineNumber, count: 1, severity: .unstated,
      signals: words.signals,
      terms: words.terms, score: 1)
  }

  private static func score(_ level: LogFields.Level, _ outputs: UInt8) -> Int {
    switch level {
    case .fatal: return 6
    case .error: return 5
    case .warning: return 2
    case .information: return -3
    case .unstated: break
    }
    if outputs & TriggerAutomaton.Output.telling != 0 { return 4 }
    return outputs & TriggerAutomaton.Output.strong != 0 ? 3 : 1
  }

  /// The line for readers: of an object what its message fields say.
  private func shown(_ fields: LogFields) -> String {
    let text = fields.isObject ? fields.message : text
    guard text.count > LogLine.shownLength else { return String(decoding: text, as: UTF8.self) }
    var end = LogLine.shownLength
    while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: text[..<end], as: UTF8.self) + "\u{2026}"
  }
}

/// Removes from a line what is not for readers: escape sequences, control characters, bytes that are
/// not UTF-8, and blanks at its ends.
struct LineCleaner {
  /// What is left.
  private(set) var text: [UInt8] = []
  /// The number of bytes that were removed, but for escape sequences.
  private(set) var removedCount = 0

  /// Cleans a line.
  mutating func clean(_ line: ArraySlice<UInt8>) {
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      switch byte {
      case 0x1B: index = LineCleaner.endOfEscape(line, index)
      case 0x09, 0x20:
        if !text.isEmpty { text.append(0x20) }
        index += 1
      case 0x0D: index += 1
      case 0..<0x20, 0x7F:
        removedCount += 1
        index += 1
      case 0x80...:
        let length = LineCleaner.lengthOfScalar(line, index)
        if length == 0 {
          removedCount += 1
          text += [0xEF, 0xBF, 0xBD]
          index += 1
        } else {
          if !LineCleaner.isControl(line, index) { text += line[index..<index + length] }
          index += length
        }
      default:
        text.append(byte)
        index += 1
      }
    }
    while text.last == 0x20 { text.removeLast() }
  }

  /// The end of an escape sequence (ECMA-48).
  ///
  /// CSI goes up to its final byte, OSC and its kind up to their
  /// terminator, two bytes else.
  private static func endOfEscape(_ line: ArraySlice<UInt8>, _ start: Int) -> Int {
    var index = start + 1
    guard index < line.endIndex else { return index }
    switch line[index] {
    case UInt8(ascii: "["):
      index += 1
      while index < line.endIndex, (0x20..<0x40).contains(line[index]) { index += 1 }
      return min(index + 1, line.endIndex)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      while index < line.endIndex, line[index] != 0x07, line[index] != 0x1B { index += 1 }
      if index < line.endIndex, line[index] == 0x1B { index += 1 }
      return min(index + 1, line.endIndex)
    default: return index + 1
    }
  }

  /// The length of the scalar at an index; 0 if the bytes are not one in UTF-8 (RFC 3629).
  private static func lengthOfScalar(_ line: ArraySlice<UInt8>, _ index: Int) -> Int {
    func isTail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < line.endIndex && range.contains(line[index + offset])
    }
    switch line[index] {
    case 0xC2...0xDF: return isTail(1) ? 2 : 0
    case 0xE0: return isTail(1, 0xA0...0xBF) && isTail(2) ? 3 : 0
    case 0xED: return isTail(1, 0x80...0x9F) && isTail(2) ? 3 : 0
    case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : 0
    case 0xF0: return isTail(1, 0x90...0xBF) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF4: return isTail(1, 0x80...0x8F) && isTail(2) && isTail(3) ? 4 : 0
    default: return 0
    }
  }

  /// Whether terminals act on the scalar: C1, or a change of direction.
  private static func isControl(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let second = line[index + 1]
    switch line[index] {
    case 0xC2: return second < 0xA0
    case 0xD8: return second == 0x9C
    case 0xE2 where second == 0x80:
      return [0x8E, 0x8F].contains(line[index + 2]) || (0xAA...0xAE).contains(line[index + 2])
    case 0xE2 where second == 0x81: return (0xA6...0xA9).contains(line[index + 2])
    default: return false
    }
  }
}

/// A line of a call stack, which names places in a program rather than what went wrong.
enum StackFrame {
  private static let beginnings = ["at ", "File \"", "goroutine ", "... ", "#0 ", "0x", "^", "~"]
    .map { Array($0.utf8) }
  private static let statements = ["raise ", "throw "].map { Array($0.utf8) }

  /// Tells whether a line is one, or the line of source that stands below it.
  static func matches(_ text: [UInt8]) -> Bool {
    if beginnings.contains(where: { text.starts(with: $0) }) { return true }
    // The message behind the trace says the same without the program around it.
    return statements.contains { text.starts(with: $0) }
      && text.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ";") }
  }
}
