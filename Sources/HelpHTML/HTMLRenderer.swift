public import HelpCenter

/// Turns documents into HTML.
///
/// The result is valid and accessible, and safe whatever the document says: see ``HTMLWriter``
/// and ``HTMLURL``. Its classes begin with `hc-`. A document of *n* bytes costs O(*n*).
///
/// ```swift
/// let fragment = HTMLRenderer().render(article.document)
/// page += fragment.html
/// styles += fragment.stylesheet.css
/// ```
public struct HTMLRenderer: Sendable {
  /// How documents become HTML.
  public var options: HTMLOptions

  /// Creates a renderer.
  public init(options: HTMLOptions = HTMLOptions()) { self.options = options }

  /// Returns a document as one `div` of class `hc-document`.
  public func render(_ document: Document) -> HTMLFragment {
    let rendering = rendering(of: document, defersAddresses: false)
    return HTMLFragment(
      bytes: rendering.writer.bytes, highlightStyles: rendering.highlightStyles)
  }

  /// Returns a document like ``render(_:)``, with addresses within the site left open.
  ///
  /// The options that turn addresses into others are not asked: what fills the template knows them.
  package func template(_ document: Document) -> HTMLTemplate {
    var rendering = rendering(of: document, defersAddresses: true)
    return HTMLTemplate(
      bytes: rendering.writer.bytes[...], slots: rendering.takeSlots(),
      highlightStyles: rendering.highlightStyles)
  }

  private func rendering(of document: Document, defersAddresses: Bool) -> HTMLRendering {
    var rendering = HTMLRendering(
      options: options, anchors: HTMLAnchors(of: document, options),
      defersAddresses: defersAddresses)
    rendering.writer.open(.div, class: "hc-document")
    if let language = options.language, !language.isEmpty {
      rendering.writer.attribute(.language, language)
    }
    rendering.writer.attribute(.direction, "auto")
    rendering.writer.text("\n")
    rendering.write(document.blocks)
    rendering.write(document.footnotes)
    rendering.writer.close()
    rendering.writer.text("\n")
    return rendering
  }
}
