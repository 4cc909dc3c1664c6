extension HelpCatalog {
  /// The bytes of a topic that are looked at.
  private static let queryLimit = 1024
  /// The articles an ambiguous answer names at most.
  private static let candidateLimit = 10

  /// Finds the article that a topic means.
  ///
  /// A path, slug, alias or title is taken first, then a beginning that only one article has, then
  /// what comes nearest: titles, slugs, aliases, headings and keywords are compared word by word,
  /// mistakes allowed. Any text can be asked for; what is longer than 1 KiB is cut.
  public func resolve(_ topic: String) -> TopicMatch {
    let topic = String(
      decoding: topic.utf8.prefix(HelpCatalog.queryLimit), as: UTF8.self)
    let key = LookupKey(topic)
    if key.isEmpty {
      let root = ContentPath(topic).parts.isEmpty && topic.utf8.contains(UInt8(ascii: "/"))
      return root ? exactMatch(topic, key) ?? .none(suggestions: []) : .none(suggestions: [])
    }
    return exactMatch(topic, key) ?? prefixMatch(key) ?? nearMatch(key)
  }

  // MARK: Exact names

  private func exactMatch(_ topic: String, _ key: LookupKey) -> TopicMatch? {
    let name = ContentPath(withoutFileExtension(topic))
    var places = index.places(ofPath: name.string)
    if places.isEmpty {
      let published = ContentPath(stem: name.string).string
      places = index.places(ofPath: published) + index.places(ofStemPath: published)
    }
    if let match = match(places, .path) { return match }

    let names = index.names(withKey: key.string)
    if let kind = names.map(\.kind).min() {
      let best = names.filter { $0.kind == kind }
      return match(best.map(\.place), best[0].reason)
    }
    guard name.parts.count > 1 else { return nil }
    let ending = Array(("/" + name.parts.joined(separator: "/")).utf8)
    return match(
      articles.indices.filter { articles[$0].path.utf8.reversed().starts(with: ending.reversed()) },
      .path)
  }

  private func withoutFileExtension(_ topic: String) -> String {
    for suffix in [".md", ".markdown", ".html"] where topic.hasSuffix(suffix) {
      return String(topic.dropLast(suffix.count))
    }
    return topic
  }

  /// One place is found, several are ambiguous, none is no match.
  private func match(_ places: [Int], _ reason: TopicReason) -> TopicMatch? {
    var known: Set<Int> = []
    let distinct = places.filter { known.insert($0).inserted }
    guard let first = distinct.first else { return nil }
    if distinct.count == 1 { return .found(articles[first], reason) }
    return .ambiguous(
      distinct.prefix(HelpCatalog.candidateLimit).map {
        TopicCandidate(article: articles[$0], reason: reason, score: 1)
      })
  }

  // MARK: Beginnings

  private func prefixMatch(_ key: LookupKey) -> TopicMatch? {
    let prefix = Array(key.string.utf8)
    var known: Set<Int> = []
    let places = index.names.compactMap { name -> Int? in
      guard name.kind != .path, name.key.utf8.starts(with: prefix),
        known.insert(name.place).inserted
      else { return nil }
      return name.place
    }
    return match(places, places.count == 1 ? .uniquePrefix : .prefix)
  }

  // MARK: Near names

  private func nearMatch(_ key: LookupKey) -> TopicMatch {
    let names = TopicNames(articles, index)
    let candidates = NearNames(names.names).hits(for: key, atLeast: 0.25).map { hit in
      TopicCandidate(
        article: articles[hit.owner], reason: names.reasons[hit.name], score: hit.score)
    }
    guard let best = candidates.first, best.score >= NearMiss.plausible else {
      return .none(suggestions: Array(candidates.prefix(3)))
    }
    if NearMiss.isUnique(candidates.map(\.score)) {
      return .nearMiss(
        best.article,
        note: "no article has this name; showing the nearest, by its \(best.reason)")
    }
    let near = candidates.prefix { NearMiss.isRival(of: best.score, $0.score) }
    if near.count == 1 { return .none(suggestions: Array(candidates.prefix(3))) }
    return .ambiguous(Array(near.prefix(HelpCatalog.candidateLimit)))
  }
}

/// When a near name is near enough.
enum NearMiss {
  /// The score from which a name may be meant.
  static let plausible = 0.5
  /// The score from which a name is taken without asking.
  private static let sure = 0.68

  /// Whether the first of falling scores stands out.
  static func isUnique(_ scores: [Double]) -> Bool {
    guard let best = scores.first, best >= plausible else { return false }
    let second = scores.count > 1 ? scores[1] : 0
    // The less sure the best one is, the farther off the others have to be.
    return second <= best * (best >= sure ? 0.85 : 0.55)
  }

  /// Whether a score is so near the best one that both may be meant.
  static func isRival(of best: Double, _ score: Double) -> Bool {
    score >= plausible * 0.9 && score >= best * 0.7
  }
}

/// Everything an article may be asked for by, with the reason to give.
private struct TopicNames {
  private(set) var names: [NearNames.Name] = []
  private(set) var reasons: [TopicReason] = []

  init(_ articles: [HelpArticle], _ index: CatalogIndex) {
    var next = index.names.startIndex
    for (place, article) in articles.enumerated() {
      while next < index.names.endIndex, index.names[next].place == place {
        let name = index.names[next]
        let weight = name.kind == .title ? 1 : name.kind == .slug ? 0.99 : 0.98
        if name.kind != .path { add(place, weight, name.key, name.reason) }
        next += 1
      }
      for keyword in article.keywords.prefix(100) {
        add(place, 0.9, LookupKey(keyword).string, .keyword(keyword))
      }
      for heading in article.body.headings {
        let title = heading.textContent
        let anchor = heading.attributes["id"]?.string ?? ""
        add(place, 0.8, LookupKey(title).string, .heading(title, anchor: anchor))
      }
    }
  }

  private mutating func add(
    _ owner: Int, _ weight: Double, _ key: String, _ reason: TopicReason
  ) {
    names.append(NearNames.Name(owner: owner, weight: weight, key: key))
    reasons.append(reason)
  }
}

extension CatalogIndex.Name {
  /// The reason to give when the name is what matches.
  var reason: TopicReason {
    switch kind {
    case .path: .path
    case .slug: .slug
    case .alias: .alias(text)
    case .title: .title
    }
  }
}

extension MarkupBody {
  /// The heading elements in reading order, without looking into running text.
  var headings: [MarkupElement] {
    var result: [MarkupElement] = []
    func search(_ nodes: [MarkupNode], depth: Int) {
      guard depth < 100 else { return }
      for case .element(let element) in nodes {
        switch element.tag {
        case "p", "pre", "table", "code", "a", "span", "strong", "em", "style": continue
        default: break
        }
        if element.headingLevel != nil {
          result.append(element)
        } else {
          search(element.children, depth: depth + 1)
        }
      }
    }
    search(nodes, depth: 0)
    return result
  }
}
