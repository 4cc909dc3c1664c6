internal import HelpCenter
internal import HelpSearch
internal import HelpTerminal

/// What is said when a search finds nothing: why, if that can be told, and what to do instead.
struct NothingFound {
  /// The words of the query.
  let query: String
  /// The category that an option named.
  let category: String?
  /// The results, which hold no hit.
  let results: SearchResults

  /// Returns the reason and the ways on.
  func list(from source: HelpSource, toolName: String) throws -> TopicList {
    let hint = "\(toolName) help lists all articles."
    guard
      query.unicodeScalars.contains(where: \.properties.isAlphabetic)
        || query.contains(where: \.isNumber)
    else {
      return TopicList(
        title: "Nothing found: there is no word to search for", sections: [],
        hint: "For example: \(toolName) search gateway port. \(hint)")
    }
    if let name = category ?? statedCategory {
      let catalog = try source.catalog()
      if catalog.category(named: name) == nil {
        return TopicList(
          title: "Nothing found: there is no category \(QuotedText.of(name))",
          sections: [
            TopicList.Section(
              title: "Categories",
              topics: catalog.categories.map {
                TopicList.Topic(name: $0.id, title: $0.title)
              })
          ], hint: hint)
      }
    }
    var sections: [TopicList.Section] = []
    let queries = try otherQueries(in: source)
    if !queries.isEmpty {
      sections.append(
        TopicList.Section(
          title: "Did you mean",
          topics: queries.map {
            TopicList.Topic(name: "\(toolName) search \(NothingFound.shellQuoted($0))")
          }))
    }
    var titles: [TopicList.Topic] = []
    for suggestion in results.suggestions {
      titles.append(
        TopicList.Topic(name: try source.topic(ofPath: suggestion.path), title: suggestion.title))
    }
    if !titles.isEmpty {
      sections.append(TopicList.Section(title: "Articles that come close", topics: titles))
    }
    return TopicList(title: title, sections: sections, hint: hint)
  }

  private var title: String {
    let title = "Nothing found for \(QuotedText.of(query))"
    return results.correction.map { "\(title), nor for \(QuotedText.of($0.query))" } ?? title
  }

  /// The queries that may have been meant and find something: with phrases spelt as articles spell
  /// them, and with the words of phrases side by side or not.
  private func otherQueries(in source: HelpSource) throws -> [String] {
    var queries = results.suggestedQuery.map { [$0] } ?? []
    if query.contains("\"") {
      queries.append(
        (queries.first ?? query).replacing("\"", with: " ")
          .split(separator: " ").joined(separator: " "))
    }
    queries.removeAll { $0.utf8.count > QuotedText.limit }
    if queries.isEmpty { return [] }
    let index = try source.searchIndex()
    let options = SearchOptions(limit: 1, sectionLimit: 1, category: category)
    return try queries.filter { try !index.search($0, options: options).hits.isEmpty }
  }

  /// The category that the query names, as in `category:name` or `category:"a name"`.
  private var statedCategory: String? {
    guard let mark = query.firstRange(of: "category:") else { return nil }
    let rest = query[mark.upperBound...]
    let name =
      rest.first == "\"" ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != " " }
    return name.isEmpty ? nil : String(name)
  }

  /// Returns a query as it can be typed into a shell; plain words need no quotes.
  static func shellQuoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: ":"), 0x80...:
        true
      default: false
      }
    }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
