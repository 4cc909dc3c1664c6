internal import ArgumentParser
internal import HelpCommand
internal import HelpSite

/// `helpcenter site fragments`: articles as HTML for the pages of another generator.
struct SiteFragments: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fragments", abstract: "Write articles as HTML fragments for another generator.",
      discussion: """
        Writes one HTML file for each article, without head and frame, and manifest.json, which \
        names them with their titles, paths, tables of contents and style sheets. Links between \
        articles have the paths they have in the catalog, below --base-path.

        helpcenter site fragments --content Content --output fragments --base-path /help/
        """)
  }

  @OptionGroup var site: SiteBuildOptions
  @Option(name: [.short, .long], help: "The folder to write to.") var output: String

  func run() throws {
    try Failure.reporting {
      let report = try SiteFragmentBuilder(try site.options(output: output)).build()
      try SiteBuild.stopAtErrors(report.diagnostics)
      StandardStreams.write(
        "\(report.pageCount.counting("article")), "
          + "\(report.writtenCount.counting("file")) written, "
          + "\(report.removedCount) removed\n")
    }
  }
}
