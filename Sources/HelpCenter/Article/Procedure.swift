/// Instructions to follow one after the other: an ordered list or a `steps` component.
public struct Procedure: Sendable, Hashable {
  /// One instruction.
  public struct Step: Sendable, Hashable {
    /// The number, counted from the procedure's start.
    public var number: Int
    /// The heading of the step; empty for an item of a list.
    public var title: String
    /// What to do.
    public var blocks: [Document.Block]

    /// Creates a step.
    public init(number: Int, title: String = "", blocks: [Document.Block]) {
      self.number = number
      self.title = title
      self.blocks = blocks
    }

    /// What to do, as plain text, without the title.
    public var text: String { Document.plainText(of: blocks) }
  }

  /// The title of the section the procedure stands in; empty in the introduction.
  public var title: String
  /// The name of that section, see ``HelpArticle/Section/id``.
  public var sectionID: String
  /// The steps; lists inside a step are part of it.
  public var steps: [Step]

  /// Creates a procedure.
  public init(title: String, sectionID: String, steps: [Step]) {
    self.title = title
    self.sectionID = sectionID
    self.steps = steps
  }
}

extension Document {
  /// The procedures of the document, in reading order.
  public var procedures: [Procedure] {
    var splitter = SectionSplitter()
    splitter.add(blocks)
    return splitter.procedures
  }

  /// The tables of the document, in reading order.
  public var tables: [Table] {
    var result: [Table] = []
    func collect(_ blocks: [Block]) {
      for block in blocks {
        if case .table(let table) = block { result.append(table) }
        for part in block.parts { collect(part.blocks) }
      }
    }
    collect(blocks)
    for footnote in footnotes { collect(footnote.blocks) }
    return result
  }
}
