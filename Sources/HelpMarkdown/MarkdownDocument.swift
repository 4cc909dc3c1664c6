public import HelpCenter

/// A parsed Markdown document.
public struct MarkdownDocument: Sendable, Hashable {
  /// The fields of the front matter, dotted keys unfolded.
  public var frontMatter: DataObject
  /// The nodes and the table of contents.
  public var body: MarkupBody
  /// The nodes before `<!--more-->`, if there is one.
  public var excerpt: [MarkupNode]?
  /// The text of the `h1` that the page starts with, else empty.
  public var title: String
  /// The text of the paragraph that starts the page or follows its `h1`, else empty.
  public var description: String
  /// What is wrong with the document.
  public var diagnostics: [Diagnostic]

  /// Creates a document.
  public init(
    frontMatter: DataObject = [:], body: MarkupBody = MarkupBody(), excerpt: [MarkupNode]? = nil,
    title: String = "", description: String = "", diagnostics: [Diagnostic] = []
  ) {
    self.frontMatter = frontMatter
    self.body = body
    self.excerpt = excerpt
    self.title = title
    self.description = description
    self.diagnostics = diagnostics
  }
}
