/// Parts of articles that answer a question or a line of a log, to be listed.
public struct HitList: Sendable, Hashable {
  /// A text with the stretches that matter.
  public struct MarkedText: Sendable, Hashable {
    /// The text.
    public var text: String
    /// The UTF-8 ranges that matter, in order and apart.
    public var marks: [Range<Int>]

    /// Creates a text.
    public init(_ text: String, marks: [Range<Int>] = []) {
      self.text = text
      self.marks = marks
    }
  }

  /// A line of somebody's log that led to a hit.
  public struct Evidence: Sendable, Hashable {
    /// Where the line stands, such as `line 8`.
    public var place: String
    /// The line.
    public var text: String

    /// Creates evidence.
    public init(place: String, text: String) {
      self.place = place
      self.text = text
    }
  }

  /// A part of an article.
  public struct Part: Sendable, Hashable {
    /// The titles from the article's to the part's own; just the article's for its introduction, and
    /// none for a hit that is nothing but its evidence.
    public var titles: [String]
    /// What is typed to read the part.
    public var topic: String
    /// What the part says; empty if nothing is to be shown of it.
    public var excerpt: MarkedText

    /// Creates a part.
    public init(titles: [String], topic: String, excerpt: MarkedText = MarkedText("")) {
      self.titles = titles
      self.topic = topic
      self.excerpt = excerpt
    }
  }

  /// A hit: the best part of an article, with more of its parts.
  public struct Hit: Sendable, Hashable {
    /// The number by which the hit can be asked for; `nil` if it has none.
    public var number: Int?
    /// The category of the article; empty if it has none.
    public var category: String
    /// The best part.
    public var best: Part
    /// Further parts, whose titles leave the article's out.
    public var others: [Part]
    /// The lines that led here; none if the reader typed the question.
    ///
    /// Hits in a row with the same lines share them.
    public var evidence: [Evidence]
    /// Remarks, such as how the score comes about.
    public var notes: [String]

    /// Creates a hit.
    public init(
      number: Int? = nil, category: String = "", best: Part, others: [Part] = [],
      evidence: [Evidence] = [], notes: [String] = []
    ) {
      self.number = number
      self.category = category
      self.best = best
      self.others = others
      self.evidence = evidence
      self.notes = notes
    }
  }

  /// What stands above the hits; empty for nothing.
  public var title: String
  /// The hits.
  public var hits: [Hit]
  /// What to do next; empty if nothing is to be said.
  public var hint: String

  /// Creates a list.
  public init(title: String = "", hits: [Hit], hint: String = "") {
    self.title = title
    self.hits = hits
    self.hint = hint
  }
}
