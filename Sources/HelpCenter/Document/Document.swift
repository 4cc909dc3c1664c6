/// The meaning of an article: typed blocks and inlines that every renderer understands.
///
/// A document is lowered once from a markup tree. Blocks and inlines have cases of their own only
/// where a renderer lays them out in a way of its own; everything else is a component, which is
/// rendered by showing its content. Nesting is limited when a tree is lowered, so walking a
/// document recursively is safe.
public struct Document: Sendable, Hashable {
  /// The blocks in reading order.
  public var blocks: [Block]
  /// The footnotes in the order of their numbers.
  public var footnotes: [Footnote]

  /// Creates a document.
  public init(blocks: [Block] = [], footnotes: [Footnote] = []) {
    self.blocks = blocks
    self.footnotes = footnotes
  }

  /// A block: what stands on lines of its own.
  public indirect enum Block: Sendable, Hashable {
    /// A paragraph.
    case paragraph([Inline])
    /// A heading.
    case heading(Heading)
    /// An ordered, bullet or task list.
    case list(List)
    /// A table.
    case table(Table)
    /// A block of code.
    case codeBlock(CodeBlock)
    /// A block quote.
    case quote([Block])
    /// A note, tip, warning and the like.
    case callout(Callout)
    /// A procedure of headed steps.
    case steps([Step])
    /// Tabs or a code group, of which a reader sees one at a time.
    case tabs(Tabs)
    /// Items that fold open and shut.
    case accordion([AccordionItem])
    /// Cards that lead somewhere.
    case cards([Card])
    /// Fields with names and types, as of a configuration.
    case fields([Field])
    /// An image on its own, with its caption.
    case figure(Figure)
    /// A thematic break.
    case thematicBreak
    /// Anything else.
    case component(Component)
  }

  /// An inline: what stands within a line.
  public indirect enum Inline: Sendable, Hashable {
    /// Text; its line breaks count as spaces.
    case text(String)
    /// A hard line break.
    case lineBreak
    /// Stressed text.
    case emphasis([Inline])
    /// Strongly stressed text.
    case strong([Inline])
    /// Struck-out text.
    case strikethrough([Inline])
    /// Code.
    case code(CodeSpan)
    /// A link.
    case link(Link)
    /// An image.
    case image(Image)
    /// A small label.
    case badge([Inline])
    /// A key to press.
    case keyboard(String)
    /// A reference to the footnote with a number, counted from 1.
    case footnoteReference(FootnoteReference)
    /// Superscript text.
    case superscript([Inline])
    /// Subscript text.
    case `subscript`([Inline])
    /// Anything else.
    case component(InlineComponent)
  }
}
