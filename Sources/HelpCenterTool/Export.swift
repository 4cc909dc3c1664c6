internal import ArgumentParser
internal import HelpAuthoring
internal import HelpCenter
internal import HelpCommand
internal import HelpSite

/// `helpcenter export`: a whole collection for other programs.
struct Export: ParsableCommand {
  /// The forms of an export.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// One JSON object a line, with the fields of a Nuxt Content row.
    case rows
    /// The body of a bulk request to OpenSearch or Elasticsearch.
    case opensearch
    /// A document a line, for Meilisearch.
    case meilisearch
    /// An array of records, for Algolia.
    case algolia
    /// A script for psql that fills a table with a full-text index.
    case postgres
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: "Write all articles to a file for another program.",
      discussion: """
        'rows' gives the rows of a Nuxt Content collection. The other forms have a record for each \
        section, for search engines: 'opensearch' is the body of a bulk request, 'meilisearch' has \
        a document a line, 'algolia' is an array of records, and 'postgres' a script for psql.

        helpcenter export --content Content --format postgres | psql help
        """)
  }

  @Option(help: "A folder or file with articles; '-' for stdin.") var content: String
  @Option(help: "The form to write.") var format: Format = .rows
  @Option(help: "The name of the collection, which ids start with.") var collection = "content"
  @Option(help: "The name of the index or table of a search engine.") var index = "help_sections"
  @Option(help: "The complete address of the site, which records link to.") var baseURL: String?
  @Option(help: "The language of the articles.") var language = "en"
  @Flag(help: "Drop the 'p' around the only paragraph of a component.") var autoUnwrap = false
  @Option(help: "The file to write; '-' for stdout.") var output = "-"

  func run() throws {
    try Failure.reporting {
      var options = HelpLoader.Options()
      options.collection = collection
      options.autoUnwrap = autoUnwrap
      options.isNuxtCompatible = format == .rows
      let loaded = try HelpLoader(options: options).load(path: content)
      ContentOptions.report(loaded.diagnostics)
      let bytes = format == .rows ? rows(loaded) : try records(loaded)
      if output == "-" {
        StandardStreams.write(bytes)
      } else {
        try FileSystem.write(bytes, to: output)
      }
    }
  }

  private func rows(_ content: LoadedContent) -> [UInt8] {
    var writer = JSONWriter()
    for row in content.rows { writer.writeLine(row) }
    return writer.bytes
  }

  private func records(_ content: LoadedContent) throws -> [UInt8] {
    var configuration = SiteConfiguration()
    if let baseURL, !configuration.setAddress(baseURL) {
      throw ValidationError("--base-url takes an address such as https://help.example.com/.")
    }
    let catalog = content.catalog()
    ContentOptions.report(catalog.diagnostics)
    let records = SearchRecords(catalog, configuration: configuration)
    return switch format {
    case .rows: rows(content)
    case .opensearch: records.openSearchBulk(index: index)
    case .meilisearch: records.meilisearchDocuments()
    case .algolia: records.algoliaRecords()
    case .postgres: records.postgresScript(table: index, language: language)
    }
  }
}
