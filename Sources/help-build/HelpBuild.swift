internal import HelpAuthoring
internal import HelpCenter

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The tool behind the package plugins.
///
/// What it prints has the form compilers use, so that build systems and editors show it in place.
@main
struct HelpBuild {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    guard arguments.popFirst() == "embed", let command = EmbedCommand(Array(arguments)) else {
      print("usage: help-build embed CONTENT --output FILE")
      exit(EX_USAGE)
    }
    let diagnostics = findings(of: command)
    let formatter = DiagnosticFormatter { path in
      try? FileSystem.read(path, limit: EmbedCommand.sourceLimit)
    }
    print(formatter.format(diagnostics), terminator: "")
    if diagnostics.contains(where: { $0.severity == .error }) { exit(EXIT_FAILURE) }
  }

  private static func findings(of command: EmbedCommand) -> [Diagnostic] {
    do {
      return try command.run()
    } catch let error as HelpAuthoringError {
      return [error.diagnostic]
    } catch {
      return [Diagnostic("embed/failed", .error, "\(error)")]
    }
  }
}
