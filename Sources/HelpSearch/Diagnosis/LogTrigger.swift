/// A word that makes a line of a log worth a closer look.
struct LogTrigger: Sendable {
  /// How much the word tells by itself.
  enum Strength: Int, Sendable {
    /// It may stand in good news as well.
    case weak
    /// It says that something went wrong.
    case strong
    /// It names what went wrong.
    case telling
  }

  /// The word in lower case.
  let word: String
  /// How much it tells.
  let strength: Strength

  /// All triggers, those of the known failures included.
  static let all: [LogTrigger] =
    strong.map { LogTrigger(word: $0, strength: .strong) }
    + weak.map { LogTrigger(word: $0, strength: .weak) }
    + KnownFailure.codes.map { LogTrigger(word: $0.name, strength: .telling) }
    + KnownFailure.phrases.map { LogTrigger(word: $0.name, strength: .telling) }

  private static let strong = [
    "error", "fail", "fatal", "panic", "exception", "traceback", "denied", "refused", "refusing",
    "timed out",
    "unable to", "cannot", "can't", "could not", "couldn't", "no such", "unreachable", "crash",
    "abort", "segfault", "segmentation", "critical", "[crit", "[alert", "emerg", "severe", "errno",
    "unhandled",
    "forbidden", "corrupt", "not executable", "not permitted", "revoked", "core dumped",
    "level\":50", "level\":60", "priority\":\"3", "priority\":\"2", "err_",
  ]

  private static let weak = [
    "warn", "timeout", "not found", "invalid", "expired", "killed", "rejected", "disconnect",
    "exited", "exit code", "exit status", "status=", "status 4", "status 5", "status code",
    "status\":4", "status\":5", "http 4", "http 5", "\" 401 ", "\" 403 ", "\" 407 ", "\" 429 ",
    "\" 500 ", "\" 502 ", "\" 503 ", "\" 504 ", "missing", "blocked", "locked", "not running",
    "unexpected", "already in use", "lost connection", "connection lost", "not reachable",
    "level\":40", " err ", "inaccessible", "unavailable", "bad request", "not writable",
    "read-only",
  ]
}
