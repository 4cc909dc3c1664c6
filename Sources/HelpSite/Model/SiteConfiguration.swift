/// What the owner of a site says about it.
///
/// Every value has a default, so that a catalog needs no configuration to become a site.
public struct SiteConfiguration: Sendable, Hashable {
  /// The name of the help center.
  public var name = "Help"
  /// What the home page says below its title; empty to leave it out.
  public var tagline = ""
  /// The address the site is published at, without the base path, such as
  /// `https://help.example.com`; `nil` if it is not known.
  ///
  /// Without it pages have no canonical address, and machines no sitemap.
  public var origin: String?
  /// The path the site is published under; it begins and ends with a slash.
  public var basePath = "/"
  /// How pages are named and linked.
  public var addressStyle = SiteAddress.Style.directories
  /// The language of the interface and the articles as a BCP 47 tag.
  public var language = "en"
  /// The direction of the interface.
  public var direction = Direction.leftToRight
  /// The logo beside the name; `nil` for the first letter of the name.
  public var logo: Logo?
  /// The colours.
  public var colors = SiteColors()
  /// The image that stands for the site where it is shared.
  public var socialImage: String?
  /// The links in the header.
  public var headerLinks: [Link] = []
  /// The links in the footer.
  public var footerLinks: [Link] = []
  /// A line in the footer, such as who owns the site; empty for none.
  public var footerText = ""
  /// Markup for the head of every page, as it is.
  public var headSnippets: [String] = []
  /// Rules that follow those of the theme.
  public var stylesheet = ""
  /// The address at which an article can be edited, with `{file}`, `{path}` and `{stem}` in
  /// place of the article's; `nil` for no link.
  public var editAddress: String?
  /// What happens when readers say whether an article helped them.
  public var feedback = Feedback.none
  /// Where readers turn who were not helped; `nil` for no box.
  public var contact: Contact?
  /// The versions of the help center side by side, this one among them.
  public var versions: [Alternative] = []
  /// The languages of the help center side by side, this one among them.
  public var languages: [Alternative] = []
  /// The paths of the articles that the home page shows first; empty for those that most others
  /// link to.
  public var usefulArticles: [String] = []
  /// Whether drafts are published, marked as such.
  public var includesDrafts = false
  /// The words of the interface.
  public var labels = SiteLabels()

  /// Creates a configuration of defaults.
  public init() {}

  /// The direction of text.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// As in Latin script.
    case leftToRight = "ltr"
    /// As in Arabic and Hebrew script.
    case rightToLeft = "rtl"
  }

  /// The address of a page of the site as others know it; `nil` without an ``origin``.
  public func canonicalAddress(of address: SiteAddress) -> String? {
    origin.map { origin in
      var origin = origin
      while origin.utf8.last == UInt8(ascii: "/") { origin.removeLast() }
      return origin + absolutePath(of: address)
    }
  }

  /// The folders of the articles of other versions and languages, each once.
  var editionFolders: [String] {
    var known: Set<String> = []
    return (versions + languages).filter { !$0.isCurrent }.compactMap(\.content)
      .filter { known.insert($0).inserted }
  }

  /// The path of a page on its host.
  public func absolutePath(of address: SiteAddress) -> String { basePath + address.url }
}
