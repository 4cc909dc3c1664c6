/// Settings for the host of a site: what crawlers may read, and which headers answers have.
struct HostSettings {
  let configuration: SiteConfiguration
  /// The complete addresses of the sitemaps of all versions and languages.
  let sitemaps: [String]

  /// `robots.txt` (RFC 9309): everything may be read, and where the sitemaps are.
  ///
  /// Only the file at the root of a host is read, so it names those of all versions and languages.
  var robots: String {
    var text = "User-agent: *\nAllow: /\n"
    var known: Set<String> = []
    for address in sitemaps where known.insert(address).inserted {
      text += "Sitemap: \(address)\n"
    }
    return text
  }

  /// The policy under which every page works: no inline script or style, nothing from elsewhere
  /// but images and media; `wasm-unsafe-eval` lets the search engine run, and only that.
  var contentSecurityPolicy: String {
    var formTargets = "'self'"
    if case .form(let action) = configuration.feedback, let origin = HostSettings.origin(of: action)
    {
      formTargets += " \(origin)"
    }
    return [
      "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'",
      "img-src 'self' data: https:", "media-src 'self' https:", "connect-src 'self'",
      "manifest-src 'self'", "worker-src 'self'", "form-action \(formTargets)", "base-uri 'none'",
      "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }

  /// `_headers`, as Netlify and Cloudflare Pages read it; for other hosts it says what to set.
  ///
  /// Files with a hash in their name never change, so they are kept for a year.
  var headers: String {
    let base = configuration.basePath
    return """
      \(base)*
        Content-Security-Policy: \(contentSecurityPolicy)
        X-Content-Type-Options: nosniff
        Referrer-Policy: strict-origin-when-cross-origin
      \(base)assets/*
        Cache-Control: public, max-age=31536000, immutable

      """
  }

  /// The scheme and host of a complete address.
  private static func origin(of address: String) -> String? {
    guard let scheme = address.firstRange(of: "://"), address.hasPrefix("http") else { return nil }
    let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !host.isEmpty,
      host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-.:[]".contains($0)) })
    else { return nil }
    return String(address[..<scheme.upperBound] + host)
  }
}
