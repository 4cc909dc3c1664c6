/// The words of a message that are worth searching for, and what some of them are.
struct LogWords {
  /// What the message names.
  private(set) var signals: [LogFinding.Signal] = []
  /// What to search for, the most telling first.
  private(set) var terms: [LogTerm] = []
  /// Whether the message speaks of a failure that took place, not of one that did not.
  private(set) var hasBadNews = false

  /// Whether the message names a failure whose meaning is known.
  private(set) var knowsFailure = false

  private static let termLimit = 20
  private static let lengthLimit = 2048

  private var telling: [LogTerm] = []
  private var plain: [LogTerm] = []
  private var known: Set<String> = []

  /// Reads a message.
  init(_ message: [UInt8]) {
    let message = LogHead.removed(from: Array(message.prefix(LogWords.lengthLimit)))
    let lowercased = message.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    readPhrases(lowercased)
    readTokens(message)
    terms = Array((telling + plain).prefix(LogWords.termLimit))
  }

  private mutating func readPhrases(_ message: [UInt8]) {
    for phrase in KnownFailure.phrases
    where LogFields.contains(message, Array(phrase.name.utf8)) {
      addMeaning(phrase.words)
      // Words that were read together mean little one by one.
      let words = phrase.name.split(separator: " ")
      if words.count > 1 { known.formUnion(words.map(String.init)) }
    }
  }

  private mutating func readTokens(_ message: [UInt8]) {
    let tokens = message.split { LogWords.isSeparator($0) }
    var previous: [ArraySlice<UInt8>] = []
    for (index, token) in tokens.enumerated() {
      let token = LogWords.trimmed(token)
      guard !token.isEmpty, token.count <= 256 else { continue }
      let next = index + 1 < tokens.count ? LogWords.trimmed(tokens[index + 1]) : []
      take(token, after: previous, before: next)
      previous = previous.suffix(2) + [token]
    }
  }

  private mutating func take(
    _ token: ArraySlice<UInt8>, after previous: [ArraySlice<UInt8>], before next: ArraySlice<UInt8>
  ) {
    let text = String(decoding: token, as: UTF8.self)
    let before = previous.map { String(decoding: $0, as: UTF8.self).lowercased() }
    if let words = KnownFailure.words(ofCode: text) ?? lastPartWords(text) {
      signals.append(.failure(text))
      addMeaning(words)
    } else if let number = LogWords.number(token) {
      takeNumber(number, after: before)
    } else if let address = LogAddress(token) {
      take(address)
    } else if let path = LogPath(token) {
      signals.append(.path(path.text))
      add(path.text, weight: 3, isWhole: true)
      if path.isProgram { add("binary", weight: 2) }
    } else if FailureWord.isOne(text) {
      if FailureWord.isMeant(text, after: before, before: String(decoding: next, as: UTF8.self)) {
        hasBadNews = true
      }
      if text.hasSuffix("Error") || text.hasSuffix("Exception"), text.utf8.count > 9 {
        signals.append(.failure(text))
        for word in LogWords.camelWords(text) { add(word, weight: 1) }
      }
    } else if FailureWord.isStrong(text.lowercased()) {
      hasBadNews = true
      add(text.lowercased(), weight: 1)
    } else if LogWords.isWord(token) {
      add(text.lowercased(), weight: 1)
    }
  }

  /// The meaning of a qualified name such as `java.net.BindException`.
  private func lastPartWords(_ text: String) -> String? {
    guard let last = text.split(whereSeparator: { $0 == "." || $0 == "/" }).last else { return nil }
    return last.utf8.count == text.utf8.count ? nil : KnownFailure.words(ofCode: String(last))
  }

  private mutating func takeNumber(_ text: String, after before: [String]) {
    guard let last = before.last else { return }
    let isStatus =
      last.hasSuffix("status") || last.hasSuffix("statuscode") || last.hasPrefix("http")
      || last == "returned" || last == "code" && before.first == "status"
    if last.hasSuffix("port") || last == "listen" || last == "listening" {
      signals.append(.port(text))
      add("port", weight: 1)
      add(text, weight: 3)
    } else if before.contains("exit") || before.contains("exited")
      || last == "status"
        && text.utf8.count == 3 && KnownFailure.words(ofStatus: text) == nil
    {
      guard let words = KnownFailure.words(ofExitCode: text) else { return }
      signals.append(.failure("exit code \(text)"))
      addMeaning(words)
    } else if isStatus, let words = KnownFailure.words(ofStatus: text) {
      signals.append(.failure(text))
      addMeaning(words)
    }
  }

  private mutating func take(_ address: LogAddress) {
    if let host = address.host {
      signals.append(.host(host))
      add(host, weight: 3, isWhole: true)
    }
    if let port = address.port {
      signals.append(.port(port))
      add(port, weight: 3)
    }
    if let word = address.scheme { add(word, weight: 1) }
  }

  private mutating func addMeaning(_ words: String) {
    add(words, weight: 3)
    hasBadNews = true
    knowsFailure = true
  }

