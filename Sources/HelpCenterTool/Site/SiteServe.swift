#if Preview
internal import ArgumentParser
internal import Dispatch
internal import HelpAuthoring
internal import HelpCenter
internal import HelpCommand
internal import HelpServer
internal import HelpSite

/// `helpcenter site serve`: a preview that follows the articles.
struct SiteServe: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve", abstract: "Show the site in a browser while it is written.",
      discussion: """
        Pages reload when an article changes, and stay where the reader was. What is wrong with an \
        article is shown in the page, with file and line. Only browsers on this machine are \
        answered, unless --host says otherwise.
        """)
  }

  @OptionGroup var site: SiteBuildOptions
  @Option(name: [.short, .long], help: "The folder to write the site to.")
  var output = ".helpcenter-preview"
  @Option(help: "The port to listen at.") var port: UInt16 = 4_000
  @Option(help: "The IPv4 address to listen at.") var host = "127.0.0.1"

  func run() throws {
    try Failure.reporting {
      // What is there may be mended while it is shown; a mistyped path would only be waited for.
      _ = try FileSystem.kind(of: site.content)
      var options = try site.options(output: output)
      // Addresses of the preview are not those of the site.
      options.configuration.origin = nil
      let responder = PreviewResponder(
        folder: output, basePath: options.configuration.basePath, port: port,
        hosts: host == "127.0.0.1" ? [] : [host])
      let server = PreviewServer(
        SitePreview(options), responder: responder, host: host, port: port)
      let address = "http://\(host):\(port)\(options.configuration.basePath)"
      Task {
        do {
          try await server.run {
            StandardStreams.write("\(address) shows the site; Ctrl-C ends it.\n")
          } report: {
            ContentOptions.report($0)
          }
        } catch {
          StandardStreams.writeError("helpcenter: \(reason(error))\n")
          StandardStreams.exit(71)
        }
      }
      dispatchMain()
    }
  }

  /// Says why nothing is served, and what to do.
  private func reason(_ error: any Error) -> String {
    switch error as? PreviewServer.ListenError {
    case .portIsTaken: "another program listens at port \(port); give another one with --port"
    case .notAllowed: "port \(port) of \(host) is not for this user; give another one with --port"
    case .other(let message): "cannot listen at port \(port) of \(host): \(message)"
    case nil: "cannot listen at port \(port) of \(host): \(error)"
    }
  }
}
#else
internal import ArgumentParser

/// What `helpcenter site serve` is in a tool that was built without its server.
struct SiteServe: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "serve", shouldDisplay: false)
  }

  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []

  func run() throws {
    throw ValidationError(
      """
      This tool was built without the preview of sites. Build it without \
      '--disable-default-traits', or build the site with 'helpcenter site build'.
      """)
  }
}
#endif
