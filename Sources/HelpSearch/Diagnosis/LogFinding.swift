/// A line of a log that tells what went wrong.
public struct LogFinding: Sendable, Hashable {
  /// How bad the line says it is.
  public enum Severity: Int, Sendable, Hashable, Comparable {
    /// The line does not say.
    case unstated
    /// A warning.
    case warning
    /// An error.
    case error
    /// An error that ended the program.
    case fatal

    /// Orders by gravity.
    public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// What a part of a line is to a reader who looks for help.
  public enum Signal: Sendable, Hashable {
    /// The name of a failure, such as `EADDRINUSE`, `401` or `PermissionError`.
    case failure(String)
    /// A port.
    case port(String)
    /// A path, with `~` for the home of whoever it is.
    case path(String)
    /// A host.
    case host(String)
  }

  /// The line as text: without escape sequences and control characters, cut if it is long.
  public var text: String
  /// The number of the line, counted from 1.
  public var lineNumber: Int
  /// How many lines say the same but for times, numbers and ids.
  public var count: Int
  /// How bad the line says it is.
  public var severity: Severity
  /// What the line names.
  public var signals: [Signal]
  /// What to search for, the most telling words first.
  public var terms: [LogTerm]
  /// How likely the line tells the reason, higher first; comparable within one log only.
  public var score: Int

  /// The words to search for, as a query.
  public var query: String { terms.map(\.text).joined(separator: " ") }
}

/// A word to search for because a log names it or something that it stands for.
public struct LogTerm: Sendable, Hashable {
  /// The word.
  public var text: String
  /// How much it tells: 3 for a port, path, host or the meaning of a code, 2 for what these are,
  /// 1 for a word of a message.
  public var weight: Int

  /// Creates a term.
  public init(_ text: String, weight: Int) {
    self.text = text
    self.weight = weight
  }
}
