/// A section of an article that answers lines of a log.
public struct LogAnswer: Sendable, Hashable {
  /// The article; its sections are the one of the answer alone.
  public var hit: SearchHit
  /// The lines that led here, the most telling first.
  public var evidence: [LogFinding]
  /// How well the section answers, higher first; comparable within one log only.
  public var score: Int

  /// The section.
  public var section: SectionHit? { hit.sections.first }
}

extension SearchIndex {
  /// Finds the sections that answer what a log tells.
  ///
  /// A section answers a line only if it speaks of what the line names: one telling word, or two
  /// words of the message. A log about something else than the articles therefore gives no answer.
  ///
  /// - Parameters:
  ///   - findings: The findings of a ``LogScanner``.
  ///   - limit: The most answers to return.
  /// - Returns: The answers, the best first, each with the lines that led to it.
  /// - Throws: ``SearchIndexError`` if the bytes that are read are damaged.
  public func answers(
    to findings: [LogFinding], limit: Int = 5
  ) throws(SearchIndexError) -> [LogAnswer] {
    var searcher = Searcher(self)
    var answers: [LogAnswer] = []
    var places: [String: Int] = [:]
    var favourites: Set<Int> = []
    /// How much the line says of each answer that says the most.
    var shares: [Int] = []
    let gravest = findings.map(\.score).max() ?? 0
    let options = SearchOptions(limit: 3, sectionLimit: 2, corrects: false)
    for finding in findings {
      let results = try searcher.search(finding.query, options: options)
      let best = max(1, results.hits.first?.score ?? 1)
      var favourite: (place: Int, share: Int)?
      for hit in results.hits {
        for section in hit.sections {
          guard let match = LogMatch(finding.terms, hit, section) else { continue }
          let key = "\(hit.path)#\(section.anchor)"
          let share = match.weight * (50 + max(0, 50 * hit.score / best))
          let score = share * finding.score
          let place = places[key] ?? answers.count
          if place < answers.count {
            answers[place].evidence.append(finding)
            answers[place].score += score
          } else {
            shares.append(share)
            places[key] = place
            var hit = hit
            hit.sections = [section]
            answers.append(LogAnswer(hit: hit, evidence: [finding], score: score))
          }
          if share > favourite?.share ?? 0 { favourite = (place, share) }
        }
      }
      guard let (place, share) = favourite else { continue }
      // What is about as grave as the gravest line is not silenced by the answers to that.
      if 2 * finding.score >= gravest { favourites.insert(place) }
      // A section stands below the line that it answers best, if it is the best for that line, too.
      if 5 * share > 6 * shares[place] {
        answers[place].evidence.insert(answers[place].evidence.removeLast(), at: 0)
        shares[place] = share
      }
    }
    return Array(LogAnswer.ranked(answers, keeping: favourites).prefix(max(0, limit)))
  }
}

extension LogAnswer {
  /// Sorts answers and leaves out what is far behind the best, unless it is to be kept.
  fileprivate static func ranked(
    _ answers: [LogAnswer], keeping kept: Set<Int>
  ) -> [LogAnswer] {
    let order = answers.indices.sorted { lhs, rhs in
      (answers[rhs].score, lhs) < (answers[lhs].score, rhs)
    }
    guard let best = order.first.map({ answers[$0].score }) else { return [] }
    return order.filter { 2 * answers[$0].score >= best || kept.contains($0) }
      .map { answers[$0] }
  }
}

/// How far a section speaks of what a line names.
struct LogMatch {
  /// The weight of the terms the section speaks of.
  let weight: Int

  /// Compares a section with the terms of a line; `nil` if it speaks of something else.
  init?(_ terms: [LogTerm], _ hit: SearchHit, _ section: SectionHit) {
    // What the title of the article says, it says for all of its sections; a heading says most.
    let places = [
      (words: LogMatch.words(of: section.title), factor: 4),
      (words: LogMatch.markedWords(of: section.snippet), factor: 2),
      (words: LogMatch.words(of: hit.title), factor: 1),
    ]
    var weight = 0
    var matched: Set<String> = []
    // Words of two letters stand everywhere.
    for term in terms where term.text.utf8.count > 2 {
      let text = term.text.lowercased()
      var factor = 0
      for place in places {
        let forms = place.words.filter { LogMatch.isForm($0, of: text) }
        if !forms.isEmpty { factor = max(factor, place.factor) }
        // Part of a host may be the name of the product, which stands everywhere.
        let parts = place.words.filter { LogMatch.isPart($0, of: text) }
        let isPath = text.contains("/") || text.contains("\\")
        if !parts.isEmpty { factor = max(factor, isPath ? place.factor : 1) }
        matched.formUnion(forms + parts)
      }
      weight += factor * term.weight
    }
    guard matched.count >= 2, weight >= 6 else { return nil }
    self.weight = weight
  }

  /// The words of a snippet that were found.
  private static func markedWords(of snippet: SearchSnippet) -> [String] {
    let bytes = Array(snippet.text.utf8)
    return snippet.marks.filter { $0.upperBound <= bytes.count }
      .map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }
  }

  private static func words(of title: String) -> [String] {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether a word is a term or a form of it.
  private static func isForm(_ word: String, of term: String) -> Bool {
    if word == term { return true }
    let shared = zip(word.utf8, term.utf8).prefix { $0 == $1 }.count
    return shared >= 4 && shared + 3 >= max(word.utf8.count, term.utf8.count)
  }

  /// Whether a word is a part of a term that is a path or host.
  private static func isPart(_ word: String, of term: String) -> Bool {
    guard word.utf8.count >= 4, term.utf8.contains(where: { [0x2F, 0x2E, 0x5C].contains($0) })
    else { return false }
    return term.split { $0 == "/" || $0 == "." || $0 == "\\" }.contains { $0 == word }
  }
}
