/// The level and the message of a line, in whichever form the program writes them.
struct LogFields {
  /// How grave the line says it is.
  enum Level: Int, Comparable {
    case information, unstated, warning, error, fatal

    static func < (lhs: Level, rhs: Level) -> Bool { lhs.rawValue < rhs.rawValue }

    var severity: LogFinding.Severity {
      switch self {
      case .information, .unstated: .unstated
      case .warning: .warning
      case .error: .error
      case .fatal: .fatal
      }
    }

    /// Reads the name or number of a level; `nil` if the word is none.
    init?(_ word: some Collection<UInt8>) {
      guard (1...11).contains(word.count) else { return nil }
      switch String(decoding: word, as: UTF8.self).lowercased() {
      case "fatal", "panic", "emerg", "emergency", "alert", "crit", "critical", "fault", "60":
        self = .fatal
      case "error", "err", "severe", "eror", "50", "3", "ee": self = .error
      case "warn", "warning", "wrn", "40", "4": self = .warning
      case "info", "debug", "trace", "notice", "verbose", "fine", "inf", "dbg", "information", "10",
        "20",
        "30", "5", "6", "7":
        self = .information
      default: return nil
      }
    }
  }

  /// The level.
  private(set) var level = Level.unstated
  /// What the line says, without level and time where these are told apart.
  private(set) var message: [UInt8] = []

  /// Whether the line is a JSON object.
  private(set) var isObject = false
  /// Whether an object within an object is read.
  private var isWrapped = false

  /// The most fields of a line that are looked at.
  private static let fieldLimit = 64

  /// Reads the fields of a cleaned line.
  init(_ text: [UInt8]) {
    if let start = LogFields.startOfObject(text) {
      readObject(text[start...])
      isObject = !message.isEmpty
    } else if LogFields.isKeyed(text) {
      readPairs(text)
    }
    if message.isEmpty {
      message = text
      level = max(level, .unstated) == .unstated ? LogFields.plainLevel(text) : level
    }
  }

  // MARK: JSON

  private static func startOfObject(_ text: [UInt8]) -> Int? {
    guard text.last == UInt8(ascii: "}") || text.count > 4096,
      let start = text.prefix(80).firstIndex(of: UInt8(ascii: "{")), start + 1 < text.count
    else { return nil }
    return text[start + 1] == UInt8(ascii: "\"") || text[start + 1] == 0x20 ? start : nil
  }

