/// Finds the articles that readers of one may want next.
///
/// Made by ``HelpCatalog/relatedArticles(by:)``. Making it reads all bodies once; each question
/// then costs only the rare words of one article.
public struct RelatedArticles: Sendable {
  /// How related articles are chosen when an article names none.
  public enum Rule: Sendable, Hashable {
    /// The best of the same category by rare words in common, near ones first.
    case sharedTerms
    /// The first of the same category by their `order`, as the reference site does.
    case categoryOrder
  }

  private let catalog: HelpCatalog
  private let rule: Rule
  /// The rare words of each article, and which articles have them.
  private var words = RareWords()
  /// The places of the articles of each category, and of those without one.
  private var groups: [[Int]] = []
  /// The group of each article, and its position there.
  private var memberships: [(group: Int, position: Int)] = []

  init(_ catalog: HelpCatalog, rule: Rule) {
    self.init(
      catalog, rule: rule, terms: catalog.articles.lazy.map { RelatedArticles.terms(of: $0) })
  }

  /// Creates a finder that takes the words of articles as they were found before.
  ///
  /// - Parameters:
  ///   - catalog: The catalog, whose articles may lack their bodies.
  ///   - rule: How related articles are chosen.
  ///   - terms: The words of each article, as ``terms(of:)`` finds them.
  package init(
    _ catalog: HelpCatalog, rule: Rule = .sharedTerms, terms: some Sequence<[UInt64]>
  ) {
    self.catalog = catalog
    self.rule = rule
    gatherGroups()
    guard rule == .sharedTerms else { return }
    words = RareWords(terms)
  }

  /// Returns the articles related to one: those it names, and when it names none that exist, those
  /// the rule finds.
  public func articles(relatedTo article: HelpArticle, limit: Int = 3) -> [HelpArticle] {
    guard let place = catalog.place(of: article) else {
      return Array(articles(namedBy: article).prefix(max(limit, 0)))
    }
    return places(relatedTo: place, limit: limit).map { catalog.articles[$0] }
  }

  /// Returns the places of the articles related to the one at a place.
  package func places(relatedTo place: Int, limit: Int = 3) -> [Int] {
    guard limit > 0 else { return [] }
    let named = articles(namedBy: catalog.articles[place])
    if !named.isEmpty { return named.prefix(limit).compactMap { catalog.place(of: $0) } }
    let (group, position) = memberships[place]
    let chosen =
      switch rule {
      case .categoryOrder: Array(groups[group].prefix(limit + 1).filter { $0 != place })
      case .sharedTerms: best(in: group, around: position, limit: limit)
      }
    return Array(chosen.prefix(limit))
  }

  /// The articles that one names as related, each once.
  private func articles(namedBy article: HelpArticle) -> [HelpArticle] {
    let names = article.relatedArticles
    if names.isEmpty { return [] }
    var known: Set<String> = [article.path]
    return names.compactMap { name in
      guard let found = catalog.article(named: name, by: article),
        known.insert(found.path).inserted
      else { return nil }
      return found
    }
  }

  private mutating func gatherGroups() {
    var numbers: [String?: Int] = [:]
    for (place, article) in catalog.articles.enumerated() {
      let id = catalog.categoryID(of: article)
      let number = numbers[id] ?? groups.count
      if number == groups.count {
        numbers[id] = number
        groups.append([])
      }
      groups[number].append(place)
    }
    if rule == .categoryOrder {
      for number in groups.indices { groups[number] = sortedByOrder(groups[number]) }
    }
    memberships = Array(repeating: (0, 0), count: catalog.articles.count)
    for (number, group) in groups.enumerated() {
      for (position, place) in group.enumerated() { memberships[place] = (number, position) }
    }
  }

  /// Sorts places by `order`; articles without one come last, as they stand in the catalog.
  private func sortedByOrder(_ places: [Int]) -> [Int] {
    let keyed = places.map { (order: catalog.articles[$0].order ?? .max, place: $0) }
    return keyed.sorted { ($0.order, $0.place) < ($1.order, $1.place) }.map(\.place)
  }

  /// The places of the best articles of a group: those that share words, then the nearest.
  private func best(in group: Int, around position: Int, limit: Int) -> [Int] {
    let places = groups[group]
    let place = places[position]
    // The position of an article above the number of what it scores, so that plain numbers are
    // sorted, and what an article scores is added up in the order of the words.
    var scored: [UInt64] = []
    var weights: [Double] = []
    func score(_ other: Int, _ weight: Double) {
      scored.append(UInt64(other) << 32 | UInt64(weights.count))
      weights.append(weight)
    }
    for word in words.words(of: place) {
      let others = words.articles(with: word)
      let weight = 1 / Double(others.count)
      for other in others where other != place {
        let membership = memberships[Int(other)]
        if membership.group == group { score(membership.position, weight) }
      }
    }
    let near = max(position - limit, 0)...min(position + limit, places.count - 1)
    for other in near where other != position { score(other, 0) }
    scored.sort()

    var best: [(place: Int, score: Double)] = []
    var next = 0
    while next < scored.count {
      let other = Int(scored[next] >> 32)
      var sum = 0.0
      while next < scored.count, Int(scored[next] >> 32) == other {
        sum += weights[Int(scored[next] & 0xFFFF_FFFF)]
        next += 1
      }
      // A long article shares words with everybody; its length is held against it, mildly.
      let length = Double(words.words(of: places[other]).count + 20).squareRoot()
      let score = sum / length + 0.05 / Double(1 + abs(other - position))
      // Of equal ones the first stays in front.
      let rank = best.firstIndex { $0.score < score } ?? best.count
      guard rank < limit else { continue }
      best.insert((places[other], score), at: rank)
      if best.count > limit { best.removeLast() }
    }
    return best.map(\.place)
  }

  /// The hashes of the distinct words of an article that may tell it from others.
  package static func terms(of article: HelpArticle) -> [UInt64] {
    var words = RelatedTerms()
    func append(_ nodes: [MarkupNode], depth: Int) {
      guard depth < 200 else { return }
      for node in nodes {
        switch node {
        case .text(let run): words.append(run)
        case .comment: break
        case .element(let element):
          if element.tag != "style" { append(element.children, depth: depth + 1) }
        }
      }
    }
    words.append(article.title)
    words.append(article.description)
    for keyword in article.keywords { words.append(keyword) }
    append(article.body.nodes, depth: 0)
    return words.distinct
  }
}

extension HelpCatalog {
  /// Makes a finder of related articles.
  ///
  /// - Complexity: With ``RelatedArticles/Rule/sharedTerms`` O(*n*) in the size of all bodies; keep
  ///   the result.
  public func relatedArticles(by rule: RelatedArticles.Rule = .sharedTerms) -> RelatedArticles {
    RelatedArticles(self, rule: rule)
  }

  /// Returns the articles related to one; for more than one question keep a ``RelatedArticles``.
  public func articles(
    relatedTo article: HelpArticle, limit: Int = 3, by rule: RelatedArticles.Rule = .sharedTerms
  ) -> [HelpArticle] {
    relatedArticles(by: rule).articles(relatedTo: article, limit: limit)
  }
}
