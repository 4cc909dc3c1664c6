internal import HelpCenter
internal import HelpHTML

/// An article as HTML without a frame, and what the manifest says about it.
struct Fragment: Sendable {
  let file: OutputFile
  let highlightStyles: [Document.HighlightStyle]
  let record: DataValue

  init(_ article: HelpArticle, _ catalog: HelpCatalog, _ configuration: SiteConfiguration) {
    var options = HTMLOptions()
    options.language = configuration.language
    let base = configuration.basePath
    options.linkDestination = { destination in
      guard let target = catalog.article(linkedAs: destination, from: article) else {
        return destination
      }
      let suffix = destination.firstIndex { $0 == "#" || $0 == "?" }.map { destination[$0...] }
      return base + target.path.dropFirst() + (suffix ?? "")
    }
    let fragment = HTMLRenderer(options: options).render(article.document)
    let parts = ContentPath(article.path).parts
    let path = (parts.isEmpty ? ["index"] : parts).joined(separator: "/") + ".html"
    file = OutputFile(path: path, bytes: fragment.bytes)
    highlightStyles = fragment.highlightStyles
    let neighbours = catalog.neighbours(of: article)
    var record = DataObject()
    record["path"] = .string(article.path)
    record["file"] = .string(path)
    record["title"] = .string(article.title)
    record["description"] = .string(article.description)
    record["category"] = Fragment.text(catalog.category(of: article)?.id)
    record["updated"] = Fragment.text(article.updatedDate?.iso)
    record["readingTime"] = .number(DataNumber(article.readingTime))
    record["previous"] = Fragment.text(neighbours.previous?.path)
    record["next"] = Fragment.text(neighbours.next?.path)
    record["contents"] = .array(article.outline.entries.map(Fragment.heading))
    self.record = .object(record)
  }

  private static func text(_ text: String?) -> DataValue { text.map { .string($0) } ?? .null }

  private static func heading(_ entry: Outline.Entry) -> DataValue {
    var record = DataObject()
    record["anchor"] = .string(entry.anchor)
    record["title"] = .string(entry.title)
    record["level"] = .number(DataNumber(entry.level))
    record["contents"] = .array(entry.children.map(heading))
    return .object(record)
  }
}
