/// Parses Markdown with front matter, MDC and GFM into a markup tree.
///
/// libcmark parses CommonMark; the syntax of MDC (remark-mdc 3.11) and GFM is found around it. The
/// tree is the one that Nuxt Content 3 stores.
public struct MarkdownParser: Sendable {
  /// What a parser does.
  public struct Options: Sendable, Hashable {
    /// A Boolean value indicating whether the only paragraph of a component or slot loses its
    /// `p`, as sites on Docus have it.
    public var autoUnwrap: Bool
    /// A Boolean value indicating whether only CommonMark and front matter are known, not MDC and
    /// GFM.
    public var commonMarkOnly: Bool
    /// A Boolean value indicating whether links to Markdown files become links to their pages:
    /// `./1.guide/2.start.md#x` becomes `./guide/start#x`.
    public var rewritesFileLinks: Bool
    /// A Boolean value indicating whether defects of the original parser are kept.
    ///
    /// Kept are: a line ending between two inline elements is lost, components of equal fences that
    /// nest more than once without indentation close too early, a block component with a label
    /// loses its attributes, and of the tags in one piece of raw HTML only the first can be that of
    /// a component in camel case.
    public var keepsUpstreamDefects: Bool

    /// Creates options.
    public init(
      autoUnwrap: Bool = false, commonMarkOnly: Bool = false, rewritesFileLinks: Bool = true,
      keepsUpstreamDefects: Bool = false
    ) {
      self.autoUnwrap = autoUnwrap
      self.commonMarkOnly = commonMarkOnly
      self.rewritesFileLinks = rewritesFileLinks
      self.keepsUpstreamDefects = keepsUpstreamDefects
    }
  }

  /// What the parser does.
  public var options: Options

  /// Creates a parser.
  public init(options: Options = Options()) { self.options = options }

  /// libcmark's own HTML of a CommonMark text, raw HTML included.
  ///
  /// The result is not safe to show for text that is not trusted.
  public static func html(commonMark text: String) -> String {
    CommonMarkTree(Array(text.utf8)).html()
  }

  /// Parses a document.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - file: The path that diagnostics name.
  /// - Returns: The document, with what is wrong with it.
  public func parse(_ text: String, file: String? = nil) -> MarkdownDocument {
    parse(Array(text.utf8), file: file)
  }

  /// Parses a document.
  ///
  /// - Parameters:
  ///   - bytes: The document, UTF-8; what is no UTF-8 becomes U+FFFD, with a diagnostic.
  ///   - file: The path that diagnostics name.
  /// - Returns: The document, with what is wrong with it.
  public func parse(_ bytes: [UInt8], file: String? = nil) -> MarkdownDocument {
    DocumentParse(bytes, options: options, file: file).run()
  }
}
