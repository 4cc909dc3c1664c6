public import HelpCenter

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Why a file could not be read, or gave no help image.
public struct HelpFileError: Error, Sendable, Hashable, DiagnosticError {
  /// The failure with the file's name, to be written like any other finding.
  public let diagnostic: Diagnostic

  init(_ error: HelpImageError, path: String) { self.init(error.description, path: path) }

  init(_ message: String, path: String) {
    diagnostic = Diagnostic("image/unusable", .error, message, file: path)
  }

  init(_ reason: HelpImageError.Reason, path: String) {
    self.init(HelpImageError(reason), path: path)
  }

  init(unread reason: String, path: String) {
    diagnostic = Diagnostic(
      "input/unreadable", .error, "cannot be read: \(reason)", file: path)
  }

  init(systemError number: Int32, path: String) {
    let reason = unsafe strerror(number).map { unsafe String(cString: $0).lowercased() }
    diagnostic = Diagnostic(
      "input/unreadable", .error, "cannot be read: \(reason ?? "error \(number)")", file: path)
  }
}
