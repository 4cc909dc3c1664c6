internal import HelpCenter

/// Lists topics for a shell to complete.
package struct TopicListing {
  /// The beginning that topics must have.
  private let beginning: String

  /// The most topics a shell is given.
  private static let limit = 200

  /// Creates a listing of the topics with a beginning; behind a `#` it is that of a section.
  package init(beginning: String) { self.beginning = beginning }

  /// Writes the topics, one a line, each with a tab and its title, and returns the exit code.
  ///
  /// Nothing is said of errors: a shell would show them in the middle of a line in work.
  package func run(_ open: () throws -> HelpSource) -> Int32 {
    guard let lines = try? lines(open()) else { return 1 }
    StandardStreams.write(lines.map { $0 + "\n" }.joined())
    return 0
  }

  func lines(_ source: HelpSource) throws -> [String] {
    let reference = TopicReference(beginning)
    if beginning.utf8.contains(UInt8(ascii: "#")) {
      guard let article = try source.exactArticle(reference.topic) else { return [] }
      return article.sections.filter { $0.anchor.hasPrefix(reference.section ?? "") }
        .filter { !$0.anchor.isEmpty }
        .map { TopicListing.line("\(reference.topic)#\($0.anchor)", $0.title) }
    }
    return try source.topics(beginningWith: beginning, limit: TopicListing.limit)
      .map { TopicListing.line($0.slug, $0.title) }
  }

  /// A line no part of which a shell could take for another.
  private static func line(_ topic: String, _ title: String) -> String {
    func clean(_ text: String) -> String {
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { !($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) }))
    }
    return clean(topic) + "\t" + clean(title)
  }
}
