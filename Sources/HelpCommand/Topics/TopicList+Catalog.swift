package import HelpCenter
package import HelpTerminal

extension TopicList {
  /// Lists all articles of a catalog by category.
  package init(_ catalog: HelpCatalog, toolName: String) {
    self.init(
      title: "Help topics",
      sections: catalog.categories.map { category in
        Section(
          title: category.title, description: category.description,
          topics: catalog.articles(in: category).map {
            Topic(name: $0.slug, title: $0.title, note: $0.description)
          })
      },
      hint: "\(toolName) help <topic> shows an article; a misspelt topic finds the closest.")
  }
}

extension TopicList.Topic {
  /// Lists an article with the reason for which it may be meant.
  init(_ candidate: TopicCandidate) {
    self.init(
      name: candidate.article.slug, title: candidate.article.title,
      note: "matches by \(candidate.reason)")
  }
}
