extension SearchIndexError: CustomStringConvertible {
  /// What failed and what to do about it.
  public var description: String {
    switch reason {
    case .notAnIndex: "this is not a search index; build one with 'helpcenter pack'"
    case .unsupportedVersion(let version):
      """
      the search index has version \(version), this reader knows version \(IndexFormat.version); \
      build both with the same HelpCenter
      """
    case .wrongLength(let stated, let actual):
      """
      the search index has \(actual) bytes where \(stated) belong; it was cut or changed on its \
      way, build or copy it again
      """
    case .missingSection(let number):
      "the search index lacks its section \(number); build it again"
    case .damaged(let part):
      "the search index is damaged (\(part)); build or copy it again"
    case .tooLarge(let limit):
      "the articles need more than the \(limit) bytes a search index allows"
    case .notAnAnalysis:
      "this is not the analysis of an article by this version of HelpCenter; analyse it again"
    }
  }
}

extension SearchIndexError.Part: CustomStringConvertible {
  /// The part in words.
  public var description: String {
    switch self {
    case .header: "its header"
    case .section(let number): "its section \(number)"
    case .terms(let index): "its block of terms \(index)"
    case .words(let index): "its block of words \(index)"
    case .text(let index): "the text of article \(index)"
    case .positions(let index): "the positions of article \(index)"
    }
  }
}
