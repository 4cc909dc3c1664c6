import HelpCenter

extension HTMLTreeBuilder {
  /// Formatting elements that are remembered; more would multiply in every paragraph.
  private static var formattingLimit: Int { 16 }

  mutating func startFormatting(_ tag: HTMLStartTag) {
    switch tag.name {
    case "a":
      if let open = activeFormatting("a") {
        adopt("a")
        removeFromFormatting(open)
        stack.removeAll { $0 == open }
      }
    case "nobr":
      reconstructFormatting()
      if isInScope("nobr") { adopt("nobr") }
    default: break
    }
    reconstructFormatting()
    insert(tag)
    if overflow.isEmpty { pushFormatting(current) }
  }

  /// The last formatting element of a name behind the last marker.
  private func activeFormatting(_ tag: String) -> Int? {
    for entry in formatting.reversed() {
      guard let index = entry else { return nil }
      if nodes[index].tag == tag { return index }
    }
    return nil
  }

  /// Remembers an element; of equal ones only three are kept.
  private mutating func pushFormatting(_ index: Int) {
    let behindMarker = (formatting.lastIndex { $0 == nil } ?? -1) + 1
    let equal = formatting.indices[behindMarker...].filter { position in
      guard let other = formatting[position] else { return false }
      return nodes[other].tag == nodes[index].tag
        && nodes[other].properties == nodes[index].properties
    }
    if equal.count >= 3, let first = equal.first { formatting.remove(at: first) }
    if formatting.count - behindMarker >= HTMLTreeBuilder.formattingLimit,
      behindMarker < formatting.count
    {
      formatting.remove(at: behindMarker)
    }
    formatting.append(index)
  }

  mutating func clearFormattingToMarker() {
    while let last = formatting.popLast(), last != nil {}
  }

  private mutating func removeFromFormatting(_ index: Int) { formatting.removeAll { $0 == index } }

  /// Opens the formatting elements again that a block closed.
  mutating func reconstructFormatting() {
    guard let last = formatting.last, let last, !stack.contains(last) else { return }
    var position = formatting.count - 1
    while position > 0, let entry = formatting[position - 1], !stack.contains(entry) {
      position -= 1
    }
    while position < formatting.count, let entry = formatting[position] {
      guard stack.count <= HTMLTreeBuilder.depthLimit else { return }
      formatting[position] = insertClone(of: entry)
      position += 1
    }
  }

  private mutating func insertClone(of index: Int) -> Int {
    let clone = insert(clone(of: index))
    stack.append(clone)
    return clone
  }

  private func clone(of index: Int) -> HTMLNode {
    var node = HTMLNode(tag: nodes[index].tag)
    node.properties = nodes[index].properties
    node.range = nodes[index].range
    return node
  }

  /// The adoption agency: closes a formatting element that blocks have been opened in (13.2.6.4.7).
  mutating func adopt(_ name: String) {
    if currentTag == name, nodes[current].namespace == .html, !formatting.contains(current) {
      pop()
      return
    }
    for _ in 0..<8 {
      guard let element = activeFormatting(name) else {
        endGeneric(name)
        return
      }
      guard let position = stack.lastIndex(of: element) else {
        removeFromFormatting(element)
        return
      }
      guard isInScope(where: { $0 == name }) else { return }
      guard
        let blockPosition = stack.indices[(position + 1)...].first(where: {
          isSpecial(nodes[stack[$0]])
        })
      else {
        while stack.count > position { pop() }
        removeFromFormatting(element)
        return
      }
      adopt(element, at: position, block: blockPosition)
    }
  }

  private mutating func adopt(_ element: Int, at position: Int, block blockPosition: Int) {
    let block = stack[blockPosition]
    let ancestor = stack[position - 1]
    var bookmark = formatting.firstIndex(of: element) ?? 0
    var last = block
    var counter = 0
    var inner = blockPosition - 1
    while inner > position {
      counter += 1
      let node = stack[inner]
      let entry = formatting.firstIndex(of: node)
      if let entry, counter <= 3 {
        let copy = nodes.count
        nodes.append(clone(of: node))
        formatting[entry] = copy
        stack[inner] = copy
        if last == block { bookmark = entry + 1 }
        move(last, to: copy)
        last = copy
      } else {
        if let entry {
          formatting.remove(at: entry)
          if entry < bookmark { bookmark -= 1 }
        }
        stack.remove(at: inner)
      }
      inner -= 1
    }

    if HTMLElements.tableStructure.contains(nodes[ancestor].tag) {
      let (parent, table) = fosterParent()
      move(last, to: parent, before: table)
    } else {
      move(last, to: ancestor)
    }

    let copy = nodes.count
    nodes.append(clone(of: element))
    nodes[copy].children = nodes[block].children
    nodes[copy].parent = block
    for child in nodes[copy].children { nodes[child].parent = copy }
    nodes[block].children = [copy]

    if let old = formatting.firstIndex(of: element) {
      formatting.remove(at: old)
      if old < bookmark { bookmark -= 1 }
    }
    formatting.insert(copy, at: min(bookmark, formatting.count))
    stack.removeAll { $0 == element }
    if let place = stack.lastIndex(of: block) { stack.insert(copy, at: place + 1) }
  }
}
