internal import HelpCenter
internal import HelpMarkdown
internal import HelpPayload

/// Reads one Markdown, YAML or JSON file of a folder into a row.
struct ContentFileReader {
  private let parser: MarkdownParser
  private let builder: ContentRowBuilder

  /// Creates a reader.
  init(_ options: HelpLoader.Options) {
    parser = MarkdownParser(
      options: MarkdownParser.Options(
        autoUnwrap: options.autoUnwrap, keepsUpstreamDefects: options.isNuxtCompatible))
    builder = ContentRowBuilder(collection: options.collection)
  }

  /// Returns the row of a Markdown file and what was found in it.
  func row(
    markdown bytes: [UInt8], relativePath: String, file: String
  ) -> (row: ContentRow, diagnostics: [Diagnostic]) {
    let document = parser.parse(bytes, file: file)
    return (builder.row(document, relativePath: relativePath), document.diagnostics)
  }

  /// Returns the row of a YAML file, such as the settings of a folder's navigation.
  func row(
    yaml bytes: [UInt8], relativePath: String, file: String
  ) -> (row: ContentRow, diagnostics: [Diagnostic]) {
    let source = YAMLSource(file: bytes, named: file)
    var (data, diagnostics) = YAMLReader.readObject(source)
    if ContentFolder.isNavigation(relativePath) {
      diagnostics += FrontMatterCheck(data, in: source).findings
    }
    return (builder.row(data: .object(data), relativePath: relativePath), diagnostics)
  }

  /// Returns the row of a JSON file that is no payload but data of its own.
  func row(json bytes: [UInt8], relativePath: String) throws(PayloadError) -> ContentRow {
    builder.row(data: try DataValue(json: bytes), relativePath: relativePath)
  }
}
