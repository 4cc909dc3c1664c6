/// The table of contents of a made help center: categories, and the articles in them.
public struct SampleCatalog: Sendable {
  /// An article to be written.
  public struct Entry: Sendable {
    /// The number among all articles.
    public var number: Int
    /// The category's number.
    public var category: Int
    /// The place in the category, from 1.
    public var place: Int
    /// The title.
    public var title: String
    /// The last part of the path.
    public var slug: String
  }

  /// The names of the categories, as parts of paths.
  public let categories: [String]
  /// The articles, category by category.
  public let entries: [Entry]

  private static let areas = """
    getting-started account-and-profile billing-and-plans team-and-roles security integrations \
    notifications reports templates troubleshooting mobile-app desktop-app api-and-webhooks \
    data-and-export automations search messages files calendar privacy
    """.split(separator: " ").map(String.init)

  private static let openings = [
    "Set up", "Change", "Fix", "Understand", "Export", "Share", "Remove", "Find", "Connect",
    "Schedule", "Limit", "Restore",
  ]

  /// Lays out a help center: 100 articles in 10 categories, 1,000 in 20, 10,000 in 40.
  public init(articleCount: Int) {
    let count = articleCount <= 100 ? 10 : articleCount <= 1_000 ? 20 : 40
    categories = (0..<count).map { number in
      let area = SampleCatalog.areas[number % SampleCatalog.areas.count]
      return number < SampleCatalog.areas.count ? area : area + "-for-admins"
    }
    let perCategory = (articleCount + count - 1) / count
    entries = (0..<articleCount).map { number in
      var random = SampleRandom(seed: UInt64(number) + 1)
      let words = (0..<2).map { _ in SampleVocabulary.subject(&random) }
      let opening = SampleCatalog.openings[random.next(SampleCatalog.openings.count)]
      let name = SampleVocabulary.rare(random.next(3_000))
      let title =
        "\(opening) \(words[0]) \(words[1]) with \(name.prefix(1).uppercased())"
        + "\(name.dropFirst()) \(number)"
      return Entry(
        number: number, category: number / perCategory, place: number % perCategory + 1,
        title: title,
        slug: title.lowercased().split(separator: " ").joined(separator: "-"))
    }
  }

  /// The path of an article on the site.
  public func path(of entry: Entry) -> String { "/\(categories[entry.category])/\(entry.slug)" }

  /// The path of an article's file below the content folder.
  public func file(of entry: Entry, dialect: SampleDialect) -> String {
    switch dialect {
    case .helpCenter:
      "\(entry.category + 1).\(categories[entry.category])/\(entry.place).\(entry.slug).md"
    case .hugo: "\(categories[entry.category])/\(entry.slug).md"
    }
  }

  /// The file that names a category, by its path.
  public func categoryFile(
    _ category: Int, dialect: SampleDialect
  ) -> (path: String, text: String) {
    let name = categories[category]
    let words = name.split(separator: "-").joined(separator: " ")
    let title = words.prefix(1).uppercased() + words.dropFirst()
    let description = "Everything about \(words) in one place."
    switch dialect {
    case .helpCenter:
      return (
        "\(category + 1).\(name)/.navigation.yml",
        "title: \(title)\ndescription: \(description)\n"
      )
    case .hugo:
      return (
        "\(name)/_index.md",
        "---\ntitle: \(title)\ndescription: \(description)\nweight: \(category + 1)\n---\n"
      )
    }
  }
}

/// The generator that articles are written for.
public enum SampleDialect: String, Sendable, CaseIterable {
  /// Markdown with MDC components.
  case helpCenter
  /// Markdown as Hugo reads it, without components.
  case hugo
}
