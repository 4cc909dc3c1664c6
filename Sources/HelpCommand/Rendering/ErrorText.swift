internal import HelpCenter

/// Says what went wrong in one line, safe to print.
enum ErrorText {
  static func line(_ error: any Error) -> String {
    DiagnosticFormatter(style: .compact).format([
      (error as? any DiagnosticConvertible)?.diagnostic
        ?? Diagnostic("help/failed", .error, "\(error)")
    ])
  }
}
