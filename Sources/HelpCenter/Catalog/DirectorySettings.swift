/// What the `.navigation` row of a directory says about it.
struct DirectorySettings: Sendable {
  /// The path the directory is published under.
  let path: String
  /// The stem of the directory.
  let stem: String
  /// The title, if one is stated.
  let title: String?
  /// The description, if one is stated.
  let description: String?
  /// The name of an icon.
  let icon: String?
  /// The place among its neighbours.
  let order: Int?
  /// Whether the directory stays out of navigation.
  let isHidden: Bool

  /// Reads the settings of a `.navigation` row; `nil` for other rows.
  init?(_ article: HelpArticle) {
    guard ContentPath.lastPart(of: article.stem) == ".navigation" else { return nil }
    let stem = ContentPath(article.stem)
    self.stem = stem.parent.parts.joined(separator: "/")
    path = ContentPath(article.path).parent.string
    let navigation = article.navigation?.object

    func setting(_ name: String) -> DataValue? { navigation?[name] ?? article.field(name) }
    func text(_ name: String) -> String? {
      setting(name)?.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    // Nuxt Content makes the title `Navigation` of the file's name where none is stated.
    let title = text("title")
    self.title = title.map { LookupKey($0).string == "navigation" } == true ? nil : title
    description = text("description")
    icon = text("icon")
    order = setting("order")?.int
    isHidden = article.isHiddenFromNavigation
  }
}
