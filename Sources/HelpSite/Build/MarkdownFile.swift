internal import HelpCenter

/// The Markdown of an article, as it stands beside its page.
///
/// An article written in Markdown is given as its writer wrote it, others as ``MarkdownWriter`` has
/// them; in front stand the title and the description, unless the text begins with them.
struct MarkdownFile {
  let bytes: [UInt8]

  /// Makes the file of an article and its text in Markdown.
  init(_ article: HelpArticle, body: ArraySlice<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count + 256)
    if !body.starts(with: "# ".utf8) {
      bytes.append(contentsOf: "# ".utf8)
      bytes.append(contentsOf: article.title.utf8.map { $0 == 0x0A ? 0x20 : $0 })
      bytes.append(contentsOf: "\n\n".utf8)
      let description = article.description
      if !description.isEmpty, !body.starts(with: description.utf8.prefix(40)) {
        bytes.append(contentsOf: "> ".utf8)
        bytes.append(contentsOf: description.utf8.map { $0 == 0x0A ? 0x20 : $0 })
        bytes.append(contentsOf: "\n\n".utf8)
      }
    }
    bytes.append(contentsOf: body)
    if bytes.last != 0x0A { bytes.append(0x0A) }
    self.bytes = bytes
  }
}
