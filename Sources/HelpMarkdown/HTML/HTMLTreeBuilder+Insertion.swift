import HelpCenter

extension HTMLTreeBuilder {
  /// The innermost open element.
  var current: Int { stack[stack.count - 1] }

  var currentTag: String { nodes[current].tag }

  // MARK: Stack

  mutating func pop() {
    if stack.count > 1 { stack.removeLast() }
    overflow.removeAll()
  }

  mutating func popUntil(_ tag: String) { popUntil(where: { $0 == tag }) }

  mutating func popUntil(where matches: (String) -> Bool) {
    while stack.count > 1 {
      let node = nodes[current]
      pop()
      if node.namespace == .html, matches(node.tag) { return }
    }
  }

  /// Pops down to one of the elements, the root at last.
  mutating func clearStack(to tags: Set<String>) {
    while stack.count > 1, !(nodes[current].namespace == .html && tags.contains(currentTag)) {
      pop()
    }
  }

  /// A Boolean value indicating whether an element is open with nothing between that hides it.
  func isInScope(_ tag: String, also barriers: Set<String> = []) -> Bool {
    isInScope(where: { $0 == tag }, also: barriers)
  }

  func isInScope(where matches: (String) -> Bool, also barriers: Set<String> = []) -> Bool {
    for index in stack.reversed() {
      let node = nodes[index]
      switch node.namespace {
      case .html:
        if matches(node.tag) { return true }
        if HTMLElements.scope.contains(node.tag) || barriers.contains(node.tag) { return false }
      case .svg: if HTMLElements.svgIntegration.contains(node.tag) { return false }
      case .mathML:
        if HTMLElements.mathText.contains(node.tag) || node.tag == "annotation-xml" { return false }
      }
    }
    return false
  }

  func isInButtonScope(_ tag: String) -> Bool { isInScope(tag, also: ["button"]) }

  func isInListScope(_ tag: String) -> Bool { isInScope(tag, also: ["ol", "ul"]) }

  func isInTableScope(where matches: (String) -> Bool) -> Bool {
    for index in stack.reversed() where nodes[index].namespace == .html {
      let tag = nodes[index].tag
      if matches(tag) { return true }
      if tag == "table" || tag == "template" || tag == "html" { return false }
    }
    return false
  }

  func isInTableScope(_ tag: String) -> Bool { isInTableScope { $0 == tag } }

  func isInSelectScope() -> Bool {
    for index in stack.reversed() where nodes[index].namespace == .html {
      if nodes[index].tag == "select" { return true }
      if nodes[index].tag != "option", nodes[index].tag != "optgroup" { return false }
    }
    return false
  }

  mutating func generateImpliedEndTags(except tag: String? = nil) {
    while nodes[current].namespace == .html, currentTag != tag,
      HTMLElements.implied.contains(currentTag)
    {
      pop()
    }
  }

  mutating func closeParagraph() {
    generateImpliedEndTags(except: "p")
    popUntil("p")
  }

  mutating func closeParagraphInScope() {
    if isInButtonScope("p") { closeParagraph() }
  }

  // MARK: Insertion

  /// Inserts an element and opens it.
  mutating func insert(_ tag: HTMLStartTag, namespace: HTMLNode.Namespace = .html) {
    let index = insertClosed(tag, namespace: namespace)
    // The parts of a table stand or fall with it; they add no more than four levels.
    let isPart = HTMLElements.tableParts.contains(tag.name)
    guard isPart || stack.count <= HTMLTreeBuilder.depthLimit else {
      exceedsDepth = true
      overflow.append(tag.name)
      return
    }
    stack.append(index)
  }

  mutating func insert(named name: String) { insert(HTMLStartTag(name: name)) }

  /// Inserts an element without opening it.
  @discardableResult
  mutating func insertClosed(_ tag: HTMLStartTag, namespace: HTMLNode.Namespace = .html) -> Int {
    var node = HTMLNode(tag: tag.name)
    node.namespace = namespace
    if !tag.attributes.isEmpty {
      node.properties = PropertyInformation.properties(
        of: tag.attributes, in: namespace == .svg ? .svg : .html)
    }
    return insert(node)
  }

  /// Puts a node where the next one belongs.
  @discardableResult
  mutating func insert(_ node: HTMLNode) -> Int {
    if isFostering, HTMLElements.tableStructure.contains(currentTag) {
      let (parent, table) = fosterParent()
      return append(node, to: parent, before: table)
    }
    return append(node, to: current)
  }

