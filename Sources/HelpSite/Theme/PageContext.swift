public import HelpCenter
public import HelpHTML

/// What the parts of a page are made of.
public struct PageContext: Sendable {
  /// The page.
  public let page: SitePage
  /// Where everything stands.
  public let model: SiteModel
  /// What machines find beside the pages.
  public let extras: SiteExtras
  /// The title.
  public let title: String
  /// The description; empty if there is none.
  public let description: String
  /// Where the page stands.
  public let address: SiteAddress
  /// The category the page belongs to; `nil` if it belongs to none.
  public let category: CategorySummary?
  /// The article, on the page of one.
  public let article: ArticleDetails?

  // Stored, not computed: a getter would copy some hundred strings at every use.
  /// What the owner of the site says about it.
  public let configuration: SiteConfiguration
  /// The words of the interface.
  public let labels: SiteLabels

  /// The ways to the versions of the help center, this one among them.
  public var versions: [EditionLink] { model.versions(of: page) }

  /// The ways to the languages of the help center, this one among them.
  public var languages: [EditionLink] { model.languages(of: page) }

  /// The way to the latest version; `nil` if this is it, or if none is.
  public var latestVersion: EditionLink? { model.latestVersion(of: page) }

  /// The complete address by which search engines are to know the page; `nil` if it is not known.
  public var canonicalAddress: String? { model.canonicalAddress(of: page) }

  /// Returns the address of a page of the site, as it is written in this one.
  public func href(_ target: SiteAddress) -> String {
    // The page for lost addresses is shown at any depth, so it cannot say `..`.
    page == .notFound
      ? configuration.absolutePath(of: target) : target.relative(from: address)
  }

  /// Returns the address of a page of the site, as it is written in this one.
  public func href(_ target: SitePage) -> String { href(model.address(of: target)) }

  /// Returns the address of a link that the owner of the site wrote; `nil` if it would run code.
  ///
  /// Paths from the root of the site, such as `/guide/install`, lead to the page there.
  public func href(_ link: SiteConfiguration.Link) -> HTMLURL? {
    HTMLURL(destination(link.destination), for: .link(schemes: HTMLURL.standardSchemes))
  }

  /// Returns the address of an image that the owner of the site wrote.
  public func source(_ image: String) -> HTMLURL? {
    HTMLURL(destination(image), for: .image)
  }

  /// Returns the complete address of an image that the owner of the site wrote; `nil` if the site
  /// does not know where it is published.
  public func absoluteSource(_ image: String) -> HTMLURL? {
    guard image.utf8.first == UInt8(ascii: "/") else { return source(image) }
    let file = SiteAddress(file: String(image.dropFirst()))
    return configuration.canonicalAddress(of: file).flatMap { HTMLURL($0, for: .image) }
  }

  /// The way from this page to the root of the site; it ends with a slash.
  public var root: String {
    page == .notFound
      ? configuration.basePath : SiteAddress(file: "").relative(from: address)
  }

  /// The title that stands for the page outside of it, with the name of the site.
  public var fullTitle: String {
    page == .home ? configuration.name : "\(title) · \(configuration.name)"
  }

  private func destination(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "/"), text.utf8.dropFirst().first != UInt8(ascii: "/")
    else { return text }
    let path = text.prefix { $0 != "#" && $0 != "?" }
    if let article = model.catalog.article(atPath: String(path)),
      let target = model.address(of: article)
    {
      return href(target) + text.dropFirst(path.count)
    }
    return root + text.dropFirst()
  }
}

/// What the page of an article shows of it besides its body.
public struct ArticleDetails: Sendable {
  /// The article; a build leaves out its body, of which the rest was made.
  public let article: HelpArticle
  /// What the page shows of the rest of the site.
  public let context: ArticlePageContext
  /// The headings to list.
  public let outline: Outline
  /// The description, unless the body begins with it.
  public let lead: String
  /// The time to read the article, in minutes.
  public let minutes: Int
  /// The questions and answers, if the article is made of them.
  let answers: [ArticleBody.Item]
  /// The steps, if the article is one procedure.
  let steps: [ArticleBody.Item]
}
