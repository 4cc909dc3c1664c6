internal import HelpCenter

/// Says what went wrong in one line, safe to print.
package enum ErrorText {
  /// Exit codes, as sysexits.h has them.
  package enum ExitStatus {
    /// The content is malformed.
    package static let badContent: Int32 = 65
    /// The input cannot be read.
    package static let noInput: Int32 = 66
    /// The output cannot be written.
    package static let cannotWrite: Int32 = 73
  }

  /// Returns the error as compilers write it.
  package static func line(_ error: any Error) -> String {
    let diagnostic =
      (error as? any DiagnosticError)?.diagnostic
      ?? Diagnostic("help/failed", .error, "\(error)")
    return DiagnosticFormatter(style: .compact).format([diagnostic])
  }

  /// Returns the exit code of a process that fails with the error.
  package static func exitCode(_ error: any Error) -> Int32 {
    switch (error as? any DiagnosticError)?.diagnostic.code.rawValue {
    case "input/unreadable": ExitStatus.noInput
    case "output/unwritable": ExitStatus.cannotWrite
    default: ExitStatus.badContent
    }
  }
}
