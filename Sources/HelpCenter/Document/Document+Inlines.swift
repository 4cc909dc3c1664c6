extension Document {
  /// A span of code.
  public struct CodeSpan: Sendable, Hashable {
    /// The code.
    public var code: String
    /// The language, if the writer named one.
    public var language: String?

    /// Creates a span of code.
    public init(_ code: String, language: String? = nil) {
      self.code = code
      self.language = language
    }
  }

  /// A link.
  public struct Link: Sendable, Hashable {
    /// The destination as the source has it; renderers decide which schemes they allow.
    public var destination: String
    /// The title, which browsers show on hovering.
    public var title: String?
    /// The content.
    public var content: [Inline]

    /// Creates a link.
    public init(destination: String, title: String? = nil, content: [Inline]) {
      self.destination = destination
      self.title = title
      self.content = content
    }
  }

  /// An image.
  public struct Image: Sendable, Hashable {
    /// Where the image is.
    public var source: String
    /// The text that stands for the image.
    public var alternative: String
    /// The title.
    public var title: String?
    /// The width in pixels.
    public var width: Int?
    /// The height in pixels.
    public var height: Int?

    /// Creates an image.
    public init(
      source: String, alternative: String, title: String? = nil, width: Int? = nil,
      height: Int? = nil
    ) {
      self.source = source
      self.alternative = alternative
      self.title = title
      self.width = width
      self.height = height
    }
  }

  /// A reference to a footnote.
  public struct FootnoteReference: Sendable, Hashable {
    /// The number of the footnote, counted from 1.
    public var number: Int
    /// The anchor of the reference.
    public var id: String
    /// The anchor of the footnote.
    public var footnoteID: String

    /// Creates a reference.
    public init(number: Int, id: String, footnoteID: String) {
      self.number = number
      self.id = id
      self.footnoteID = footnoteID
    }
  }

  /// An inline the model does not know by name, such as an icon, a span or a binding.
  public struct InlineComponent: Sendable, Hashable {
    /// The tag.
    public var name: String
    /// The attributes.
    public var attributes: DataObject
    /// The content.
    public var content: [Inline]

    /// Creates an inline component.
    public init(name: String, attributes: DataObject = [:], content: [Inline] = []) {
      self.name = name
      self.attributes = attributes
      self.content = content
    }
  }
}
