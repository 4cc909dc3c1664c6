import Foundation
import HelpCenter
import HelpSite

/// Two languages of two versions side by side, as one host publishes them.
struct EditionFolder {
  /// An edition, by the path it is published under.
  struct Edition: Hashable {
    var path: String
    var language: String
    var version: String
  }

  static let english = Edition(path: "/", language: "en", version: "2")
  static let german = Edition(path: "/de/", language: "de", version: "2")
  static let oldEnglish = Edition(path: "/v1/", language: "en", version: "1")
  static let oldGerman = Edition(path: "/v1/de/", language: "de", version: "1")
  static let all = [english, german, oldEnglish, oldGerman]

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func name(_ edition: Edition) -> String { "\(edition.language)-\(edition.version)" }

  /// The folder of the articles of an edition.
  func content(_ edition: Edition) -> String { "content/\(name(edition))" }

  /// The folder of the site of an edition.
  func site(_ edition: Edition) -> String { "site-\(name(edition))" }

  func write(
    _ path: String, in editions: [Edition], title: String = "Title", extra: String = ""
  ) throws {
    for edition in editions {
      try folder.write(
        "---\ntitle: \(title) \(edition.language)\n\(extra)---\n\nText.\n",
        to: content(edition) + path)
    }
  }

  func configuration(_ edition: Edition) -> SiteConfiguration {
    var configuration = SiteConfiguration()
    configuration.name = "Acme"
    configuration.origin = "https://help.example.com"
    configuration.basePath = edition.path
    configuration.language = edition.language
    configuration.languages = Self.all.filter { $0.version == edition.version }.map { other in
      SiteConfiguration.Alternative(
        title: other.language == "de" ? "Deutsch" : "English", root: other.path,
        language: other.language, isCurrent: other == edition,
        content: folder.path + "/" + content(other))
    }
    configuration.versions = Self.all.filter { $0.language == edition.language }.map { other in
      SiteConfiguration.Alternative(
        title: "Version \(other.version)", root: other.path, isCurrent: other == edition,
        isLatest: other.version == "2", content: folder.path + "/" + content(other))
    }
    return configuration
  }

  @discardableResult func build(
    _ edition: Edition, to output: String? = nil,
    change: (inout SiteOptions) -> Void = { _ in }
  ) throws -> SiteReport {
    var options = SiteOptions(
      content: folder.path + "/" + content(edition),
      output: folder.path + "/" + (output ?? site(edition)))
    options.configuration = configuration(edition)
    change(&options)
    return try SiteBuilder(options).build()
  }

  /// The page of an edition.
  func page(_ edition: Edition, _ file: String) -> String {
    folder.text(site(edition) + "/" + file) ?? ""
  }
}

/// What a page says of other editions.
struct EditionLinks {
  /// The ways of the switcher, by their titles.
  var ways: [String: String] = [:]
  /// The addresses for search engines, by their languages.
  var alternates: [String: String] = [:]
  /// The address that search engines are to know the page by.
  var canonical: String?

  init(_ html: String) {
    let choice = html.firstMatch(
      of: /<details class="more">.*?<\/details>/.dotMatchesNewlines())
    for match in (choice?.0 ?? "").matches(of: /<a href="([^"]*)"[^>]*>([^<]*)<\/a>/) {
      ways[String(match.2)] = String(match.1)
    }
    for match in html.matches(of: /<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/) {
      alternates[String(match.1)] = String(match.2)
    }
    canonical = html.firstMatch(of: /<link rel="canonical" href="([^"]*)">/).map { String($0.1) }
  }
}
