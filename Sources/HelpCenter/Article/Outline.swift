/// The headings of an article as a tree.
public struct Outline: Sendable, Hashable {
  /// A heading with those below it.
  public struct Entry: Sendable, Hashable {
    /// The anchor; empty if the heading has none.
    public var anchor: String
    /// The text.
    public var title: String
    /// The level, 1 to 6.
    public var level: Int
    /// The headings below this one.
    public var children: [Entry]

    /// Creates an entry.
    public init(anchor: String, title: String, level: Int, children: [Entry] = []) {
      self.anchor = anchor
      self.title = title
      self.level = level
      self.children = children
    }
  }

  /// The title the source gives the table of contents; empty if none.
  public var title: String
  /// The outermost headings.
  public var entries: [Entry]

  /// Creates an outline.
  public init(title: String = "", entries: [Entry] = []) {
    self.title = title
    self.entries = entries
  }

  /// Creates an outline of headings in reading order.
  ///
  /// A heading belongs to the nearest one before it that has a lower level.
  public init(title: String = "", headings: some Sequence<Entry>) {
    self.title = title
    var open: [Entry] = []
    var finished: [Entry] = []
    func close(_ open: inout [Entry]) {
      let entry = open.removeLast()
      if open.isEmpty {
        finished.append(entry)
      } else {
        open[open.count - 1].children.append(entry)
      }
    }
    for heading in headings {
      while let last = open.last, last.level >= heading.level { close(&open) }
      open.append(heading)
    }
    while !open.isEmpty { close(&open) }
    entries = finished
  }

  /// All entries in reading order.
  public var headings: [Entry] {
    var result: [Entry] = []
    func append(_ entries: [Entry]) {
      for entry in entries {
        result.append(entry)
        append(entry.children)
      }
    }
    append(entries)
    return result
  }

  /// The outline without headings that show no word; those below them move up.
  package var withoutBlankTitles: Outline {
    let all = headings
    let shown = all.filter { !$0.title.allSatisfy(\.isWhitespace) }
    if shown.count == all.count { return self }
    return Outline(
      title: title,
      headings: shown.map { Entry(anchor: $0.anchor, title: $0.title, level: $0.level) })
  }
}

extension Outline {
  /// How deep entries of a stored table of contents may nest; it has six levels if it is sane.
  private static let depthLimit = 16

  /// Reads a table of contents as Nuxt Content stores it in a body.
  ///
  /// - Returns: `nil` if the value has another form.
  public init?(toc: DataValue) {
    guard let object = toc.object, let links = object["links"]?.array else { return nil }
    title = object["title"]?.string ?? ""
    entries = Outline.entries(links, depth: 0)
  }

  private static func entries(_ links: [DataValue], depth: Int) -> [Entry] {
    links.compactMap { link in
      guard let object = link.object else { return nil }
      let children = depth < depthLimit ? object["children"]?.array ?? [] : []
      return Entry(
        anchor: object["id"]?.string ?? "", title: object["text"]?.string ?? "",
        level: min(max(object["depth"]?.int ?? 2, 1), 6),
        children: entries(children, depth: depth + 1))
    }
  }

  /// Computes a table of contents by the rule of `@nuxtjs/mdc` (`src/runtime/parser/toc.ts`).
  ///
  /// - Parameters:
  ///   - nodes: The top-level nodes of a body.
  ///   - title: The title of the table of contents.
  ///   - depth: How many levels are listed, counted from `h2`; upstream takes 1 for what is not
  ///     within 1 to 5.
  ///   - searchDepth: How deep headings are looked for; 1 finds the top-level ones only.
  public init(_ nodes: [MarkupNode], title: String = "", depth: Int = 2, searchDepth: Int = 2) {
    let depth = (1...5).contains(depth) ? depth : 1
    let levels = 2...(1 + depth)
    var headings: [Entry] = []
    func search(_ nodes: [MarkupNode], at level: Int) {
      guard level <= min(searchDepth, 100) else { return }
      for case .element(let element) in nodes {
        if let heading = element.headingLevel, levels.contains(heading) {
          headings.append(
            Entry(
              anchor: element.attributes["id"]?.string ?? "", title: element.textContent,
              level: heading))
        }
        search(element.children, at: level + 1)
      }
    }
    search(nodes, at: 1)
    self.init(title: title, headings: headings)
  }
}

extension MarkupElement {
  /// The level of a heading element, `h1` to `h6`; `nil` for others.
  package var headingLevel: Int? {
    let bytes = tag.utf8
    guard bytes.count == 2, bytes.first == UInt8(ascii: "h"), let digit = bytes.last,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    else { return nil }
    return Int(digit - UInt8(ascii: "0"))
  }
}
