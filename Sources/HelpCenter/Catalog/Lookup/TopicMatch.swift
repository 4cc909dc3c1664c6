/// What a catalog finds for a topic that somebody typed.
public enum TopicMatch: Sendable {
  /// The topic names one article.
  case found(HelpArticle, TopicReason)
  /// The topic names none, and one article is clearly nearest; the note says so in one line.
  case nearMiss(HelpArticle, note: String)
  /// The topic may mean any of these, the best first.
  case ambiguous([TopicCandidate])
  /// The topic means none; the suggestions are what comes nearest, if anything does.
  case none(suggestions: [TopicCandidate])
}

/// An article that may be meant, and why.
public struct TopicCandidate: Sendable {
  /// The article.
  public let article: HelpArticle
  /// What of it matches.
  public let reason: TopicReason
  /// How well it matches, from 0 to 1.
  public let score: Double
}

/// Why an article or a section matches what was typed.
public enum TopicReason: Sendable, Hashable, CustomStringConvertible {
  /// Its path, in full or from some slash on.
  case path
  /// Its slug.
  case slug
  /// The alias given.
  case alias(String)
  /// Its title.
  case title
  /// Nothing else begins so.
  case uniquePrefix
  /// A name that begins so.
  case prefix
  /// The heading of a section, given with its anchor.
  case heading(String, anchor: String)
  /// The keyword given.
  case keyword(String)

  /// The reason in words, such as `heading "Check the port"`.
  ///
  /// The words come from the articles; whoever prints them has to make them safe, as all text.
  public var description: String {
    switch self {
    case .path: "path"
    case .slug: "slug"
    case .alias(let alias): "alias \"\(alias)\""
    case .title: "title"
    case .uniquePrefix: "unique beginning"
    case .prefix: "beginning"
    case .heading(let title, _): "heading \"\(title)\""
    case .keyword(let keyword): "keyword \"\(keyword)\""
    }
  }
}

/// What an article finds for a section that somebody typed.
public enum SectionMatch: Sendable {
  /// The text names one section.
  case found(HelpArticle.Section, TopicReason)
  /// The text names none, and one section is clearly nearest; the note says so in one line.
  case nearMiss(HelpArticle.Section, note: String)
  /// The text may mean any of these, the best first.
  case ambiguous([HelpArticle.Section])
  /// The text means none; the suggestions are what comes nearest, if anything does.
  case none(suggestions: [HelpArticle.Section])
}

/// A topic with an optional section, as in `gateway-fails-to-start#check-the-port`.
public struct TopicReference: Sendable, Hashable {
  /// The topic; empty for a section of the current article.
  public var topic: String
  /// The section behind the last `#`; `nil` if there is no `#` or nothing behind it.
  public var section: String?

  /// Takes a reference apart.
  public init(_ text: String) {
    guard let mark = text.utf8.lastIndex(of: UInt8(ascii: "#")) else {
      topic = text
      return
    }
    topic = String(text[..<mark])
    let rest = text[text.utf8.index(after: mark)...]
    section = rest.isEmpty ? nil : String(rest)
  }
}
