internal import ArgumentParser
internal import HelpAuthoring
internal import HelpCenter
internal import HelpCommand

/// `helpcenter pack`: articles and their search index in one file.
struct Pack: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pack", abstract: "Pack articles and their search index into one file.",
      discussion: """
        The file, a help image, opens in the same short time whatever the number of articles, and \
        --content takes it wherever it takes a folder. Packing again after a change parses the \
        changed files only: what is known of the others is kept beside the image, in a file of \
        the same name that ends with '.cache', which may be deleted at any time.

        helpcenter pack ./docs -o help.image
        helpcenter search "lost keys" --content help.image
        """)
  }

  @Argument(help: "The folder or file with the articles; with --verify or --inspect the image.")
  var path: String
  @Option(name: [.short, .long], help: "The image to write.")
  var output: String?
  @Option(help: "Where to keep what the next packing can use again; 'none' for nowhere.")
  var cache: String?
  @Flag(help: "Check every byte of an image.") var verify = false
  @Flag(help: "Show the parts of an image.") var inspect = false

  func validate() throws {
    if verify || inspect {
      guard output == nil, cache == nil else {
        throw ValidationError("--verify and --inspect read an image and write none.")
      }
    } else if output == nil {
      throw ValidationError("Name the image to write with --output.")
    }
  }

  func run() throws {
    try Failure.reporting {
      if verify || inspect {
        try examine()
      } else if let output {
        try pack(to: output)
      }
    }
  }

  private func pack(to output: String) throws {
    let cachePath = cache == "none" ? nil : cache ?? output + ".cache"
    let package = try HelpPacker(cachePath: cachePath).pack(path)
    ContentOptions.report(package.diagnostics)
    let bytes = try package.container()
    try FileSystem.write(bytes, to: output)
    StandardStreams.writeError(
      "\(package.rowCount.counting("article")), \(bytes.count) bytes; "
        + "\(package.parsedFileCount.counting("file")) parsed, \(package.reusedFileCount) unchanged\n"
    )
    if package.diagnostics.contains(where: { $0.severity == .error }) {
      throw ExitCode(ErrorText.ExitStatus.badContent)
    }
  }

  private func examine() throws {
    guard let container = try HelpImageFile.open(path, access: .copy) else {
      throw HelpAuthoringError(.malformed, "is not a help image", file: path)
    }
    if verify { try HelpImageFile.verify(container, path: path) }
    if inspect {
      StandardStreams.write(try ImageReport(container).text)
    } else {
      StandardStreams.write("\(path): \(container.articles.count.counting("article")), undamaged\n")
    }
  }
}
