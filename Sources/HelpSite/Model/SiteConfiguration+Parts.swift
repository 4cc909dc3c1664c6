extension SiteConfiguration {
  /// A link to another site or to a page of this one.
  public struct Link: Sendable, Hashable {
    /// The text.
    public var title: String
    /// The address: complete, or a path from the root of the site such as `/guide/install`.
    public var destination: String

    /// Creates a link.
    public init(title: String, destination: String) {
      self.title = title
      self.destination = destination
    }
  }

  /// An image that stands for the site.
  public struct Logo: Sendable, Hashable {
    /// The address: complete, or a path from the root of the site.
    public var source: String
    /// The address on dark ground; `nil` if the same image is fit for both.
    public var darkSource: String?
    /// The width in pixels.
    public var width: Int
    /// The height in pixels.
    public var height: Int

    /// Creates a logo.
    public init(source: String, darkSource: String? = nil, width: Int = 28, height: Int = 28) {
      self.source = source
      self.darkSource = darkSource
      self.width = width
      self.height = height
    }
  }

  /// What happens when readers say whether an article helped them.
  ///
  /// Nothing is sent anywhere unless the owner of the site says where. No way needs cookies.
  public enum Feedback: Sendable, Hashable {
    /// The question is not asked.
    case none
    /// Two links, with `{answer}` (`yes` or `no`), `{path}` and `{title}` in place of the values.
    case links(template: String)
    /// A form that posts `answer` and `path`; it works without a script.
    case form(action: String)
    /// Two buttons that send the event `helpcenter:feedback` to the document, for a script of the
    /// owner; without scripts they are not shown.
    case event
  }

  /// Where readers turn who were not helped.
  public struct Contact: Sendable, Hashable {
    /// The title; empty for the label of the interface.
    public var title: String
    /// A sentence or two.
    public var text: String
    /// Where to turn.
    public var link: Link

    /// Creates a box.
    public init(title: String = "", text: String = "", link: Link) {
      self.title = title
      self.text = text
      self.link = link
    }
  }

  /// A version or a language of the same help center.
  public struct Alternative: Sendable, Hashable {
    /// What it is called, in its own language.
    public var title: String
    /// The address of its home page: complete, a path on the host such as `/v2/`, or one from the
    /// root of this site such as `../v2/`.
    public var root: String
    /// The language as a BCP 47 tag; `nil` for a version.
    public var language: String?
    /// Whether it is the one that this site is.
    public var isCurrent: Bool
    /// Whether it is the version that search engines are to list.
    public var isLatest: Bool
    /// The folder of its articles, by which pages lead to the same page there; `nil` if no more of
    /// it is known than its home page.
    public var content: String?

    /// Creates an alternative.
    public init(
      title: String, root: String, language: String? = nil, isCurrent: Bool = false,
      isLatest: Bool = false, content: String? = nil
    ) {
      self.title = title
      self.root = root
      self.language = language
      self.isCurrent = isCurrent
      self.isLatest = isLatest
      self.content = content
    }
  }
}
