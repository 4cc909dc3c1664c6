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
    var rendering = HTMLRendering(options: options, anchors: HTMLAnchors(of: document, options))
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
    return HTMLFragment(
      bytes: rendering.writer.bytes, highlightStyles: rendering.highlightStyles)
  }
}
