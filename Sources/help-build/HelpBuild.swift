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
    let arguments = Array(CommandLine.arguments.dropFirst())
    let diagnostics = findings(of: arguments)
    let formatter = DiagnosticFormatter { path in
      try? FileSystem.read(path, limit: EmbedCommand.sourceLimit)
    }
    print(formatter.format(diagnostics), terminator: "")
    if diagnostics.contains(where: { $0.severity == .error }) { exit(EXIT_FAILURE) }
  }

  private static func findings(of arguments: [String]) -> [Diagnostic] {
    let rest = Array(arguments.dropFirst())
    do {
      switch arguments.first {
      case "embed":
        if let command = EmbedCommand(rest) { return try command.run() }
      case "site":
        if let command = SiteCommand(rest) { return try command.run() }
      default: break
      }
    } catch let error as any DiagnosticError {
      return [error.diagnostic]
    } catch {
      return [Diagnostic("build/failed", .error, "\(error)")]
    }
    print(
      """
      usage: help-build embed CONTENT --output FILE
             help-build site CONTENT --output FOLDER [--config FILE] [--check]
      """)
    exit(EX_USAGE)
  }
}
