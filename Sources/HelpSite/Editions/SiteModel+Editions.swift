internal import HelpCenter
internal import HelpHTML

extension SiteModel {
  /// Returns the ways from a page to the versions of the help center, in their order.
  public func versions(of page: SitePage) -> [EditionLink] {
    configuration.versions.map { link(from: page, to: $0) }
  }

  /// Returns the ways from a page to the languages of the help center, in their order.
  public func languages(of page: SitePage) -> [EditionLink] {
    configuration.languages.map { link(from: page, to: $0) }
  }

  /// Returns the way from a page to the latest version; `nil` if this is it, or if none is.
  public func latestVersion(of page: SitePage) -> EditionLink? {
    configuration.versions.first { $0.isLatest && !$0.isCurrent }.map { link(from: page, to: $0) }
  }

  /// Returns the languages that have a page, itself among them, and what readers of other
  /// languages get: the first of them.
  ///
  /// Empty for pages that no other language has. Only pages that lead to each other are told of, as
  /// search engines ignore all others; and only with complete addresses, as they ask for.
  public func languageAlternates(of page: SitePage) -> [LanguageAlternate] {
    guard !page.isHiddenFromSearchEngines,
      configuration.languages.contains(where: { $0.isCurrent && $0.language != nil })
    else { return [] }
    let known = languages(of: page).compactMap { link -> LanguageAlternate? in
      guard link.target == .samePage, let language = link.edition.language,
        let address = link.completeAddress
      else { return nil }
      return LanguageAlternate(language: language, address: address)
    }
    guard known.count > 1, canonicalAddress(within: page) != nil else { return [] }
    return known + [
      LanguageAlternate(language: LanguageAlternate.anyLanguage, address: known[0].address)
    ]
  }

  /// Returns the address by which search engines are to know a page: that of the same page of the
  /// latest version, if there is one, else its own; `nil` if it is not known.
  ///
  /// The pages of old versions differ little from those of the latest, and would stand in its way.
  public func canonicalAddress(of page: SitePage) -> String? {
    if let latest = latestVersion(of: page), latest.target != .nearest,
      let address = latest.completeAddress
    {
      return address
    }
    return canonicalAddress(within: page)
  }

  private func canonicalAddress(within page: SitePage) -> String? {
    configuration.canonicalAddress(of: address(of: page))
  }

  private func link(
    from page: SitePage, to edition: SiteConfiguration.Alternative
  ) -> EditionLink {
    let address = address(of: page)
    // The page for lost addresses is shown at any depth, and has no counterpart.
    let isLost = page == .notFound
    let root = isLost ? configuration.basePath : SiteAddress(file: "").relative(from: address)
    if edition.isCurrent {
      return EditionLink(
        edition: edition, target: .samePage,
        destination: isLost ? root : address.relative(from: address),
        completeAddress: configuration.canonicalAddress(of: address))
    }
    let found = isLost ? nil : editions.counterpart(of: address, in: edition)
    let url = found?.url ?? nearest(to: page, in: edition)
    return EditionLink(
      edition: edition,
      target: found.map { $0.isMutual ? .samePage : .successor } ?? .nearest,
      destination: edition.address(of: url, wayToRoot: root),
      completeAddress: edition.completeAddress(of: url, configuration))
  }

  /// The address of what an edition has that is nearest to a page it lacks.
  private func nearest(to page: SitePage, in edition: SiteConfiguration.Alternative) -> String {
    if case .article(let place) = page, let category = plan.categoryIndices[place],
      let found = editions.counterpart(of: address(of: .category(category)), in: edition)
    {
      return found.url
    }
    return address(of: .home).url
  }
}

extension SitePage {
  /// Whether search engines are asked not to list the page.
  var isHiddenFromSearchEngines: Bool {
    switch self {
    case .search, .notFound: true
    case .home, .category, .article, .keywordIndex: false
    }
  }
}

extension SiteConfiguration.Alternative {
  /// The address of the home page, to which those of other pages can be added; `nil` if it is not
  /// that of a folder.
  private var folder: String? {
    if root.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
      return nil
    }
    let name = "index.html"
    if root == name { return "" }
    if root.hasSuffix("/" + name) { return String(root.dropLast(name.count)) }
    return root.isEmpty || root.hasSuffix("/") ? root : root + "/"
  }

  /// Whether the address is to be taken from the root of this site.
  private var isRelative: Bool {
    guard root.utf8.first != UInt8(ascii: "/") else { return false }
    return !root.utf8.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
  }

  /// Returns the address of a page of the edition as it is written in a page of this site.
  func address(of url: String, wayToRoot: String) -> String {
    guard let folder else { return root }
    return (isRelative ? wayToRoot : "") + folder + url
  }

  /// Returns the complete address of a page of the edition; `nil` if it is not known.
  func completeAddress(of url: String, _ configuration: SiteConfiguration) -> String? {
    // Addresses stand in texts of lines, too, which a line break of the owner's would end.
    joined(with: url, configuration).flatMap {
      HTMLURL($0, for: .link(schemes: EditionLink.schemes))?.string
    }
  }

  private func joined(with url: String, _ configuration: SiteConfiguration) -> String? {
    guard let folder else { return nil }
    if folder.hasPrefix("https://") || folder.hasPrefix("http://") { return folder + url }
    if folder.hasPrefix("//") { return nil }
    var path = folder
    if isRelative {
      guard let inner = ContentPath(configuration.basePath).appending(folder) else { return nil }
      path = inner.parts.isEmpty ? "/" : inner.string + "/"
    } else if folder.utf8.first != UInt8(ascii: "/") {
      return nil
    }
    var home = configuration
    home.basePath = path
    return home.canonicalAddress(of: SiteAddress(file: url))
  }
}
