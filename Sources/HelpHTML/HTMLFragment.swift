public import HelpCenter

/// A piece of HTML that may stand wherever flow content may.
public struct HTMLFragment: Sendable, Hashable {
  /// The UTF-8 bytes.
  public let bytes: [UInt8]
  /// The looks of highlighted code that the fragment uses, each once.
  public let highlightStyles: [Document.HighlightStyle]

  /// The HTML.
  public var html: String { String(decoding: bytes, as: UTF8.self) }

  /// The rules for the colours of highlighted code.
  public var stylesheet: HTMLStylesheet { HTMLStylesheet(highlightStyles: highlightStyles) }

  init(bytes: [UInt8], highlightStyles: [Document.HighlightStyle]) {
    self.bytes = bytes
    self.highlightStyles = highlightStyles
  }
}
