import HelpCenter
import HelpHTML

/// HTML with names of values in double braces, as a writer without Swift gives it.
///
/// ```html
/// <div class="acme">{{title}} · <a href="{{home}}">{{site}}</a></div>
/// {{default}}
/// ```
///
/// The HTML is the site owner's own and goes in as it is. Values are escaped for text and for
/// quoted attributes; they must not stand within `script` and `style` elements.
public struct PageTemplate: Sendable, Hashable {
  /// A value that a template can name.
  public enum Value: String, Sendable, Hashable, CaseIterable {
    /// The part as the theme has it without the template.
    case standard = "default"
    /// The title of the page.
    case title
    /// Its description.
    case description
    /// The path of the article, such as `/guide/install`.
    case path
    /// The complete address by which search engines are to know the page; empty if the site does
    /// not know where it is published.
    case canonical
    /// The title of the category.
    case category
    /// The address of the category's page.
    case categoryAddress = "category-address"
    /// The date of the last change, `2026-03-30`.
    case updated
    /// The time to read the article, in minutes.
    case minutes
    /// The name of the site.
    case site
    /// What the site says of itself.
    case tagline
    /// The language of the site.
    case language
    /// The address of the home page.
    case home
    /// The address of the page of search results.
    case search
    /// The address of the keyword index.
    case index
    /// The way to the root of the site, for files beside the pages; it ends with a slash.
    case root
  }

  private enum Piece: Sendable, Hashable {
    case markup(String)
    case value(Value)
  }

  private var pieces: [Piece] = []
  /// The names in braces that mean nothing, in their order.
  public private(set) var unknownNames: [String] = []

  /// Reads a template; names that mean nothing are left out and listed in ``unknownNames``.
  public init(_ html: String) {
    var rest = html[...]
    while let start = rest.firstRange(of: "{{") {
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else { break }
      pieces.append(.markup(String(rest[..<start.lowerBound])))
      let inner = rest[start.upperBound..<end.lowerBound]
      let name = String(inner.filter { !$0.isWhitespace })
      if let value = Value(rawValue: name) {
        pieces.append(.value(value))
      } else {
        unknownNames.append(name)
      }
      rest = rest[end.upperBound...]
    }
    pieces.append(.markup(String(rest)))
  }

  /// Returns the template with the values of a page, and with the part as the theme has it where
  /// the template asks for it.
  func markup(for page: PageContext, standard: () -> HTMLMarkup) -> HTMLMarkup {
    HTMLMarkup(
      joining: pieces.map { piece in
        switch piece {
        case .markup(let html): HTMLMarkup(trusted: html)
        case .value(.standard): standard()
        case .value(let value): "\(Self.text(of: value, page))"
        }
      })
  }

  private static func text(of value: Value, _ page: PageContext) -> String {
    switch value {
    case .standard: ""
    case .title: page.title
    case .description: page.description
    case .path: page.article?.article.path ?? ""
    case .canonical: page.canonicalAddress ?? ""
    case .category: page.category?.link.title ?? ""
    case .categoryAddress: page.category.map { page.href($0.link.address) } ?? ""
    case .updated: page.article?.context.updated?.iso ?? ""
    case .minutes: page.article.map { String($0.minutes) } ?? ""
    case .site: page.configuration.name
    case .tagline: page.configuration.tagline
    case .language: page.configuration.language
    case .home: page.href(.home)
    case .search: page.href(.search)
    case .index: page.href(.keywordIndex)
    case .root: page.root
    }
  }
}
