public import HelpCenter

/// How documents become HTML.
public struct HTMLOptions: Sendable {
  /// The language of the content as a BCP 47 tag; `nil` to leave it to the page.
  public var language: String?
  /// What every anchor begins with, so that several fragments can share a page.
  public var idPrefix = ""
  /// What is added to the level of headings; levels end at 6.
  public var headingOffset = 0
  /// The level of the outermost headings, from which the others follow by their nesting, so that
  /// no level is left out; `nil` to keep the levels of the source.
  public var firstHeadingLevel: Int?
  /// Whether each heading has a link to itself.
  public var linksHeadings = true
  /// Whether tables show the name they have for screen readers.
  public var captionsTables = false
  /// The schemes that links may have, in lower case.
  ///
  /// Schemes that run code stay out whatever is listed.
  public var linkSchemes = HTMLURL.standardSchemes
  /// Turns the destination of a link as the source has it into the one to write; `nil` to write
  /// it as it is.
  ///
  /// What it returns is checked like any other address. Anchors of the document are not passed.
  public var linkDestination: (@Sendable (String) -> String)?
  /// Turns an image as the source has it into the one to write, as to add its size; `nil` to
  /// write it as it is.
  public var image: (@Sendable (Document.Image) -> Document.Image)?
  /// The words that are added to the content.
  public var labels = HTMLLabels()
  /// What writes the components of a name, in place of the renderer.
  public var components: [String: HTMLComponentHandler] = [:]

  /// Creates the standard options.
  public init() {}
}
