package import HelpCenter
package import HelpTerminal

extension TopicList {
  /// Lists all articles of a catalog: those of no category, then the others by category.
  package init(_ catalog: HelpCatalog, toolName: String) {
    func topics(_ articles: [HelpArticle]) -> [Topic] {
      articles.map { Topic(name: $0.slug, title: $0.title, note: $0.description) }
    }
    let places = Set(catalog.categories.flatMap(\.articleIndices))
    let others = catalog.articles.indices.filter { !places.contains($0) }
      .map { catalog.articles[$0] }
    self.init(
      title: "Help topics",
      sections: (others.isEmpty ? [] : [Section(topics: topics(others))])
        + catalog.categories.map { category in
          Section(
            title: category.title, description: category.description,
            topics: topics(catalog.articles(in: category)))
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
