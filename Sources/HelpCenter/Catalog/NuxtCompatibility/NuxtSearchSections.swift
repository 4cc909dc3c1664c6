/// The settings of ``NuxtCollection/searchSections(_:)``, with upstream's defaults.
public struct NuxtSearchSectionOptions: Sendable {
  /// Tags whose text is left out.
  public var ignoredTags: Set<String>
  /// Names of further columns to copy into each section.
  public var extraFields: [String]
  /// The levels of headings that start a section.
  public var headingLevels: ClosedRange<Int>

  /// Creates settings.
  public init(
    ignoredTags: Set<String> = [], extraFields: [String] = [],
    headingLevels: ClosedRange<Int> = 1...6
  ) {
    self.ignoredTags = ignoredTags
    self.extraFields = extraFields
    self.headingLevels = headingLevels
  }
}

extension NuxtCollection {
  /// Returns the search records of the collection as `queryCollectionSearchSections` gives them.
  ///
  /// Its defects are kept: only top-level headings start a section, list items and table cells run
  /// together, and the style sheet of highlighted code counts as text. ``HelpArticle/sections``
  /// has none of them.
  public func searchSections(_ options: NuxtSearchSectionOptions = .init()) -> [DataValue] {
    rows.filter { $0.fields["extension"]?.string == "md" }
      .flatMap { row in
        var splitter = NuxtSectionSplitter(row: row, options: options)
        for node in row.body.nodes { splitter.add(node) }
        return splitter.finish()
      }
  }
}

/// Splits one page into search records, as `src/runtime/internal/search.ts` does.
private struct NuxtSectionSplitter {
  private let options: NuxtSearchSectionOptions
  private let path: String
  private let extra: DataObject
  private var finished: [DataValue] = []
  private var current: (id: String, title: String, titles: [String], content: String, level: Int)
  private var trail: [String]
  private var previousLevel = 0

  init(row: ContentRow, options: NuxtSearchSectionOptions) {
    self.options = options
    path = row.fields["path"]?.string ?? ""
    var extra = DataObject()
    for name in options.extraFields {
      if let value = row.fields[name], value != .undefined { extra[name] = value }
    }
    self.extra = extra
    let title = row.fields["title"]?.string ?? ""
    let description = NuxtText.trim(row.fields["description"]?.string ?? "")
    current = (path, title, [], description, 1)
    trail = [title]
  }

  mutating func add(_ node: MarkupNode) {
    if let element = node.element, let level = element.headingLevel,
      options.headingLevels.contains(level)
    {
      startSection(element, level: level)
      return
    }
    var text = ""
    appendText(of: node, to: &text, ignoring: options.ignoredTags)
    text = NuxtText.trim(text)
    let isDescription = finished.isEmpty && text.utf8.elementsEqual(current.content.utf8)
    if text.isEmpty || isDescription { return }
    if !current.content.isEmpty { current.content += " " }
    current.content += text
  }

  consuming func finish() -> [DataValue] {
    finishSection()
    return finished
  }

  private mutating func startSection(_ heading: MarkupElement, level: Int) {
    finishSection()
    var title = ""
    appendText(of: .element(heading), to: &title, ignoring: [])
    title = NuxtText.trim(title)
    if level == 1 {
      trail = []
    } else if level < previousLevel {
      // Array.prototype.splice(level - 1, count - 1)
      let start = min(level - 1, trail.count)
      let end = min(start + max(trail.count - 1, 0), trail.count)
      trail.removeSubrange(start..<end)
    } else if level == previousLevel, !trail.isEmpty {
      trail.removeLast()
    }
    let id = heading.attributes["id"].map(\.javaScriptString) ?? "undefined"
    current = (path + "#" + id, title, trail, "", level)
    trail.append(title)
    previousLevel = level
  }

  private mutating func finishSection() {
    var section = extra
    section["id"] = .string(current.id)
    section["title"] = .string(current.title)
    section["titles"] = .array(current.titles.map { .string($0) })
    section["content"] = .string(current.content)
    section["level"] = .number(DataNumber(current.level))
    finished.append(.object(section))
  }

  private func appendText(
    of node: MarkupNode, to text: inout String, ignoring tags: Set<String>
  ) {
    switch node {
    case .text(let run): text += run
    case .comment: break
    case .element(let element):
      if tags.contains(element.tag) { return }
      for child in element.children { appendText(of: child, to: &text, ignoring: tags) }
    }
  }
}
