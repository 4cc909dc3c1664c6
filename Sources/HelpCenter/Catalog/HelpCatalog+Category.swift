extension HelpCatalog {
  /// A group of articles: those that name it, or those of a directory.
  ///
  /// The directories that count are the first ones in which articles differ.
  public struct Category: Sendable, Hashable, Identifiable {
    /// The name by which articles state the category, or that of the directory.
    public let id: String
    /// The title: the `.navigation` row's, else the index page's, else one made of the name.
    public let title: String
    /// The description; empty if none is stated.
    public let description: String
    /// The name of an icon.
    public let icon: String?
    /// The place among the categories that is stated.
    public let order: Int?
    /// The path of the index page, if there is one.
    public let path: String?
    /// The places of its articles in ``HelpCatalog/articles``, in their order.
    public let articleIndices: [Int]
  }

  /// Returns the category of an article; `nil` for pages at the root that state none.
  public func category(of article: HelpArticle) -> Category? {
    guard let id = categoryID(of: article) else { return nil }
    return category(named: id)
  }

  /// Returns the category of a name; case, accents and punctuation do not count.
  public func category(named name: String) -> Category? {
    let key = LookupKey(name)
    return categories.first { $0.id == name }
      ?? categories.first { LookupKey($0.id) == key || LookupKey($0.title) == key }
  }

  /// Returns the articles of a category, in their order.
  public func articles(in category: Category) -> [HelpArticle] {
    category.articleIndices.compactMap { articles.indices.contains($0) ? articles[$0] : nil }
  }

  /// The name of an article's category: the one it states, else its directory below those that
  /// all articles share.
  func categoryID(of article: HelpArticle) -> String? {
    HelpCatalog.categoryID(of: article, depth: categoryDepth)
  }

  private static func categoryID(of article: HelpArticle, depth: Int) -> String? {
    if let stated = article.category { return stated }
    let parts = ContentPath(article.path).parts
    let isIndex = ContentPath.isIndex(stem: article.stem)
    return parts.count > depth + 1 || isIndex && parts.count > depth ? parts[depth] : nil
  }

  /// The number of leading directories that tell nothing, because all pages lie below them and
  /// none directly in them: 1 for `/docs/guide/…` and `/docs/api/…`.
  static func categoryDepth(of articles: [HelpArticle]) -> Int {
    var shared: [String]?
    var indexPages: [[String]] = []
    for article in articles where article.category == nil {
      let parts = ContentPath(article.path).parts
      if ContentPath.isIndex(stem: article.stem) {
        indexPages.append(parts)
      } else {
        let directories = Array(parts.dropLast(2))
        shared = shared.map { commonStart($0, directories) } ?? directories
      }
    }
    // The index page of a shared directory stands above the categories, not in one.
    for parts in indexPages {
      if let known = shared, !known.starts(with: parts) {
        shared = commonStart(known, parts.dropLast())
      }
    }
    return shared?.count ?? 0
  }

  private static func commonStart(_ lhs: [String], _ rhs: some Sequence<String>) -> [String] {
    zip(lhs, rhs).prefix { $0 == $1 }.map(\.0)
  }

  static func categories(
    of articles: [HelpArticle], depth: Int, directories: [String: DirectorySettings]
  ) -> [Category] {
    var places: [String: [Int]] = [:]
    var names: [String] = []
    for (place, article) in articles.enumerated() {
      guard let name = categoryID(of: article, depth: depth) else { continue }
      if places[name] == nil { names.append(name) }
      places[name, default: []].append(place)
    }
    let categories = names.map { name -> Category in
      let members = places[name] ?? []
      let directory = members.lazy
        .map { directoryPath(of: articles[$0], category: name, depth: depth) }
        .first { directories[$0] != nil }
        .flatMap { directories[$0] }
      let indexPage = members.lazy.map { articles[$0] }.first { article in
        ContentPath.isIndex(stem: article.stem)
          && (article.path == directory?.path
            || ContentPath(article.path).parts.count == depth + 1)
      }
      return Category(
        id: name,
        title: directory?.title ?? indexPage?.title ?? NuxtText.title(ofPathPart: name),
        description: directory?.description ?? indexPage?.description ?? "",
        icon: directory?.icon ?? indexPage?.icon, order: directory?.order,
        path: indexPage?.path, articleIndices: members)
    }
    return categories.enumerated().sorted { lhs, rhs in
      switch (lhs.element.order, rhs.element.order) {
      case (let left?, let right?) where left != right: left < right
      case (.some, nil): true
      case (nil, .some): false
      default: lhs.offset < rhs.offset
      }
    }.map(\.element)
  }

  /// The path of the directory that stands for a category: the one of its name, else the first.
  private static func directoryPath(
    of article: HelpArticle, category name: String, depth: Int
  ) -> String {
    let parts = ContentPath(article.path).parts
    if let place = parts.firstIndex(of: name) {
      return ContentPath(parts: Array(parts[...place])).string
    }
    return ContentPath(parts: Array(parts.prefix(depth + 1))).string
  }
}

extension HelpArticle {
  /// The name of the category as far as the article alone tells it: the one it states, else the
  /// first directory it stands in.
  package var categoryName: String? {
    if let category { return category }
    let parts = ContentPath(path).parts
    return parts.count > 1 ? parts.first : nil
  }
}
