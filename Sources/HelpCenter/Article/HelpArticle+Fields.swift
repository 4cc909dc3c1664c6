extension HelpArticle {
  /// The body.
  public var body: MarkupBody { row.body }

  /// What the content hash says about the row.
  public var integrity: ContentIntegrity { row.integrity }

  /// The description in one or two sentences; empty if there is none.
  public var description: String { string("description") ?? "" }

  /// The name of the category the row states; ``HelpCatalog`` falls back to the directory.
  public var category: String? { string("category") }

  /// The place among its neighbours that the row states.
  public var order: Int? { field("order")?.int }

  /// The extension of the source file without its dot, such as `md`.
  public var fileExtension: String? { string("extension") }

  /// A Boolean value indicating whether the article is not meant for readers yet.
  ///
  /// YAML 1.2 takes `yes` and `on` for text, but who writes them means a draft, and what is
  /// published by mistake cannot be taken back.
  public var isDraft: Bool {
    guard let value = field("draft") else { return false }
    if let flag = value.bool { return flag }
    return value.string.map { ["yes", "on", "true", "y"].contains($0.lowercased()) } ?? false
  }

  /// The title and description for search engines.
  public var seo: DataObject { row.fields["seo"]?.object ?? [:] }

  /// Front matter that no column is declared for.
  public var meta: DataObject { row.fields["meta"]?.object ?? [:] }

  /// The `navigation` setting: `true`, `false` or an object; `nil` if the row states none.
  public var navigation: DataValue? { row.fields["navigation"] }

  /// A Boolean value indicating whether the article stays out of navigation.
  public var isHiddenFromNavigation: Bool { navigation == .bool(false) }

  /// The date of the last change as it is written: `updatedAt`, else `date`.
  public var updatedAt: String? { string("updatedAt") ?? string("date") }

  /// The date of the last change, if it is written as `2026-03-30`, with or without a time.
  public var updatedDate: CalendarDate? { updatedAt.flatMap { CalendarDate(iso: $0) } }

  /// The paths of related articles that the writer named.
  public var relatedArticles: [String] { field("relatedArticles")?.strings ?? [] }

  /// Further paths, slugs or titles under which the article is found; old paths redirect here.
  public var aliases: [String] {
    ["aliases", "alias", "redirectFrom", "redirect_from"].flatMap { field($0)?.strings ?? [] }
  }

  /// Words the article should be found by: `keywords` and `tags`, as lists or with commas.
  public var keywords: [String] {
    ["keywords", "tags"].flatMap { name -> [String] in
      guard let value = field(name) else { return [] }
      guard let text = value.string else { return value.strings }
      return text.split(separator: ",").map { NuxtText.trim(String($0)) }.filter { !$0.isEmpty }
    }
  }

  /// The name of the icon for the article.
  public var icon: String? {
    navigation?.object?["icon"]?.string ?? string("icon")
  }

  /// Returns a column of the row, else the front matter of that name; `nil` if neither has a value.
  public func field(_ name: String) -> DataValue? {
    if let value = row.fields[name], value != .null, value != .undefined { return value }
    guard let value = row.fields["meta"]?.object?[name], value != .null, value != .undefined else {
      return nil
    }
    return value
  }

  private func string(_ name: String) -> String? {
    field(name)?.string.flatMap { $0.isEmpty ? nil : $0 }
  }
}
