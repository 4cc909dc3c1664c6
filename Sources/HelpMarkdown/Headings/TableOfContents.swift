package import HelpCenter

/// The table of contents that MDC stores with a body.
package enum TableOfContents {
  /// What goes into a table of contents.
  package struct Options: Sendable, Hashable {
    /// The levels of headings from `h2` on, 1 to 5; other numbers count as 1.
    package var depth: DataValue
    /// The levels of the tree in which headings are looked for, the top level being 1.
    package var searchDepth: DataValue
    /// The title.
    package var title: DataValue

    /// Creates options with the defaults of MDC.
    package init(depth: DataValue = 2, searchDepth: DataValue = 2, title: DataValue = "") {
      self.depth = depth
      self.searchDepth = searchDepth
      self.title = title
    }

    /// Creates options from the `toc` field of front matter; `nil` if it is `false`.
    ///
    /// What the field does not state, or not as `true` or an object, has its default.
    package init?(frontMatter field: DataValue?, defaults: Options = Options()) {
      if field == .bool(false) { return nil }
      self = defaults
      guard let object = field?.object else { return }
      for (key, path) in [
        ("depth", \Options.depth), ("searchDepth", \.searchDepth), ("title", \.title),
      ] {
        if let value = object[key], value != .null { self[keyPath: path] = value }
      }
    }
  }

  /// Returns the table of contents of a body: `title`, `searchDepth`, `depth` and `links`.
  package static func make(of nodes: [MarkupNode], options: Options = Options()) -> DataValue {
    let stated = options.depth.number?.double ?? 2
    let depth = stated >= 1 && stated <= 5 ? Int(stated) : 1
    let levels = options.searchDepth.int.map { $0 < 0 ? Int.max : $0 } ?? Int.max
    var links: [Link] = []
    collect(nodes, level: 1, levels: levels, depth: depth, into: &links)
    return [
      "title": options.title, "searchDepth": options.searchDepth, "depth": options.depth,
      "links": .array(nest(links[...])),
    ]
  }

  private struct Link {
    var id: DataValue?
    var depth: Int
    var text: String
  }

  private static func collect(
    _ nodes: [MarkupNode], level: Int, levels: Int, depth: Int, into links: inout [Link]
  ) {
    guard level <= levels else { return }
    for case .element(let element) in nodes {
      if let heading = headingLevel(element.tag), heading >= 2, heading <= depth + 1 {
        links.append(
          Link(id: element.attributes["id"], depth: heading, text: element.textContent))
      }
      collect(element.children, level: level + 1, levels: levels, depth: depth, into: &links)
    }
  }

  /// Puts deeper headings under the heading before them.
  private static func nest(_ links: ArraySlice<Link>) -> [DataValue] {
    var result: [DataValue] = []
    var index = links.startIndex
    while index < links.endIndex {
      let parent = links[index]
      let end = links[(index + 1)...].firstIndex { $0.depth <= parent.depth } ?? links.endIndex
      var object = DataObject()
      if let id = parent.id { object["id"] = id }
      object["depth"] = .number(DataNumber(parent.depth))
      object["text"] = .string(parent.text)
      if end > index + 1 { object["children"] = .array(nest(links[(index + 1)..<end])) }
      result.append(.object(object))
      index = end
    }
    return result
  }

  /// The level of a heading tag, 1 to 6.
  static func headingLevel(_ tag: String) -> Int? {
    let bytes = tag.utf8
    guard bytes.count == 2, bytes.first == UInt8(ascii: "h"), let digit = bytes.last
    else { return nil }
    let level = Int(digit) - Int(UInt8(ascii: "0"))
    return (1...6).contains(level) ? level : nil
  }
}
