/// An error that can be written like any other finding.
package protocol DiagnosticError: Error {
  /// The error as a diagnostic.
  var diagnostic: Diagnostic { get }
}
