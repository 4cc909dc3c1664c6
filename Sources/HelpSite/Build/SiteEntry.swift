internal import HelpAuthoring
internal import HelpCenter
internal import HelpHTML
internal import HelpSearch

/// What a build knows of an article without its body.
struct SiteEntry: Sendable {
  /// The article with its fields and its title; the body is left out.
  var article: HelpArticle
  /// The id by which copies of a published page are known; `nil` if the row is no copy.
  var copyID: String?
  /// A fingerprint of all that the article is made of.
  var digest: UInt64
  /// The links and anchors of the body.
  var links: ArticleLinks
  /// The summary of the analysis; `nil` if the site has no search.
  var summary: AnalyzedArticle.Summary?
  /// The words by which related articles are found.
  var terms: Piece
  /// What the search index takes from the article; empty if the site has no search.
  var analysis: Piece
  /// What the page of the article shows of it, in the form of ``ArticleBody``.
  var body: Piece

  /// Bytes of an article that only some steps of a build need.
  enum Piece: Sendable {
    case held([UInt8])
    case filed(PieceFile.Place)
  }
}

extension SiteEntry {
  /// How entries are made of articles; each thread needs its own.
  struct Maker {
    /// How bodies become HTML.
    let options: HTMLOptions
    /// The analyser of the search; `nil` for a site without one.
    var analyzer: ArticleAnalyzer?
  }

  /// Takes from an article what a build needs of it.
  init(
    _ full: HelpArticle, digest: UInt64, isCopy: Bool, _ maker: inout Maker
  ) {
    let document = full.document
    article = SiteEntry.light(full)
    copyID = isCopy ? full.row.fields["id"]?.string : nil
    self.digest = digest
    links = ArticleLinks(of: full.body.nodes)
    var words: [UInt8] = []
    let found = RelatedArticles.terms(of: full)
    words.reserveCapacity(found.count * 8)
    for term in found { WordBytes.append(term, to: &words) }
    terms = .held(words)
    var bytes: [UInt8] = []
    ArticleBody(full, document, maker.options).append(to: &bytes)
    body = .held(bytes)
    analysis = .held([])
    summary = nil
    if maker.analyzer != nil {
      let words = SearchDocument(full, sections: document.sections)
      if let analyzed = maker.analyzer?.analyze(words) {
        analysis = .held(analyzed.encoded)
        summary = try? analyzed.summary
      }
    }
  }

  /// Returns an article without its body, from which the title may have been taken.
  private static func light(_ full: HelpArticle) -> HelpArticle {
    var fields = full.row.fields
    if fields["title"]?.string != full.title, !full.title.isEmpty {
      fields["title"] = .string(full.title)
    }
    return HelpArticle(row: ContentRow(fields: fields, body: MarkupBody()), file: full.file)
  }

  /// Puts the long pieces into a file, from which they are read when they are wanted.
  mutating func file(in pieces: PieceFile) throws(HelpAuthoringError) {
    guard case .held(let terms) = terms, case .held(let analysis) = analysis,
      case .held(let body) = body
    else { return }
    let places = try pieces.append(
      terms + body + analysis, counts: [terms.count, body.count, analysis.count])
    self.terms = .filed(places[0])
    self.body = .filed(places[1])
    self.analysis = .filed(places[2])
  }
}
