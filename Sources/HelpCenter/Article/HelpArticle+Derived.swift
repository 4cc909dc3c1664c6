extension HelpArticle {
  /// The meaning of the body.
  ///
  /// Bindings such as `{{ $doc.title }}` in the body refer to the columns and the front matter.
  ///
  /// - Complexity: O(*n*) in the size of the body, each time.
  public var document: Document {
    var data = row.fields
    for member in meta.members where data[member.key] == nil { data[member.key] = member.value }
    return Document(body.nodes, data: data)
  }

  /// The table of contents: the one the source stored, else one by the same rule.
  ///
  /// Front matter `toc: false` asks for none, `toc: {depth, searchDepth, title}` for another depth.
  public var outline: Outline {
    if let stored = body.toc.flatMap({ Outline(toc: $0) }) { return stored }
    let setting = field("toc")
    if setting == .bool(false) { return Outline() }
    let object = setting?.object
    return Outline(
      body.nodes, title: object?["title"]?.string ?? "", depth: object?["depth"]?.int ?? 2,
      searchDepth: object?["searchDepth"]?.int ?? 2)
  }

  /// Every heading of the article, also those that lie deep inside components.
  public var completeOutline: Outline {
    Outline(
      title: outline.title,
      headings: sections.compactMap { section in
        section.heading.map {
          Outline.Entry(anchor: $0.id, title: section.title, level: section.level)
        }
      })
  }

  /// The sections, the introduction first.
  ///
  /// - Complexity: O(*n*) in the size of the body, each time.
  public var sections: [Section] { document.sections }

  /// The text without its form.
  public var plainText: String { document.plainText }

  /// What stands for the article in lists: `excerpt`, else the description, else the first
  /// paragraph, cut after about 200 characters.
  public var excerpt: String {
    switch field("excerpt") {
    case .string(let text)? where !text.isEmpty: return text
    case .object(let tree)?:
      let text = tree["value"].map(Self.text(ofMinimark:)) ?? ""
      if !text.isEmpty { return text }
    default: break
    }
    if !description.isEmpty { return description }
    let firstParagraph = body.nodes.lazy.compactMap(\.element)
      .first { $0.tag == "p" }
      .map(\.textContent)
    return Self.shortened(firstParagraph ?? "", to: 200)
  }

  /// The row's `searchText`, else title and description, as the reference site has it.
  public var searchText: String {
    if let text = field("searchText")?.string { return text }
    return description.isEmpty ? title : title + " " + description
  }

  /// The number of words of the article.
  public var wordCount: Int { WordCount(plainText).total }

  /// The time to read the article, in minutes, at least 1.
  ///
  /// Counted at 200 words a minute, and at 500 characters a minute for Chinese and Japanese.
  public var readingTime: Int { WordCount(plainText).minutes }

  /// The procedures of the article, in reading order.
  public var procedures: [Procedure] { document.procedures }

  /// The tables of the article, in reading order, as far as they stand outside other tables.
  public var tables: [Document.Table] { document.tables }

  private static func text(ofMinimark value: DataValue) -> String {
    // The bound keeps a hostile tree from exhausting the stack.
    func text(_ value: DataValue, depth: Int) -> String {
      switch value {
      case .string(let text): text
      case .array(let items) where depth < 100:
        if items.first?.string != nil, items.count >= 2, items[1].object != nil {
          items.dropFirst(2).map { text($0, depth: depth + 1) }.joined()
        } else {
          items.map { text($0, depth: depth + 1) }.joined(separator: " ")
        }
      default: ""
      }
    }
    return NuxtText.trim(text(value, depth: 0))
  }

  /// Cuts a text at a space, marking the cut with an ellipsis.
  private static func shortened(_ text: String, to limit: Int) -> String {
    let characters = text.prefix(limit + 1)
    if characters.count <= limit { return text }
    let cut =
      characters.lastIndex { $0.isWhitespace } ?? characters.index(before: characters.endIndex)
    return characters[..<cut] + "…"
  }
}
