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
    guard limit > 0 else { return [] }
    var known: Set<String> = [article.path]
    let named = article.relatedArticles.compactMap { name -> HelpArticle? in
      guard let found = catalog.article(named: name, by: article),
        known.insert(found.path).inserted
      else { return nil }
      return found
    }
    if !named.isEmpty { return Array(named.prefix(limit)) }
    guard let place = catalog.place(of: article) else { return [] }
    let (group, position) = memberships[place]
    let chosen =
      switch rule {
      case .categoryOrder: Array(groups[group].prefix(limit + 1).filter { $0 != place })
      case .sharedTerms: best(in: group, around: position, limit: limit)
      }
    return chosen.prefix(limit).map { catalog.articles[$0] }
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
    var scores: [Int: Double] = [:]
    for word in words.words(of: place) {
      let others = words.articles(with: word)
      let weight = 1 / Double(others.count)
      for other in others where other != place && memberships[Int(other)].group == group {
        scores[Int(other), default: 0] += weight
      }
    }
    let near = max(position - limit, 0)...min(position + limit, places.count - 1)
    for other in places[near] where other != place { scores[other, default: 0] += 0 }
    let ranked = scores.map { other, score in
      // A long article shares words with everybody; its length is held against it, mildly.
      let length = Double(words.words(of: other).count + 20).squareRoot()
      let nearness = 0.05 / Double(1 + abs(memberships[other].position - position))
      return (place: other, score: score / length + nearness)
    }
    return ranked.sorted { $0.score != $1.score ? $0.score > $1.score : $0.place < $1.place }
      .prefix(limit).map(\.place)
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
