internal import ArgumentParser
internal import HelpAuthoring
internal import HelpCenter
internal import HelpCommand
internal import HelpSite

/// `helpcenter site build`: articles as a folder of files for any web server.
struct SiteBuild: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build", abstract: "Build the site.",
      discussion: """
        The site is replaced in one step when all of it is ready: a build that fails or is killed \
        leaves the old one as it was. Files that did not change are not touched. What the next \
        build can use again stands beside the site, in a hidden folder that may be deleted.

        helpcenter site build --content Content --output site --check
        """)
  }

  @OptionGroup var site: SiteBuildOptions
  @Option(name: [.short, .long], help: "The folder to write the site to.") var output: String
  @Flag(name: .shortAndLong, help: "Say nothing unless something is wrong.") var quiet = false

  func run() throws {
    try Failure.reporting {
      var options = try site.options(output: output)
      let progress = ProgressLine(isShown: !quiet)
      options.progress = { progress.show($0) }
      let start = ContinuousClock.now
      let report = try SiteBuilder(options).build()
      progress.clear()
      try SiteBuild.stopAtErrors(report.diagnostics)
      if !quiet { StandardStreams.write(summary(report, start.duration(to: .now))) }
    }
  }

  /// Writes findings; errors among them end the command.
  static func stopAtErrors(_ diagnostics: [Diagnostic]) throws {
    ContentOptions.report(diagnostics)
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(65) }
  }

  private func summary(_ report: SiteReport, _ time: Duration) -> String {
    let milliseconds =
      time.components.seconds * 1_000
      + time.components.attoseconds / 1_000_000_000_000_000
    let change =
      report.writtenCount + report.removedCount == 0
      ? "nothing changed"
      : "\(report.writtenCount) written, \(report.removedCount) removed"
    return "\(report.pageCount.counting("page")), \(report.fileCount.counting("file")), "
      + "\(size(report.byteCount)) in "
      + "\(milliseconds) ms: \(change)\n"
  }

  private func size(_ bytes: Int) -> String {
    if bytes < 10_000 { return "\(bytes) bytes" }
    if bytes < 10_000_000 { return "\(bytes / 1_000) kB" }
    return "\(bytes / 1_000_000) MB"
  }
}
