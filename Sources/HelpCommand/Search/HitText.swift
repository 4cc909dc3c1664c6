internal import HelpSearch
internal import HelpTerminal

/// The words by which hits are shown.
enum HitText {
  /// Returns what is typed to read a section of an article.
  static func topic(_ article: String, _ section: SectionHit?) -> String {
    guard let anchor = section?.anchor, !anchor.isEmpty else { return article }
    return "\(article)#\(anchor)"
  }

  /// Returns a section with the titles that lead to it and the part of its text that answers.
  static func part(_ section: SectionHit, of hit: SearchHit, topic: String) -> HitList.Part {
    var titles = [hit.title] + section.trail
    if section.title != titles.last { titles.append(section.title) }
    return HitList.Part(
      titles: titles, topic: self.topic(topic, section),
      excerpt: HitList.MarkedText(section.snippet.text, marks: section.snippet.marks))
  }

  /// Returns what stands above the hits.
  static func title(_ results: SearchResults, query: String) -> String {
    var title = ""
    if let correction = results.correction {
      title = "Showing results for \(QuotedText.of(correction.query)). "
    }
    if results.total > results.hits.count {
      title += "The best \(results.hits.count) of \(results.total) articles:"
    } else {
      title += results.total == 1 ? "One article:" : "\(results.total) articles:"
    }
    return title
  }

  /// Returns the shares of a score, one line a signal.
  static func notes(_ explanation: SearchExplanation, score: Int) -> [String] {
    ["Score \(score):"]
      + explanation.shares.map { share in
        "\(share.score) \(share.signal)" + (share.term.map { " of \($0)" } ?? "")
      }
  }

  /// Returns the words of a slug as a title: `getting-started` is `Getting started`.
  static func words(_ slug: String) -> String {
    let text = slug.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
