extension SiteModel {
  /// Returns the places of the articles listed in a category, in their order, behind that of its
  /// index page.
  func places(inCategory index: Int) -> [Int] {
    (plan.indexArticles[index].map { [$0] } ?? []) + plan.members[index]
  }
}
