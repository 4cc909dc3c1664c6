internal import HelpAuthoring
internal import HelpHTML

/// Reads the versions or languages of a help center from the settings of a site.
struct EditionSettings {
  /// The folder of the settings, with a slash at its end; empty for the current one.
  let folder: String

  /// Reads the list under a key, and reports what keeps editions from leading to each other.
  func read(
    _ reader: inout SettingsReader, _ key: String
  ) -> [SiteConfiguration.Alternative] {
    let editions = reader.sections(key) { read(&$0) } ?? []
    if editions.count(where: \.isCurrent) > 1 {
      reader.report(key, "only one of '\(key)' can be 'current'")
    }
    if editions.count(where: \.isLatest) > 1 {
      reader.report(key, "only one of '\(key)' can be 'latest'")
    }
    let isLinked = editions.contains { $0.content != nil || $0.isLatest }
    if isLinked, !editions.contains(where: \.isCurrent) {
      reader.report(key, "one of '\(key)' must be this site: 'current: true'")
    }
    return editions
  }

  /// Reads the list of languages, of which search engines take each once.
  func readLanguages(_ reader: inout SettingsReader) -> [SiteConfiguration.Alternative] {
    let editions = read(&reader, "languages")
    var known: Set<String> = []
    for language in editions.compactMap(\.language)
    where !known.insert(language.lowercased()).inserted {
      reader.report("languages", "the language '\(language)' stands in 'languages' twice")
    }
    return editions
  }

  private func read(_ item: inout SettingsReader) -> SiteConfiguration.Alternative? {
    let title = item.text("title")
    let root = item.text("to")
    let language = item.languageTag("language")
    let isCurrent = item.flag("current") ?? false
    let isLatest = item.flag("latest") ?? false
    let content = item.text("content").map { $0.hasPrefix("/") ? $0 : folder + $0 }
    // A site knows its own articles by themselves.
    if let content, !isCurrent {
      do {
        _ = try FileSystem.kind(of: content)
      } catch {
        item.report("content", "the articles of '\(title ?? "")': '\(content)' \(error.message)")
      }
    }
    guard let title, let root else {
      item.report(title == nil ? "title" : "to", "versions and languages need 'title' and 'to'")
      return nil
    }
    guard HTMLURL(root, for: .link(schemes: EditionLink.schemes)) != nil else {
      item.report("to", "'\(root)' cannot be the address of a version or language")
      return nil
    }
    return SiteConfiguration.Alternative(
      title: title, root: root, language: language, isCurrent: isCurrent, isLatest: isLatest,
      content: content)
  }
}
