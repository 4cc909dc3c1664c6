internal import HelpCenter

/// What language models read of a site: `llms.txt`, a list of all articles, as llmstxt.org
/// describes it.
struct ReadingList {
  private let model: SiteModel

  init(_ model: SiteModel) { self.model = model }

  /// The list: name, purpose, and every article with its Markdown file, category by category.
  var text: String {
    let configuration = model.configuration
    var text = "# \(ReadingList.line(configuration.name))\n"
    if !configuration.tagline.isEmpty {
      text += "\n> \(ReadingList.line(configuration.tagline))\n"
    }
    var listed: Set<Int> = []
    for (index, category) in model.categories.enumerated() {
      text += "\n## \(ReadingList.line(category.link.title))\n\n"
      for place in model.places(inCategory: index) where listed.insert(place).inserted {
        text += entry(place)
      }
    }
    let others = model.catalog.articles.indices.filter {
      !listed.contains($0) && model.link(toArticle: $0) != nil
    }
    if !others.isEmpty {
      text += "\n## Optional\n\n"
      for place in others { text += entry(place) }
    }
    return text
  }

  private func entry(_ place: Int) -> String {
    let article = model.catalog.articles[place]
    guard let address = model.address(of: article)?.markdownFile else { return "" }
    let link =
      model.configuration.canonicalAddress(of: address)
      ?? model.configuration.absolutePath(of: address)
    let description = ReadingList.line(article.description)
    let title = ReadingList.line(article.title)
    return "- [\(title)](\(link))\(description.isEmpty ? "" : ": ")\(description)\n"
  }

  /// A text on one line, in which brackets do not end a link.
  private static func line(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      // What ends a line is a control or not ASCII.
      byte >= 0x20 && byte < 0x80 && byte != 0x5B && byte != 0x5C && byte != 0x5D
    }
    if isPlain { return text }
    var result = ""
    for character in text {
      if character.isNewline {
        result += " "
      } else {
        if "[]\\".contains(character) { result += "\\" }
        result.append(character)
      }
    }
    return result
  }
}
