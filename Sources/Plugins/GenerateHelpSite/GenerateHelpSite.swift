import Foundation
import PackagePlugin

/// `swift package generate-help-site`: a web site of the package's articles.
///
///     swift package --allow-writing-to-package-directory generate-help-site --output site
///
/// The articles are those of `--content`, else of the folder `Content`, both relative to the
/// package. Settings are read from `--config`, else from `site.yml` in the package or in the folder
/// of the articles.
@main
struct GenerateHelpSite: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    var extractor = ArgumentExtractor(arguments)
    let root = context.package.directoryURL
    func path(_ option: String, else standard: String?) -> String? {
      let given = extractor.extractOption(named: option).last ?? standard
      return given.map { root.appending(path: $0).path(percentEncoded: false) }
    }
    let content = path("content", else: "Content") ?? ""
    let output = path("output", else: "site") ?? ""
    var toolArguments = ["site", content, "--output", output]
    if let config = path("config", else: nil) {
      toolArguments += ["--config", config]
    }
    if extractor.extractFlag(named: "check") > 0 { toolArguments.append("--check") }
    if let unknown = extractor.remainingArguments.first {
      Diagnostics.error("generate-help-site has no option '\(unknown)'")
      return
    }

    let process = Process()
    process.executableURL = try context.tool(named: "help-build").url
    process.arguments = toolArguments
    process.currentDirectoryURL = root
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      Diagnostics.error("the site was not built")
      return
    }
  }
}
