/// The places of a catalog's articles by what names them.
struct CatalogIndex: Sendable {
  /// What a name is to its article; earlier ones win.
  enum Kind: Int, Sendable, Comparable {
    case path, slug, alias, title

    static func < (lhs: Kind, rhs: Kind) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// A name of an article.
  struct Name: Sendable {
    let place: Int
    let kind: Kind
    /// The name as it is written.
    let text: String
    let key: String
  }

  /// All names, article by article.
  let names: [Name]
  private let namesByKey: [String: [Int]]
  private let placesByPath: [String: [Int]]
  private let placesByStemPath: [String: [Int]]
  private let placesByAliasPath: [String: Int]

  init(_ articles: [HelpArticle]) {
    var names: [Name] = []
    names.reserveCapacity(articles.count * 3)
    var namesByKey: [String: [Int]] = [:]
    namesByKey.reserveCapacity(articles.count * 2)
    var placesByPath: [String: [Int]] = [:]
    placesByPath.reserveCapacity(articles.count)
    var placesByStemPath: [String: [Int]] = [:]
    var placesByAliasPath: [String: Int] = [:]

    for (place, article) in articles.enumerated() {
      func add(_ text: String, _ kind: Kind) {
        let key = LookupKey(text).string
        if key.isEmpty { return }
        namesByKey[key, default: []].append(names.count)
        names.append(Name(place: place, kind: kind, text: text, key: key))
      }
      placesByPath[article.path, default: []].append(place)
      let stemPath = ContentPath(stem: article.stem).string
      if stemPath != article.path { placesByStemPath[stemPath, default: []].append(place) }
      add(article.path, .path)
      add(article.slug, .slug)
      for alias in article.aliases {
        add(alias, .alias)
        let path = ContentPath.normalized(alias)
        if placesByAliasPath[path] == nil { placesByAliasPath[path] = place }
      }
      add(article.title, .title)
    }
    self.names = names
    self.namesByKey = namesByKey
    self.placesByPath = placesByPath
    self.placesByStemPath = placesByStemPath
    self.placesByAliasPath = placesByAliasPath
  }

  /// The places of the articles with a path, which is given with a leading slash and none behind.
  func places(ofPath path: String) -> [Int] { placesByPath[path] ?? [] }

  /// The places of the articles whose source files would have a path by their stems alone.
  func places(ofStemPath path: String) -> [Int] { placesByStemPath[path] ?? [] }

  /// The place of the first article that has a path for an alias.
  func place(ofAliasPath path: String) -> Int? { placesByAliasPath[path] }

  /// The names that have a key.
  func names(withKey key: String) -> [Name] { (namesByKey[key] ?? []).map { names[$0] } }
}

extension CatalogIndex {
  /// Finds names that more than one article has, and those that are lost on the way to a path.
  func diagnostics(_ articles: [HelpArticle]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var lostNames: Set<String> = []
    for (place, article) in articles.enumerated() {
      if let name = CatalogIndex.nameWithoutPath(article), lostNames.insert(name).inserted {
        found.append(.nameWithoutPath(article, name: name))
      }
      if let first = places(ofPath: article.path).first, first != place {
        found.append(.duplicatePath(article, first: articles[first]))
      }
    }
    var firstSlugs: [String: Int] = [:]
    var firstAliases: [String: Int] = [:]
    for name in names {
      let article = articles[name.place]
      switch name.kind {
      case .slug where name.text != "index":
        guard let first = firstSlugs[name.text] else {
          firstSlugs[name.text] = name.place
          continue
        }
        // Two pages at one path are reported as that.
        if articles[first].path != article.path {
          found.append(.duplicateSlug(article, first: articles[first]))
        }
      case .alias:
        if let owner = places(ofPath: ContentPath.normalized(name.text)).first,
          owner != name.place
        {
          found.append(.aliasIsPath(name.text, of: article, taken: articles[owner]))
        } else if let first = firstAliases[name.key], first != name.place {
          found.append(.duplicateAlias(name.text, of: article, first: articles[first]))
        } else {
          firstAliases[name.key] = name.place
        }
      case .path, .slug, .title: break
      }
    }
    return found
  }

  /// The name of a file or folder that left nothing behind in the path of an article.
  ///
  /// Paths keep Latin letters only, as Nuxt Content makes them; the name may be Chinese.
  private static func nameWithoutPath(_ article: HelpArticle) -> String? {
    guard article.stem.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    let names = ContentPath(stem: article.stem).parts
    let kept = names.filter { name in
      name.unicodeScalars.contains {
        $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
    }
    // A path that is stated, or made of transliterated letters, is another one.
    guard let lost = names.last(where: { !kept.contains($0) }),
      article.path == ContentPath(parts: kept).string.lowercased().replacing(" ", with: "-")
    else { return nil }
    return lost
  }
}
