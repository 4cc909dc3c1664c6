internal import HelpCenter
internal import HelpCommand

/// Reads the plain forms of `help`, `search` and `convert` without ArgumentParser.
///
/// Whatever is not exactly one of these forms, mistakes included, is left to ArgumentParser, so
/// that there is one place that explains usage.
struct QuickArguments: Equatable {
  /// The commands with a plain form.
  enum Command: Equatable {
    case help(topic: [String], section: String?, format: ArticleFormat, usesPager: Bool)
    case search(
      query: [String], limit: Int, category: String?, flags: [String])
    case convert(input: String, format: ConversionFormat)
    /// Lists topics for a shell; this is the one form that ArgumentParser does not know.
    case topics(beginning: String)
  }

  /// The options with their values.
  ///
  /// A dictionary would cost the start of the process more than all look-ups among so few: the
  /// runtime has to make its type first.
  private struct Options {
    private var entries: [(name: String, value: String)] = []

    var isEmpty: Bool { entries.isEmpty }

    func contains(_ name: String) -> Bool { entries.contains { $0.name == name } }

    /// Adds an option; false if it is there already.
    mutating func add(_ name: String, _ value: String) -> Bool {
      guard !contains(name) else { return false }
      entries.append((name, value))
      return true
    }

    /// Removes an option and returns its value.
    mutating func take(_ name: String) -> String? {
      guard let place = entries.firstIndex(where: { $0.name == name }) else { return nil }
      return entries.remove(at: place).value
    }
  }

  private(set) var command: Command
  private(set) var content: String?
  private(set) var width: Int?
  private(set) var color = TerminalEnvironment.ColorChoice.auto
  private(set) var table = TableChoice.auto

  /// Creates the request; `nil` if the arguments have no plain form.
  init?(_ arguments: [String]) {
    guard let name = arguments.first,
      ["help", "search", "convert", ShellCompletion.listingCommand].contains(name)
    else { return nil }
    var words: [String] = []
    var options = Options()
    var flags: [String] = []
    var usesPager = true
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      if !argument.hasPrefix("-") || argument == "-"
        || name == "search" && QuickArguments.leavesOut(argument)
      {
        words.append(argument)
        continue
      }
      switch argument {
      case "--pager", "--no-pager":
        guard name == "help" else { return nil }
        usesPager = argument == "--pager"
      case "--json", "--explain", "--sections", "--articles", "--numbers", "--no-numbers":
        guard name == "search", !flags.contains(argument) else { return nil }
        flags.append(argument)
      case "--width", "--color", "--table", "--format", "--section", "--content", "--to", "--limit",
        "--category":
        guard let value = rest.popFirst(), !value.hasPrefix("-") || value == "-" else {
          return nil
        }
        guard options.add(argument, value) else { return nil }
      default: return nil
      }
    }
    func take<Value: RawRepresentable>(_ name: String, else standard: Value) -> Value?
    where Value.RawValue == String {
      guard let text = options.take(name) else { return standard }
      return Value(rawValue: text)
    }
    if let text = options.take("--width") {
      guard let width = Int(text), (1...10_000).contains(width) else { return nil }
      self.width = width
    }
    guard let color = take("--color", else: TerminalEnvironment.ColorChoice.auto),
      let table = take("--table", else: TableChoice.auto)
    else { return nil }
    self.color = color
    self.table = table

    if name == "search" {
      let limit = options.take("--limit").map { Int($0) ?? 0 } ?? 10
      guard SearchRequest.limits.contains(limit), self.table == .auto,
        !(flags.contains("--sections") && flags.contains("--articles")),
        !(flags.contains("--numbers") && flags.contains("--no-numbers"))
      else { return nil }
      command = .search(
        query: words, limit: limit, category: options.take("--category"),
        flags: flags)
      content = options.take("--content")
    } else if name == ShellCompletion.listingCommand {
      command = .topics(beginning: words.first ?? "")
      content = options.take("--content")
    } else if name == "help" {
      guard let format = take("--format", else: ArticleFormat.terminal) else { return nil }
      command = .help(
        topic: words, section: options.take("--section"), format: format,
        usesPager: usesPager)
      content = options.take("--content")
    } else {
      guard words.count == 1, options.contains("--to"),
        let format = take("--to", else: ConversionFormat.terminal)
      else { return nil }
      command = .convert(input: words[0], format: format)
    }
    guard options.isEmpty else { return nil }
  }

  /// Whether an argument of a search is a word that leaves articles out, not an option.
  private static func leavesOut(_ argument: String) -> Bool {
    argument.utf8.count > 2 && argument.utf8.first == UInt8(ascii: "-")
      && argument.utf8.dropFirst().first != UInt8(ascii: "-")
  }

  /// Carries the request out and returns the exit code; `nil` leaves it to ArgumentParser.
  func run() -> Int32? {
    switch command {
    case .help(let topic, let section, let format, let usesPager):
      // A word may be a subcommand, which only ArgumentParser can explain.
      if topic.count <= 1, topic.first.map(HelpCenterTool.isSubcommand) ?? false { return nil }
      var request = HelpTopicRequest(toolName: "helpcenter")
      request.commands = HelpCenterTool.commandNames
      request.topic = topic
      request.section = section
      request.format = format
      request.width = width
      request.color = color
      request.table = table
      request.usesPager = usesPager
      let path = request.takeNumber(content: ContentOptions.statedPath(content))
      return request.run { try ContentOptions.source(path: path, includesDrafts: false) }
    case .search(let query, let limit, let category, let flags):
      var request = SearchRequest(toolName: "helpcenter")
      request.query = query
      request.limit = limit
      request.category = category
      request.json = flags.contains("--json")
      request.explains = flags.contains("--explain")
      if flags.contains("--sections") { request.parts = .sections }
      if flags.contains("--articles") { request.parts = .articles }
      if flags.contains("--numbers") { request.numbers = true }
      if flags.contains("--no-numbers") { request.numbers = false }
      request.width = width
      request.color = color
      request.content = ContentOptions.rememberedPath(content)
      return request.run { try ContentOptions.source(path: content, includesDrafts: false) }
    case .topics(let beginning):
      return TopicListing(beginning: beginning).run {
        try ContentOptions.source(path: content, includesDrafts: false)
      }
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
