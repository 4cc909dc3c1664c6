import HelpCenter

/// All titles and keywords in the order of the alphabet.
struct KeywordIndex {
  /// A title, or a keyword with the title it leads to.
  struct Entry {
    let text: String
    /// The title of the article, for a keyword; else empty.
    let title: String
    let address: SiteAddress
    fileprivate let key: String
  }

  /// The entries that begin with a letter; with the empty letter those that begin with none.
  struct Group {
    let letter: String
    var entries: [Entry]
  }

  private(set) var groups: [Group] = []

  init(_ model: SiteModel) {
    var entries: [Entry] = []
    for (place, article) in model.catalog.articles.enumerated() {
      guard !article.isHiddenFromNavigation, let link = model.link(toArticle: place) else {
        continue
      }
      let key = LookupKey(article.title).string
      entries.append(Entry(text: article.title, title: "", address: link.address, key: key))
      var known: Set<String> = [key]
      for keyword in article.keywords {
        let key = LookupKey(keyword).string
        guard !key.isEmpty, known.insert(key).inserted else { continue }
        entries.append(
          Entry(text: keyword, title: article.title, address: link.address, key: key))
      }
    }
    // Entries are large, so their places are sorted.
    let places = entries.indices.sorted { left, right in
      if entries[left].key != entries[right].key { return entries[left].key < entries[right].key }
      return (entries[left].text, entries[left].address.url)
        < (entries[right].text, entries[right].address.url)
    }
    for entry in places.lazy.map({ entries[$0] }) {
      let letter = Self.letter(of: entry.key)
      if groups.last?.letter == letter {
        groups[groups.count - 1].entries.append(entry)
      } else {
        groups.append(Group(letter: letter, entries: [entry]))
      }
    }
    // What begins with digits sorts first, and with nothing, too.
    if groups.first?.letter == "" { groups.append(groups.removeFirst()) }
  }

  private static func letter(of key: String) -> String {
    guard let first = key.first, first.isLetter else { return "" }
    return String(first).uppercased()
  }
}
