public import ArgumentParser
internal import HelpCenter

/// The arguments and options of `search`.
public struct SearchArguments: ParsableArguments {
  // Words such as -proxy look like options, and leave articles out.
  @Argument(
    parsing: .allUnrecognized, help: "The words to search for; they may be misspelt.")
  package var query: [String] = []

  @Option(help: "The most articles to show, from 1 to 1000.")
  var limit = 10

  @Option(help: "Search this category only.")
  var category: String?

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: "Show the share of each signal in a score.")
  var explain = false

  @Flag(help: "Show all sections that match, each with its text.")
  var sections = false

  @Flag(help: "Show articles without their sections.")
  var articles = false

  @Flag(
    inversion: .prefixedNo,
    help: "Number the hits, so that 'help 2' opens the second; by default on a terminal.")
  var numbers: Bool?

  @Option(help: "The width in columns to lay out for; the terminal's own by default.")
  var width: Int?

  @Option(help: "When to use colour: auto, always or never.")
  var color: TerminalEnvironment.ColorChoice = .auto

  /// Creates options with their defaults.
  public init() {}

  /// Rejects what cannot be searched for or shown.
  public func validate() throws {
    guard SearchRequest.limits.contains(limit) else {
      throw ValidationError("--limit takes a number of articles from 1 to 1000.")
    }
    guard !(sections && articles) else {
      throw ValidationError("--sections and --articles exclude each other.")
    }
    if let width, !(1...10_000).contains(width) {
      throw ValidationError("--width takes a number of columns from 1 to 10000.")
    }
    for word in query.prefix(while: { $0 != "--" }) where word.hasPrefix("--") {
      guard let name = NearestName.misspelt(word, among: SearchArguments.names) else { continue }
      throw ValidationError("Unknown option '\(word)'. Did you mean '\(name)'?")
    }
  }

  /// The words of the query, without the `--` that may stand in front of those that are no options.
  fileprivate var words: [String] {
    guard let end = query.firstIndex(of: "--") else { return query }
    return Array(query[..<end] + query[(end + 1)...])
  }

  /// The options of the command, for which a mistyped one is not to be searched.
  private static let names = [
    "--limit", "--category", "--json", "--explain", "--sections", "--articles", "--numbers",
    "--no-numbers", "--width", "--color", "--content", "--drafts", "--help",
  ]
}

extension SearchRequest {
  /// Takes a request from parsed options.
  package init(options: SearchArguments, toolName: String) {
    self.init(toolName: toolName)
    query = options.words
    limit = options.limit
    category = options.category
    json = options.json
    explains = options.explain
    parts = options.sections ? .sections : options.articles ? .articles : .best
    numbers = options.numbers
    width = options.width
    color = options.color
  }
}
