extension HelpArticle {
  /// Whether the title says more than the name of the file, from which it is made otherwise.
  package var hasStatedTitle: Bool {
    title != NuxtText.title(ofPathPart: ContentPath.lastPart(of: path))
  }
}
