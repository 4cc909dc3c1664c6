public import HelpCenter

/// Why a site could not be built.
public struct SiteError: Error, Sendable, Hashable, DiagnosticError {
  /// What happened and what to do about it, on one line.
  public var message: String
  /// The path of the file or folder it is about.
  public var path: String?

  /// Creates an error.
  public init(_ message: String, path: String? = nil) {
    self.message = message
    self.path = path
  }

  /// The error as a diagnostic, to be written like any other finding.
  public var diagnostic: Diagnostic {
    Diagnostic("output/unwritable", .error, message, file: path)
  }
}
