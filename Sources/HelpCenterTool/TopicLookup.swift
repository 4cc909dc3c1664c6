internal import ArgumentParser
internal import HelpCenter
internal import HelpCommand

/// Finds the one article that a command is about.
struct TopicLookup {
  let catalog: HelpCatalog

  /// Returns the article a topic names or comes close to.
  ///
  /// - Parameter words: The words of the topic.
  /// - Returns: The article.
  /// - Throws: An exit code, after saying what else may be meant.
  func article(_ words: [String]) throws -> HelpArticle {
    let topic = words.joined(separator: " ")
    switch catalog.resolve(topic) {
    case .found(let article, _): return article
    case .nearMiss(let article, _):
      let note = "No article is called \(QuotedText.of(topic)); this is the closest."
      StandardStreams.writeError(DiagnosticFormatter.printable(note) + "\n")
      return article
    case .ambiguous(let candidates), .none(let candidates):
      var text = "No single article is called \(QuotedText.of(topic))."
      if !candidates.isEmpty {
        text += " Did you mean: " + candidates.map(\.article.slug).joined(separator: ", ") + "?"
      }
      StandardStreams.writeError(DiagnosticFormatter.printable(text) + "\n")
      throw ExitCode(1)
    }
  }
}