  private mutating func add(_ words: String, weight: Int, isWhole: Bool = false) {
    for word in isWhole ? [Substring(words)] : words.split(separator: " ") {
      let word = String(word)
      guard known.insert(word).inserted else { continue }
      if weight > 1 {
        telling.append(LogTerm(word, weight: weight))
      } else {
        plain.append(LogTerm(word, weight: weight))
      }
    }
  }

  /// Whether the words are enough for a question.
  var areTelling: Bool { !telling.isEmpty || plain.count > 1 }

  // MARK: Tokens

  /// The number a token is, also with a name behind it as in `203/EXEC`.
  private static func number(_ token: ArraySlice<UInt8>) -> String? {
    let digits = token.prefix { $0.isASCIIDigit }
    guard !digits.isEmpty,
      digits.count == token.count || token[digits.endIndex] == UInt8(ascii: "/")
    else { return nil }
    return digits.count > 9 ? nil : String(decoding: digits, as: UTF8.self)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x21: true
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "="),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// Removes the punctuation at the ends of a token.
  private static func trimmed(_ token: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var token = token
    while let last = token.last,
      [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(last)
    {
      token.removeLast()
    }
    if token.first == UInt8(ascii: "["), token.last == UInt8(ascii: "]") {
      token = token.dropFirst().dropLast()
    }
    return token
  }

  /// Whether a token is a word a reader would search for: letters, perhaps joined by hyphens.
  private static func isWord(_ token: ArraySlice<UInt8>) -> Bool {
    guard (3...24).contains(token.count),
      token.allSatisfy({ $0.isASCIILetter || $0 >= 0x80 || $0 == UInt8(ascii: "-") }),
      token.first != UInt8(ascii: "-")
    else { return false }
    return !noise.contains(String(decoding: token, as: UTF8.self).lowercased())
  }

  /// Words that stand in logs of any kind and tell nothing.
  private static let noise: Set<String> = [
    "the", "and", "for", "with", "from", "that", "this", "was", "were", "are", "has", "have", "had",
    "but", "will", "its", "our", "your", "you", "any", "all", "into", "while", "when", "then",
    "than",
    "info", "warn", "warning", "debug", "trace", "notice", "utc", "gmt", "pid", "tid", "main",
    "null",
    "nil", "none", "true", "false", "undefined", "most", "recent", "call", "last", "file", "line",
    "module", "thread", "stack", "caused", "during", "after", "before", "msg", "level", "time",
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon",
    "tue",
    "wed", "thu", "fri", "sat", "sun", "kind", "value", "result", "unwrap", "called", "src", "dial",
    "tcp", "lookup", "syscall", "client", "request", "critical", "severe", "emerg", "alert", "code",
    "errno", "exit", "process", "get", "post", "put", "http", "connect", "connecting", "upstream",
    "server", "host", "localhost",
  ]

  /// The words of a name in camel case, without what it has in common with all others.
  private static func camelWords(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.split(separator: ".").last.map(String.init)?.unicodeScalars
      ?? "".unicodeScalars
    {
      if scalar.properties.isUppercase, !word.isEmpty {
        words.append(word)
        word = ""
      }
      word.unicodeScalars.append(scalar)
    }
    words.append(word)
    return words.map { $0.lowercased() }
      .filter { $0.utf8.count > 2 && $0 != "error" && $0 != "exception" }
  }
}

/// The words that speak of failure, and whether a failure is meant.
enum FailureWord {
  private static let stems = ["error", "fail", "exception", "panic", "crash", "abort", "fatal"]
  private static let strong: Set<String> = [
    "denied", "refused", "refusing", "unable", "cannot", "can't", "couldn't", "unreachable",
    "segfault",
    "unhandled", "forbidden", "corrupt", "corrupted", "revoked", "killed", "rejected", "expired",
    "invalid", "blocked", "missing", "timeout", "unavailable", "inaccessible",
  ]
  private static let denials: Set<String> = ["0", "no", "without", "zero", "any", "not", "never"]
  private static let nothing: Set<String> = [
    "0", "null", "nil", "none", "false", "undefined", "[]",
  ]

  /// Tells whether a token is built on a word of failure.
  static func isOne(_ text: String) -> Bool {
    let text = text.lowercased()
    return stems.contains { text.hasPrefix($0) } || text.hasSuffix("error")
      || text.hasSuffix("exception")
  }

  /// Tells whether a lowercased word says that something went wrong, whatever stands around it.
  static func isStrong(_ word: String) -> Bool { strong.contains(word) }

  /// Tells whether a word of failure speaks of one: not `0 errors`, `error: null` or `error.log`.
  static func isMeant(_ text: String, after before: [String], before next: String) -> Bool {
    if let last = before.last, denials.contains(last) { return false }
    if nothing.contains(next.lowercased()) { return false }
    return !text.utf8.contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "/") }
      && !text.lowercased().hasSuffix("handler") && !text.lowercased().hasPrefix("failover")
      && !text.dropLast().utf8.contains(UInt8(ascii: "."))
      || text.hasSuffix("Error") || text.hasSuffix("Exception")
  }
}
