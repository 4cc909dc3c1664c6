public import HelpCenter

/// A page of a site, ready to be written.
public struct RenderedPage: Sendable, Hashable {
  /// Where it stands.
  public var address: SiteAddress
  /// The UTF-8 bytes.
  public var bytes: [UInt8]
  /// The looks of highlighted code that the page uses; ``SiteRenderer/codeStylesheet(for:)`` makes
  /// the style sheet of those of all pages.
  public var highlightStyles: [Document.HighlightStyle]
}
