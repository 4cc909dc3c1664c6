/// A list of topics under headings, such as the articles of each category or close matches.
public struct TopicList: Sendable, Hashable {
  /// A topic.
  public struct Topic: Sendable, Hashable {
    /// What is typed to read it.
    public var name: String
    /// The title; empty if the name says enough.
    public var title: String
    /// What it is about, or why it is on the list; empty if nothing is to be said.
    public var note: String

    /// Creates a topic.
    public init(name: String, title: String = "", note: String = "") {
      self.name = name
      self.title = title
      self.note = note
    }
  }

  /// Topics under a heading.
  public struct Section: Sendable, Hashable {
    /// The heading; empty if there is none.
    public var title: String
    /// What the topics are about; empty if nothing is to be said.
    public var description: String
    /// The topics.
    public var topics: [Topic]

    /// Creates a section.
    public init(title: String = "", description: String = "", topics: [Topic]) {
      self.title = title
      self.description = description
      self.topics = topics
    }
  }

  /// The title; empty if there is none.
  public var title: String
  /// The sections.
  public var sections: [Section]
  /// What to do next, such as how to read a topic; empty if nothing is to be said.
  public var hint: String

  /// Creates a list.
  public init(title: String = "", sections: [Section], hint: String = "") {
    self.title = title
    self.sections = sections
    self.hint = hint
  }
}
