internal import ArgumentParser
internal import HelpSite

/// What makes a site of articles, whatever is done with it then.
struct SiteBuildOptions: ParsableArguments {
  @Option(help: "A folder, file, payload or dump with articles.") var content: String
  @Option(help: "The settings; else 'site.yml' in this folder or in that of the articles.")
  var config: String?
  @Option(help: "The complete address of the home page, such as https://help.example.com/.")
  var baseURL: String?
  @Option(help: "The path the site is published under, such as /help/.") var basePath: String?
  @Option(name: .customLong("static"), help: "A folder of files that are copied as they are.")
  var staticFolder: String?
  @Flag(help: "Publish drafts, too, marked as such.") var drafts = false
  @Flag(help: "Fail on links and anchors that lead nowhere.") var check = false
  @Flag(help: "Leave the search index out.") var noSearch = false
  @Flag(help: "Name pages so that they open without a server, and wrap the search data in scripts.")
  var noServer = false
  @Option(help: "The number of threads; one per processor if not given.") var threads: Int?

  func validate() throws {
    if let threads, !(1...64).contains(threads) {
      throw ValidationError("--threads takes a number from 1 to 64.")
    }
  }

  /// Reads the settings and completes them by the options.
  func options(output: String) throws -> SiteOptions {
    var settings = SiteSettings()
    if let path = config ?? SiteSettings.standardPath(content: content) {
      settings = try SiteSettings(path: path)
      try SiteBuild.stopAtErrors(settings.diagnostics)
    }
    var options = SiteOptions(content: content, output: output)
    settings.apply(to: &options)
    if let baseURL, !options.configuration.setAddress(baseURL) {
      throw ValidationError("--base-url takes an address such as https://help.example.com/.")
    }
    if let basePath { options.configuration.setBasePath(basePath) }
    if drafts { options.configuration.includesDrafts = true }
    if noSearch { options.extras.search = false }
    if noServer {
      options.configuration.addressStyle = .files
      options.extras.searchWithoutServer = true
    }
    if let staticFolder { options.staticFolder = staticFolder }
    options.checksLinks = check
    options.threadCount = threads
    return options
  }
}