  private mutating func readObject(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    var key: [UInt8]?
    for _ in 0..<LogFields.fieldLimit * 4 where index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\""):
        let string = LogFields.string(text, &index)
        if let known = key {
          take(known, string)
          key = nil
        } else if index < text.endIndex, text[index] == UInt8(ascii: ":") {
          key = string
        }
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let start = index
        while index < text.endIndex, text[index].isASCIIAlphanumeric { index += 1 }
        if let known = key { take(known, Array(text[start..<index])) }
        key = nil
      case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "["):
        key = nil
        index += 1
      default: index += 1
      }
    }
  }

  /// Reads a JSON string and what stands between it and a colon.
  private static func string(_ text: ArraySlice<UInt8>, _ index: inout Int) -> [UInt8] {
    var string: [UInt8] = []
    index += 1
    while index < text.endIndex, text[index] != UInt8(ascii: "\"") {
      var byte = text[index]
      if byte == UInt8(ascii: "\\"), index + 1 < text.endIndex {
        index += 1
        byte = text[index]
        if byte == UInt8(ascii: "n") || byte == UInt8(ascii: "t") || byte == UInt8(ascii: "r") {
          byte = 0x20
        } else if byte == UInt8(ascii: "u") {
          byte = 0x20
          index = min(index + 4, text.endIndex - 1)
        }
      }
      string.append(byte)
      index += 1
    }
    index = min(index + 1, text.endIndex)
    while index < text.endIndex, text[index] == 0x20 { index += 1 }
    return string
  }

  // MARK: logfmt

  private static func isKeyed(_ text: [UInt8]) -> Bool {
    ["msg=", "message=", "err=", "error="].contains { key in
      let key = Array(key.utf8)
      return text.starts(with: key) || contains(text, [0x20] + key)
    }
  }

  private mutating func readPairs(_ text: [UInt8]) {
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, text[index] != UInt8(ascii: "="), text[index] != 0x20 { index += 1 }
      guard index < text.count, text[index] == UInt8(ascii: "=") else {
        index += 1
        continue
      }
      let key = Array(text[start..<index])
      index += 1
      if index < text.count, text[index] == UInt8(ascii: "\"") {
        take(key, LogFields.string(text[...], &index))
      } else {
        let start = index
        while index < text.count, text[index] != 0x20 { index += 1 }
        take(key, Array(text[start..<index]))
      }
    }
  }

  // MARK: Fields

  /// Takes a field for what its name says it is.
  private mutating func take(_ key: [UInt8], _ value: [UInt8]) {
    switch String(decoding: key, as: UTF8.self).lowercased() {
    case "level", "severity", "lvl", "levelname", "log.level", "loglevel", "priority", "l":
      if let stated = Level(value) { level = stated }
    case "msg", "message", "err", "error", "exception", "reason", "detail", "cause", "code",
      "errno",
      "path", "file", "host", "addr", "address", "syscall", "description", "event":
      append(value)
    // Docker wraps each line of a program, which may be an object itself.
    case "log":
      let line = value.last == 0x20 ? value.dropLast() : value[...]
      if !isWrapped, let start = LogFields.startOfObject(Array(line)) {
        isWrapped = true
        readObject(line[(line.startIndex + start)...])
      } else {
        append(Array(line))
        level = max(level, LogFields.plainLevel(Array(line)))
      }
    case "port": append(Array("port ".utf8) + value)
    case "status", "statuscode", "status_code": append(Array("status ".utf8) + value)
    case "exitcode", "exit_code": append(Array("exit code ".utf8) + value)
    case "stack", "stacktrace", "stack_trace":
      append(Array(value.prefix(160)))
    default: break
    }
  }

  private mutating func append(_ value: [UInt8]) {
    if LogFields.contains(message, value) { return }
    if !message.isEmpty { message.append(0x20) }
    message += value
  }

  // MARK: Plain lines

  /// Finds the level at the head of a line.
  private static func plainLevel(_ text: [UInt8]) -> Level {
    if let level = syslogLevel(text) ?? klogLevel(text) { return level }
    var isHead = true
    for token in text.prefix(200).split(separator: 0x20).prefix(10) {
      let isMarked =
        token.first == UInt8(ascii: "[") || token.first == UInt8(ascii: "(")
        || token.first == UInt8(ascii: "<") || token.last == UInt8(ascii: ":")
        || token.last == UInt8(ascii: "]")
      let word = token.drop { !$0.isASCIILetter }.prefix { $0.isASCIILetter }
      // In a sentence, the word is no level unless it shouts.
      let isBehindTime = isHead
      isHead = isHead && token.contains(where: \.isASCIIDigit)
      guard isMarked || isBehindTime || word.allSatisfy({ $0 < 0x60 }), word.count > 1 else {
        continue
      }
      if let level = Level(word) { return level }
    }
    return .unstated
  }

  /// The level in a priority such as `<11>` (RFC 5424, 6.2.1).
  private static func syslogLevel(_ text: [UInt8]) -> Level? {
    guard text.first == UInt8(ascii: "<"),
      let end = text.prefix(5).firstIndex(of: UInt8(ascii: ">")),
      let priority = Int(String(decoding: text[1..<end], as: UTF8.self))
    else { return nil }
    switch priority & 7 {
    case 0...2: return .fatal
    case 3: return .error
    case 4: return .warning
    default: return .information
    }
  }

  /// The level in a head such as `E1127 11:10:31.123456`.
  private static func klogLevel(_ text: [UInt8]) -> Level? {
    guard text.count > 6, text[1..<5].allSatisfy(\.isASCIIDigit), text[5] == 0x20 else {
      return nil
    }
    switch text[0] {
    case UInt8(ascii: "F"): return .fatal
    case UInt8(ascii: "E"): return .error
    case UInt8(ascii: "W"): return .warning
    case UInt8(ascii: "I"): return .information
    default: return nil
    }
  }

  /// Tells whether bytes stand in a text.
  static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, text.count >= part.count else { return part.isEmpty }
    for index in 0...text.count - part.count where text[index] == first {
      if text[index..<index + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
