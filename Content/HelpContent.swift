public import HelpCenter

extension HelpImage {
  /// The articles about HelpCenter itself, and those of the application it was first made for.
  ///
  /// - Throws: ``HelpImageError`` if the program was built from parts that do not fit together.
  public static var helpCenter: HelpImage {
    get throws(HelpImageError) { try embedded }
  }
}

extension HelpContainer {
  /// The same articles with their search index.
  ///
  /// - Throws: ``HelpImageError`` if the program was built from parts that do not fit together.
  public static var helpCenter: HelpContainer {
    get throws(HelpImageError) { try embedded }
  }
}
