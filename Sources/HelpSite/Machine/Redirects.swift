internal import HelpCenter

/// Old addresses that lead to articles, in the form of every kind of host.
///
/// An alias of an article is an old address if it starts with a slash; other aliases are words to
/// find it by.
struct Redirects {
  /// A redirect.
  struct Redirect: Hashable {
    /// The old path, as `/guide/old`.
    var source: String
    /// Where the old page stood.
    var address: SiteAddress
    /// Where the article stands now.
    var target: SiteAddress
    var title: String
  }

  /// The redirects in the order of their sources.
  let redirects: [Redirect]
  /// Findings about old addresses that cannot lead to where they should.
  let diagnostics: [Diagnostic]

  private let configuration: SiteConfiguration

  /// Gathers the redirects of a site; none may take a file that the site has.
  init(_ model: SiteModel, reserved: Set<String>) {
    configuration = model.configuration
    var redirects: [Redirect] = []
    var diagnostics: [Diagnostic] = []
    var owners: [String: HelpArticle] = [:]
    for article in model.catalog.articles {
      guard let target = model.address(of: article) else { continue }
      for alias in article.aliases where alias.utf8.first == UInt8(ascii: "/") {
        let source = ContentPath.normalized(alias)
        if source == article.path { continue }
        guard let address = SiteAddress(path: source, style: model.configuration.addressStyle)
        else {
          diagnostics.append(.unsafeRedirect(alias, of: article))
          continue
        }
        let key = address.file.lowercased()
        if reserved.contains(key) {
          diagnostics.append(.redirectIsPage(alias, of: article))
        } else if let owner = owners[key] {
          if owner.path != article.path {
            diagnostics.append(.redirectTwice(alias, of: article, first: owner))
          }
        } else {
          owners[key] = article
          redirects.append(
            Redirect(source: source, address: address, target: target, title: article.title))
        }
      }
    }
    self.redirects = redirects.sorted {
      $0.source.utf8.lexicographicallyPrecedes($1.source.utf8)
    }
    self.diagnostics = diagnostics
  }

  /// The files: a page for each old address, and tables for hosts that redirect by themselves.
  var files: [OutputFile] {
    guard !redirects.isEmpty else { return [] }
    return redirects.map(page) + [
      OutputFile(path: "_redirects", text: netlifyTable),
      OutputFile(path: "redirects.nginx.map", text: nginxMap),
      OutputFile(path: ".htaccess", text: apacheTable),
    ]
  }

  private func page(_ redirect: Redirect) -> OutputFile {
    let target = XMLText.escaped(redirect.target.relative(from: redirect.address))
    let canonical = configuration.canonicalAddress(of: redirect.target).map {
      "<link rel=\"canonical\" href=\"\(XMLText.escaped($0))\">\n"
    }
    return OutputFile(
      path: redirect.address.file,
      text: """
        <!DOCTYPE html>
        <html lang="\(XMLText.escaped(configuration.language))">
        <meta charset="utf-8">
        <title>\(XMLText.escaped(redirect.title))</title>
        <meta name="robots" content="noindex">
        \(canonical ?? "")<meta http-equiv="refresh" content="0; url=\(target)">
        <p><a href="\(target)">\(XMLText.escaped(redirect.title))</a></p>
        </html>

        """)
  }

  private func absolute(_ address: SiteAddress) -> String {
    configuration.absolutePath(of: address)
  }

  /// The old path as requests have it, without a slash at its end.
  private func oldPath(_ redirect: Redirect) -> String {
    let path = absolute(redirect.address)
    return path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// For Netlify and Cloudflare Pages: source, target and status on a line.
  private var netlifyTable: String {
    redirects.map { "\(oldPath($0)) \(absolute($0.target)) 301\n" }.joined()
  }

  /// For nginx: a table to be included into a `map $uri $moved { … }`.
  private var nginxMap: String {
    var text = """
      # In http: map $uri $moved { include redirects.nginx.map; }
      # In server: if ($moved) { return 301 $moved; }

      """
    for redirect in redirects {
      // nginx compares with the decoded path.
      let source = ContentPath.percentDecoded(oldPath(redirect))
      for path in [source, source + "/"] {
        text += "\(Redirects.quoted(path)) \(Redirects.quoted(absolute(redirect.target)));\n"
      }
    }
    return text
  }

  /// For Apache: patterns for `mod_alias`.
  private var apacheTable: String {
    var text = ""
    for redirect in redirects {
      let source = Redirects.pattern(ContentPath.percentDecoded(oldPath(redirect)))
      text += "RedirectMatch 301 \"^\(source)/?$\" \"\(absolute(redirect.target))\"\n"
    }
    return text
  }

  /// A string of nginx's configuration.
  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("$", with: "${dollar}")
    return "\"\(escaped)\""
  }

  /// A regular expression that matches exactly a text.
  private static func pattern(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\.^$|?*+()[]{}\"".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
