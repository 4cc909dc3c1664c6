internal import ArgumentParser

/// `helpcenter site`: articles as a web site.
struct Site: ParsableCommand {
  private static var commands: [any ParsableCommand.Type] {
    #if Preview
    [SiteBuild.self, SiteServe.self, SiteFragments.self]
    #else
    [SiteBuild.self, SiteFragments.self]
    #endif
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "site", abstract: "Make a web site of articles, with search.",
      subcommands: commands)
  }
}
