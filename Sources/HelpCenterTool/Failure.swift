internal import ArgumentParser
internal import HelpAuthoring
internal import HelpCenter
internal import HelpCommand

/// Turns errors into one line on standard error and an exit code.
enum Failure {
  /// Runs a step; an error is reported and becomes an exit code.
  static func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let code as ExitCode {
      throw code
    } catch {
      StandardStreams.writeError(ErrorText.line(error))
      throw ExitCode(ErrorText.exitCode(error))
    }
  }
}