  /// Where what may not stand in a table goes: in front of it.
  func fosterParent() -> (parent: Int, table: Int?) {
    for position in stack.indices.reversed() {
      let index = stack[position]
      guard nodes[index].namespace == .html else { continue }
      if nodes[index].tag == "template" { return (index, nil) }
      guard nodes[index].tag == "table", position > 0 else { continue }
      let parent = nodes[index].parent
      return parent >= 0 ? (parent, index) : (stack[position - 1], nil)
    }
    return (stack[0], nil)
  }

  @discardableResult
  mutating func append(_ node: HTMLNode, to parent: Int, before sibling: Int? = nil) -> Int {
    let place = sibling.flatMap { nodes[parent].children.lastIndex(of: $0) }
    if node.kind == .text {
      let previous =
        place.map { $0 > 0 ? nodes[parent].children[$0 - 1] : -1 } ?? nodes[parent].children.last
        ?? -1
      if previous >= 0, nodes[previous].kind == .text {
        nodes[previous].text += node.text
        return previous
      }
    }
    let index = nodes.count
    nodes.append(node)
    nodes[index].parent = parent
    nodes[parent].children.insert(index, at: place ?? nodes[parent].children.count)
    return index
  }

  /// Moves a node to another parent.
  mutating func move(_ index: Int, to parent: Int, before sibling: Int? = nil) {
    let old = nodes[index].parent
    if old >= 0, let place = nodes[old].children.lastIndex(of: index) {
      nodes[old].children.remove(at: place)
    }
    let place = sibling.flatMap { nodes[parent].children.lastIndex(of: $0) }
    nodes[parent].children.insert(index, at: place ?? nodes[parent].children.count)
    nodes[index].parent = parent
  }

  // MARK: Text

  mutating func insertText(_ text: String, isMarkdown: Bool) {
    var text = text
    if skipsLineFeed, !isMarkdown, text.utf8.first == UInt8(ascii: "\n") {
      text = String(decoding: Array(text.utf8.dropFirst()), as: UTF8.self)
    }
    skipsLineFeed = false
    guard !text.isEmpty else { return }
    let node = HTMLNode(kind: .text, text: text)
    if nodes[current].namespace != .html {
      append(node, to: current)
      return
    }
    switch mode {
    case .text, .inSelect, .inSelectInTable: append(node, to: current)
    case .inColumnGroup where !isWhitespace(text):
      if currentTag == "colgroup" {
        pop()
        mode = .inTable
      }
      insertTableText(node, isMarkdown: isMarkdown)
    case .inTable, .inTableBody, .inRow: insertTableText(node, isMarkdown: isMarkdown)
    case .inColumnGroup: append(node, to: current)
    case .inBody, .inTemplate, .inCaption, .inCell:
      reconstructFormatting()
      insert(node)
    }
  }

  /// White space of raw HTML stays in a table, other text is put in front of it.
  private mutating func insertTableText(_ node: HTMLNode, isMarkdown: Bool) {
    if !isMarkdown, HTMLElements.tableStructure.contains(currentTag), isWhitespace(node.text) {
      append(node, to: current)
      return
    }
    fostering { builder in
      builder.reconstructFormatting()
      builder.insert(node)
    }
  }

  mutating func fostering(_ body: (inout HTMLTreeBuilder) -> Void) {
    let wasFostering = isFostering
    isFostering = true
    body(&self)
    isFostering = wasFostering
  }

  private func isWhitespace(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0C || $0 == 0x0D }
  }

  // MARK: Modes

  /// Chooses the rules by the open elements.
  mutating func resetMode() {
    for (position, index) in stack.enumerated().reversed() {
      if position == 0 { break }
      guard nodes[index].namespace == .html else { continue }
      switch nodes[index].tag {
      case "select":
        let isInTable = stack[..<position].contains { nodes[$0].tag == "table" }
        mode = isInTable ? .inSelectInTable : .inSelect
      case "td", "th": mode = .inCell
      case "tr": mode = .inRow
      case "tbody", "thead", "tfoot": mode = .inTableBody
      case "caption": mode = .inCaption
      case "colgroup": mode = .inColumnGroup
      case "table": mode = .inTable
      case "template": mode = templateModes.last ?? .inBody
      default: continue
      }
      return
    }
    mode = templateModes.last ?? .inBody
  }
}
