internal import HelpCenter
internal import HelpMarkdown

/// Reads one Markdown or YAML file of a folder into a row.
struct ContentFileReader {
  let collection: String
  let autoUnwrap: Bool
  let isNuxtCompatible: Bool

  /// Returns the row of a file and what was found in it.
  func row(
    _ bytes: [UInt8], relativePath: String, file: String
  ) -> (row: ContentRow, diagnostics: [Diagnostic]) {
    let parser = MarkdownParser(
      options: MarkdownParser.Options(
        autoUnwrap: autoUnwrap, keepsUpstreamDefects: isNuxtCompatible))
    let document = parser.parse(bytes, file: file)
    var fields = document.frontMatter
    let stem = relativePath.split(separator: ".").dropLast().joined(separator: ".")
    fields["id"] = .string("\(collection)/\(relativePath)")
    fields["title"] = fields["title"] ?? .string(document.title)
    fields["description"] = fields["description"] ?? .string(document.description)
    fields["stem"] = .string(stem)
    return (ContentRow(fields: fields, body: document.body), document.diagnostics)
  }
}
