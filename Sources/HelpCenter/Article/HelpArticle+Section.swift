extension HelpArticle {
  /// A heading with the text that belongs to it alone: the unit of search and of `topic#anchor`.
  public struct Section: Sendable, Hashable, Identifiable {
    /// The name of the section within the article: its anchor where that is unique and not empty.
    ///
    /// The introduction has the empty name.
    public var id: String
    /// The heading; `nil` for an introduction without one.
    public var heading: Document.Heading?
    /// The text of the heading; empty for an introduction without one.
    public var title: String
    /// The level of the heading; 1 for the introduction.
    public var level: Int
    /// The titles of the headings above, outermost first; the article's title is not among them.
    public var trail: [String]
    /// The content up to the next heading.
    ///
    /// Of a component with headings inside, a section holds the labels and the content, not the
    /// component.
    public var blocks: [Document.Block]
    /// The footnotes first referred to in this section.
    public var footnotes: [Document.Footnote]

    /// The anchor of the heading; empty if it has none.
    public var anchor: String { heading?.id ?? "" }

    /// The content as plain text, without the heading.
    public var text: String { textAndCode.text }

    /// The text, and the code within it, each block and each span by itself.
    package var textAndCode: (text: String, code: [String]) {
      Document(blocks: blocks, footnotes: footnotes).plainTextAndCode
    }
  }
}

extension Document {
  /// The sections of the document, the introduction first.
  ///
  /// Headings inside components start sections, too; when the component ends, the section around
  /// it goes on. The introduction is always there, even when it is empty.
  public var sections: [HelpArticle.Section] {
    var splitter = SectionSplitter()
    splitter.add(blocks)
    splitter.place(footnotes)
    return splitter.sections
  }

  /// Returns a section with all sections below it, as one document.
  ///
  /// - Parameter anchor: The anchor of the section's heading.
  /// - Returns: `nil` if no heading has the anchor.
  public func part(at anchor: String) -> Document? {
    guard !anchor.isEmpty, let blocks = Document.part(at: anchor, in: blocks) else { return nil }
    let numbers = FootnoteNumbers(of: blocks).numbers
    return Document(
      blocks: blocks, footnotes: footnotes.filter { numbers.contains($0.number) })
  }

  private static func part(at anchor: String, in blocks: [Block]) -> [Block]? {
    for (index, block) in blocks.enumerated() {
      if case .heading(let heading) = block, heading.id == anchor {
        let end = blocks[(index + 1)...].firstIndex {
          if case .heading(let next) = $0 { next.level <= heading.level } else { false }
        }
        return Array(blocks[index..<(end ?? blocks.count)])
      }
      if case .steps(let steps) = block,
        let step = steps.first(where: { $0.heading?.id == anchor }), let heading = step.heading
      {
        return [.heading(heading)] + step.blocks
      }
      for child in block.parts {
        if let found = part(at: anchor, in: child.blocks) { return found }
      }
    }
    return nil
  }
}

extension Document.Heading {
  /// The text on one line.
  package var title: String { Document.Heading.line(Document.plainText(of: content)) }

  /// Returns a text with blanks in place of its line breaks.
  static func line(_ text: String) -> String {
    text.utf8.contains(0x0A) ? text.replacing("\n", with: " ") : text
  }
}
