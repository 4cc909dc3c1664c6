internal import HelpCenter

/// Says what went wrong in one line, safe to print.
enum ErrorText {
  static func line(_ error: any Error) -> String {
    DiagnosticFormatter(style: .compact).format([
      Diagnostic("help/failed", .error, "\(error)")
    ])
  }
}
