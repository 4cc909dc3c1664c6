/// In which order a catalog has articles, and which of the given ones it has at all.
package struct ArticleSequence: Sendable {
  /// The places of the catalog's articles among the given ones.
  package let places: [Int]

  let options: HelpCatalog.Options
  /// The settings of directories, by the paths they are published under.
  let directories: [String: DirectorySettings]

  /// Puts articles into their order.
  ///
  /// - Parameters:
  ///   - given: The articles, `.navigation` rows among them.
  ///   - options: The settings of the catalog.
  package init(_ given: [HelpArticle], options: HelpCatalog.Options) {
    var directories: [String: DirectorySettings] = [:]
    var pages: [Int] = []
    for (place, article) in given.enumerated() {
      if let settings = DirectorySettings(article) {
        directories[settings.path] = settings
      } else if options.includesDrafts || !article.isDraft {
        pages.append(place)
      }
    }
    self.options = options
    self.directories = directories
    places = ArticleSequence.sorted(
      pages, of: given, order: options.order, directories: directories)
  }

  private static func sorted(
    _ pages: [Int], of articles: [HelpArticle], order: CatalogOrder,
    directories: [String: DirectorySettings]
  ) -> [Int] {
    let stemOrders = directories.values.reduce(into: [String: Int]()) { orders, directory in
      if let number = directory.order { orders[directory.stem] = number }
    }
    let keyed = pages.map { place -> (key: [UInt8], place: Int) in
      let article = articles[place]
      guard order == .natural else { return (Array(article.stem.utf8), place) }
      let parts = ContentPath(article.stem).parts
      let key = NaturalOrder.key(ofStem: parts) { count in
        if count == parts.count { return article.order }
        if stemOrders.isEmpty { return nil }
        return stemOrders[parts.prefix(count).joined(separator: "/")]
      }
      return (key, place)
    }
    return keyed.sorted { lhs, rhs in
      if lhs.key != rhs.key { return lhs.key.lexicographicallyPrecedes(rhs.key) }
      let (left, right) = (articles[lhs.place].stem.utf8, articles[rhs.place].stem.utf8)
      if !left.elementsEqual(right) { return left.lexicographicallyPrecedes(right) }
      return lhs.place < rhs.place
    }.map(\.place)
  }
}
