internal import ArgumentParser

/// `helpcenter site`: articles as a web site.
struct Site: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "site", abstract: "Make a web site of articles, with search.",
      subcommands: [SiteBuild.self, SiteServe.self, SiteFragments.self])
  }
}
