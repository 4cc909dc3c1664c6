internal import ArgumentParser
internal import HelpCommand

/// Starts the tool.
@main
enum Main {
  static func main() {
    // Parsing arguments by reflection costs more than showing an article, so the plain forms of
    // the two commands that people wait for are read by hand; everything else is not.
    if let code = QuickArguments(Array(CommandLine.arguments.dropFirst()))?.run() {
      StandardStreams.exit(code)
    }
    HelpCenterTool.main()
  }
}
