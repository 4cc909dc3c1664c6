import HelpCenter

/// The scripts of a site: plain JavaScript without a framework, in pieces by what they do.
///
/// Nothing is needed to read: every piece improves what works without it. No markup is made of
/// strings, and nothing is evaluated, so that the policy `script-src 'self' 'wasm-unsafe-eval'`
/// holds.
enum Script {
  /// Runs before the page is shown: a reader's choice of light or dark must not flash.
  static let theme = #"""
    try {
      const choice = localStorage.getItem("helpcenter:theme");
      if (choice == "light" || choice == "dark") document.documentElement.classList.add(choice);
    } catch {}
    """#

  /// Runs when the page is there; it knows the words that both scripts say, and where the script
  /// of the search stands.
  static func text(
    for labels: SiteLabels, style: SiteAddress.Style, _ extras: SiteExtras, find: SiteAddress
  ) -> String {
    var settings = JSONWriter()
    settings.write(
      DataObject([
        ("ending", .string(style == .directories ? "/" : ".html")),
        ("find", .string(find.url)), ("search", .string(extras.searchFolder)),
        ("files", extras.searchScript.map { .string($0.url) } ?? .null),
        ("worker", extras.serviceWorker.map { .string($0.url) } ?? .null),
      ]))
    var words = JSONWriter()
    words.write(Self.words(labels))
    return joined([
      "const settings = \(settings.string);\nconst words = \(words.string);", tools, page, content,
      marks, summon,
    ])
  }

  /// Runs when the reader turns to the search.
  static let find = joined([engine, results, search])

  private static func joined(_ parts: [String]) -> String {
    AssetMinifier.script(
      "(() => {\n\"use strict\";\n" + parts.joined(separator: "\n") + "\n})();")
  }

  /// The words that the scripts say.
  private static func words(_ labels: SiteLabels) -> DataObject {
    DataObject(
      [
        ("theme", labels.theme), ("copy", labels.copy), ("copied", labels.copied),
        ("copyTable", labels.copyTable), ("copyLink", labels.copyLink),
        ("recentlyViewed", labels.recentlyViewed), ("thanks", labels.feedbackThanks),
        ("marked", labels.searchedFor), ("search", labels.search), ("close", labels.close),
        ("placeholder", labels.searchPlaceholder), ("count", labels.resultCount),
        ("one", labels.oneResult), ("none", labels.noResults),
        ("suggestions", labels.suggestions), ("corrected", labels.corrected),
        ("instead", labels.searchInstead), ("recent", labels.recentSearches),
        ("clear", labels.clear), ("all", labels.allTopics), ("allResults", labels.allResults),
        ("more", labels.moreResults),
        ("blocked", labels.searchBlocked), ("keys", labels.searchKeys),
        ("index", labels.keywordIndex), ("filter", labels.filterIndex),
        ("closest", labels.closest),
      ].map { ($0.0, .string($0.1)) })
  }
}
