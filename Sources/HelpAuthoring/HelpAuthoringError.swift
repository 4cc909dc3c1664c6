public import HelpCenter

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The reason why content gave no result at all.
///
/// Findings that leave a usable result are ``Diagnostic``s instead.
public struct HelpAuthoringError: Error, Sendable, Hashable, DiagnosticError {
  /// The kinds of failure.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// A file or folder cannot be read.
    case unreadable = "input/unreadable"
    /// A file cannot be written.
    case unwritable = "output/unwritable"
    /// A file is larger than the limit that guards the memory.
    case tooLarge = "input/too-large"
    /// There is no content of a known kind.
    case noContent = "input/no-content"
    /// The content is malformed.
    case malformed = "input/malformed"
  }

  /// The kind of failure.
  public var code: Code
  /// What is wrong and what to do, in one line without a final period.
  public var message: String
  /// The path of the file or folder.
  public var file: String?
  /// The place in the file, if there is one.
  public var location: SourceLocation?

  /// Creates an error.
  public init(
    _ code: Code, _ message: String, file: String? = nil, location: SourceLocation? = nil
  ) {
    self.code = code
    self.message = message
    self.file = file
    self.location = location
  }

  /// The error as a diagnostic, to be written like any other finding.
  public var diagnostic: Diagnostic {
    Diagnostic(
      Diagnostic.Code(rawValue: code.rawValue), .error, message, file: file, location: location)
  }

  static func unreadable(_ path: String, _ number: Int32) -> HelpAuthoringError {
    HelpAuthoringError(.unreadable, "cannot be read: \(reason(number))", file: path)
  }

  static func unwritable(_ path: String, _ number: Int32) -> HelpAuthoringError {
    HelpAuthoringError(.unwritable, "cannot be written: \(reason(number))", file: path)
  }

  static func tooLarge(_ path: String, limit: Int) -> HelpAuthoringError {
    HelpAuthoringError(.tooLarge, "is larger than the limit of \(limit) bytes", file: path)
  }

  static func holdsNothing(_ path: String) -> HelpAuthoringError {
    HelpAuthoringError(
      .noContent, "holds no Markdown, payload, dump or minimark JSON", file: path)
  }

  private static func reason(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text).lowercased()
  }
}
