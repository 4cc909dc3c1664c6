public import HelpCenter

/// Writes a component in place of the renderer.
///
/// A handler of a component that stands in a line must write text and phrasing elements only.
/// Elements it leaves open are closed.
public typealias HTMLComponentHandler = @Sendable (inout HTMLComponentContext) -> Void

/// What the handler of a component gets: the component, and the means to write it.
///
/// ```swift
/// options.components["video-link"] = { context in
///   context.writer.open(.p)
///   context.writer.text(context.attributes["title"]?.string ?? "Video")
///   context.writer.close()
///   context.writeContent()
/// }
/// ```
public struct HTMLComponentContext {
  /// The name of the component.
  public let name: String
  /// The attributes, as the source has them: not checked.
  public let attributes: DataObject
  /// Whether the component stands in a line of text.
  public let isInline: Bool
  /// Where to write.
  public var writer: HTMLWriter {
    get { rendering.writer }
    set { rendering.writer = newValue }
    _modify { yield &rendering.writer }
  }

  var rendering: HTMLRendering
  private let content: Content

  enum Content {
    case blocks([Document.Component.Slot])
    case inlines([Document.Inline])
  }

  init(
    name: String, attributes: DataObject, content: Content, rendering: consuming HTMLRendering
  ) {
    self.name = name
    self.attributes = attributes
    self.content = content
    if case .inlines = content { isInline = true } else { isInline = false }
    self.rendering = rendering
  }

  /// The names of the parts that have content.
  public var slots: [String] {
    switch content {
    case .blocks(let slots): slots.map(\.name)
    case .inlines: ["default"]
    }
  }

  /// Writes all content.
  public mutating func writeContent() {
    switch content {
    case .blocks(let slots): for slot in slots { rendering.write(slot.blocks) }
    case .inlines(let inlines): rendering.write(inlines)
    }
  }

  /// Writes the content of a part.
  public mutating func writeContent(of slot: String) {
    switch content {
    case .blocks(let slots):
      for part in slots where part.name == slot { rendering.write(part.blocks) }
    case .inlines(let inlines): if slot == "default" { rendering.write(inlines) }
    }
  }

  /// Returns an address for a link if it is allowed, with the anchors of this fragment.
  public func address(of destination: String) -> HTMLURL? {
    rendering.address(of: destination)
  }
}
