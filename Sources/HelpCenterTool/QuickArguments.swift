internal import HelpCenter
internal import HelpCommand

/// Reads the plain forms of `help` and `convert` without ArgumentParser.
///
/// Whatever is not exactly one of these forms, mistakes included, is left to ArgumentParser, so
/// that there is one place that explains usage.
struct QuickArguments: Equatable {
  /// The commands with a plain form.
  enum Command: Equatable {
    case help(topic: [String], section: String?, format: ArticleFormat, usesPager: Bool)
    case convert(input: String, format: ConversionFormat)
  }

  private(set) var command: Command
  private(set) var content: String?
  private(set) var width: Int?
  private(set) var color = TerminalEnvironment.ColorChoice.auto
  private(set) var table = TableChoice.auto

  /// Creates the request; `nil` if the arguments have no plain form.
  init?(_ arguments: [String]) {
    guard let name = arguments.first, name == "help" || name == "convert" else { return nil }
    var words: [String] = []
    var options: [String: String] = [:]
    var usesPager = true
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      if !argument.hasPrefix("-") || argument == "-" {
        words.append(argument)
        continue
      }
      switch argument {
      case "--pager": usesPager = true
      case "--no-pager": usesPager = false
      case "--width", "--color", "--table", "--format", "--section", "--content", "--to":
        guard let value = rest.popFirst(), !value.hasPrefix("-") || value == "-" else {
          return nil
        }
        guard options.updateValue(value, forKey: argument) == nil else { return nil }
      default: return nil
      }
    }
    func take<Value: RawRepresentable>(_ name: String, else standard: Value) -> Value?
    where Value.RawValue == String {
      guard let text = options.removeValue(forKey: name) else { return standard }
      return Value(rawValue: text)
    }
    if let text = options.removeValue(forKey: "--width") {
      guard let width = Int(text), (1...10_000).contains(width) else { return nil }
      self.width = width
    }
    guard let color = take("--color", else: TerminalEnvironment.ColorChoice.auto),
      let table = take("--table", else: TableChoice.auto)
    else { return nil }
    self.color = color
    self.table = table

    if name == "help" {
      guard let format = take("--format", else: ArticleFormat.terminal) else { return nil }
      command = .help(
        topic: words, section: options.removeValue(forKey: "--section"), format: format,
        usesPager: usesPager)
      content = options.removeValue(forKey: "--content")
    } else {
      guard words.count == 1, usesPager, options["--to"] != nil,
        let format = take("--to", else: ConversionFormat.terminal)
      else { return nil }
      command = .convert(input: words[0], format: format)
    }
    guard options.isEmpty else { return nil }
  }

  /// Carries the request out and returns the exit code; `nil` leaves it to ArgumentParser.
  func run() -> Int32? {
    switch command {
    case .help(let topic, let section, let format, let usesPager):
      // A word may be a subcommand, which only ArgumentParser can explain.
      if topic.count <= 1, topic.first.map(HelpCenterTool.isSubcommand) ?? false { return nil }
      var request = HelpTopicRequest(toolName: "helpcenter")
      request.topic = topic
      request.section = section
      request.format = format
      request.width = width
      request.color = color
      request.table = table
      request.usesPager = usesPager
      return request.run { try ContentOptions.source(path: content, includesDrafts: false) }
    case .convert(let input, let format):
      var conversion = Conversion(input: input, format: format)
      conversion.width = width
      conversion.color = color
      conversion.table = table
      do {
        try conversion.run()
        return 0
      } catch {
        StandardStreams.writeError(ErrorText.line(error))
        return ErrorText.exitCode(error)
      }
    }
  }
}
