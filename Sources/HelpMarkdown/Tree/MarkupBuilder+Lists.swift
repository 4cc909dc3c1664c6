internal import HelpCenter

extension MarkupBuilder {
  /// Adds a list.
  mutating func list(
    _ index: Int32, range: SourceRange?, depth: Int, into list: inout NodeList
  ) {
    let node = tree[index]
    var items: [MarkupNode] = []
    items.reserveCapacity(tree.siblingCount(from: node.firstChild))
    var hasTasks = false
    for item in tree.children(of: index) {
      let (element, isTask) = self.item(item, isLoose: !node.isTight, depth: depth + 1)
      if isTask { hasTasks = true }
      items.append(element)
    }
    var attributes = DataObject()
    if node.isOrdered, node.number != 1 {
      attributes["start"] = .number(DataNumber(Int(node.number)))
    }
    if hasTasks { attributes["className"] = ["contains-task-list"] }
    list.append(
      node.isOrdered ? "ol" : "ul", attributes, children: wrap(items, atEnds: true), range: range)
  }

  private mutating func item(
    _ index: Int32, isLoose: Bool, depth: Int
  ) -> (MarkupNode, isTask: Bool) {
    let node = tree[index]
    var isTask = false
    var list = NodeList()
    var children: [MarkupNode] = []
    if depth < MarkupBuilder.depthLimit {
      blocks(from: node.firstChild, depth: depth + 1, into: &list)
      children = list.finish()
    } else {
      firstCut = firstCut ?? text.range(of: tree[index])
      appendFlattened(index, of: tree, to: &list)
      children = list.finish()
    }
    if let mark = taskMark(of: node) {
      isTask = true
      children = MarkupBuilder.task(children, isDone: mark)
    }
    // Line endings as mdast-util-to-hast puts them; those that stay alone are dropped later.
    var content = NodeList()
    content.reserve(children.count * 2 + 1)
    for (position, child) in children.enumerated() {
      let isParagraph = child.tag == "p"
      if isLoose || position > 0 || !isParagraph { content.append(text: "\n") }
      if isParagraph, !isLoose, let element = child.element {
        content.append(contentsOf: element.children)
      } else {
        content.append(child)
      }
    }
    if let last = children.last, isLoose || last.tag != "p" {
      content.append(text: "\n")
    }
    let attributes: DataObject = isTask ? ["className": ["task-list-item"]] : [:]
    let element = MarkupElement(
      tag: "li", attributes: attributes, children: content.finish(), range: text.range(of: node))
    return (.element(element), isTask)
  }

  /// Whether an item starts with the box of a task; whether it is checked.
  private func taskMark(of item: CommonMarkNodes.Node) -> Bool? {
    guard item.firstChild >= 0, tree[item.firstChild].kind == .paragraph,
      plan.tables[item.firstChild] == nil
    else { return nil }
    return taskMark(ofParagraph: item.firstChild)
  }

  /// Whether a paragraph at the start of an item starts with the box of a task.
  func taskMark(ofParagraph index: Int32) -> Bool? {
    let node = tree[index]
    guard node.startLine > 0, Int(node.startLine) <= text.lines.count else { return nil }
    let line = text.lines[Int(node.startLine) - 1]
    let start = line.start + max(Int(node.startColumn) - 1, 0)
    guard start < line.end,
      InlineScanner.taskMark(text.outline.text[start..<line.end]) != nil
        || line.end - start == 3
          && InlineScanner.taskMark(text.outline.text[start..<line.end] + [.newline]) != nil
    else { return nil }
    let rest = text.outline.text[(start + 3)..<line.end]
    if rest.allSatisfy(\.isBlank) {
      guard node.endLine > node.startLine, rest.isEmpty else { return nil }
    } else if rest.first?.isBlank != true {
      return nil
    }
    return text.outline.text[start + 1] | 0x20 == UInt8(ascii: "x")
  }

  /// Puts a box before the content of a task.
  private static func task(_ children: [MarkupNode], isDone: Bool) -> [MarkupNode] {
    guard case .element(var paragraph)? = children.first else { return children }
    var attributes: DataObject = ["type": "checkbox"]
    attributes["checked"] = .bool(isDone)
    attributes["disabled"] = true
    var content = NodeList()
    content.append("input", attributes)
    if !paragraph.children.isEmpty { content.append(text: " ") }
    content.append(contentsOf: paragraph.children)
    paragraph.children = content.finish()
    return [.element(paragraph)] + children.dropFirst()
  }

  /// Builds a table.
  mutating func table(
    _ table: InlinePlan.Table, range: SourceRange?, depth: Int
  ) -> MarkupNode {
    var sections: [MarkupNode] = [
      .element("thead", [:], [row(table.header, "th", table.alignments, depth: depth)])
    ]
    if !table.rows.isEmpty {
      var rows: [MarkupNode] = []
      for cells in table.rows { rows.append(row(cells, "td", table.alignments, depth: depth)) }
      sections.append(.element("tbody", [:], rows))
    }
    return .element(MarkupElement(tag: "table", children: sections, range: range))
  }

  private mutating func row(
    _ cells: [Int?], _ tag: String, _ alignments: [TableBlock.Alignment?], depth: Int
  ) -> MarkupNode {
    var nodes: [MarkupNode] = []
    for (cell, alignment) in zip(cells, alignments) {
      var content = NodeList()
      if let cell { job(cell, depth: depth + 3, into: &content) }
      let attributes: DataObject = alignment.map { ["align": .string($0.rawValue)] } ?? [:]
      nodes.append(.element(tag, attributes, content.finish()))
    }
    return .element("tr", [:], nodes)
  }
}
