public import HelpCenter

/// Renders documents as text for a terminal of a given width.
///
/// Rendering is a pure function of the document and the options. It keeps two promises: no line is
/// wider than the terminal, unless a single character is; and every host, path, address, flag and
/// line of code that fits on a line stands on one line, whole. No control character of the content
/// reaches the terminal.
public struct TerminalRenderer: Sendable {
  /// Says in other words what a component means; `nil` leaves it to the renderer.
  public typealias ComponentHandler = @Sendable (Document.Component) -> [Document.Block]?

  /// What the text is rendered for.
  public var options: Options
  /// The handlers of components, by the component's name.
  ///
  /// Handlers give blocks, not text, so that what they say is laid out as safely as the rest.
  public var componentHandlers: [String: ComponentHandler]

  /// Creates a renderer.
  public init(
    options: Options = Options(), componentHandlers: [String: ComponentHandler] = [:]
  ) {
    self.options = options
    self.componentHandlers = componentHandlers
  }

  /// Renders a document; every line ends with a line feed.
  public func render(_ document: Document) -> String {
    var bytes: [UInt8] = []
    render(document, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Renders a document with what surrounds it in a help center.
  public func render(_ document: Document, in frame: ArticleFrame) -> String {
    var bytes: [UInt8] = []
    render(document, in: frame, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Renders a document as UTF-8 behind what a buffer holds.
  public func render(_ document: Document, into bytes: inout [UInt8]) {
    render(into: &bytes) { $0.document(document) }
  }

  /// Renders a document with what surrounds it as UTF-8 behind what a buffer holds.
  public func render(_ document: Document, in frame: ArticleFrame, into bytes: inout [UInt8]) {
    render(into: &bytes) { $0.article(document, in: frame) }
  }

  /// Renders an article while its markup is lowered, and hands over what is rendered in parts.
  ///
  /// The parts together are what ``render(_:in:)`` gives for the document, but neither the document
  /// nor the text ever stand in memory as a whole.
  ///
  /// - Parameters:
  ///   - nodes: The markup of the article.
  ///   - data: The values that bindings and bound attributes refer to.
  ///   - frame: What surrounds the article.
  ///   - body: Takes the parts in order, as UTF-8.
  package func render(
    _ nodes: [MarkupNode], data: DataObject, in frame: ArticleFrame, _ body: ([UInt8]) -> Void
  ) {
    var layout = TerminalLayout(self, appendingTo: [])
    layout.article(nodes, data: data, in: frame, body)
  }

  /// Renders a list of topics.
  public func render(_ list: TopicList) -> String {
    var bytes: [UInt8] = []
    render(into: &bytes) { $0.topicList(list) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Renders a list of hits.
  public func render(_ list: HitList) -> String {
    var bytes: [UInt8] = []
    render(into: &bytes) { $0.hitList(list) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func render(into bytes: inout [UInt8], _ body: (inout TerminalLayout) -> Void) {
    var layout = TerminalLayout(self, appendingTo: bytes)
    bytes = []
    body(&layout)
    bytes = layout.output.finish()
  }
}
