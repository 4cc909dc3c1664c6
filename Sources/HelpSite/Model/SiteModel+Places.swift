extension SiteModel {
  /// The paths of the files of all pages, in lower case: other files must not take them.
  var pageFiles: Set<String> { Set(pages.map { address(of: $0).file.lowercased() }) }

  /// Returns the places of the articles listed in a category, in their order, behind that of its
  /// index page.
  func places(inCategory index: Int) -> [Int] {
    (plan.indexArticles[index].map { [$0] } ?? []) + plan.members[index]
  }
}
