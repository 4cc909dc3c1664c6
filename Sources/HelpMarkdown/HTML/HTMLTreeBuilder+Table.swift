extension HTMLTreeBuilder {
  private static let bodies: Set<String> = ["tbody", "tfoot", "thead"]
  private static let tableStarts: Set<String> = [
    "caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr",
  ]

  private func isBody(_ tag: String) -> Bool { HTMLTreeBuilder.bodies.contains(tag) }

  // MARK: Table

  mutating func startInTable(_ tag: HTMLStartTag) {
    switch tag.name {
    case "caption":
      clearStack(to: ["table", "template"])
      formatting.append(nil)
      insert(tag)
      mode = .inCaption
    case "colgroup":
      clearStack(to: ["table", "template"])
      insert(tag)
      mode = .inColumnGroup
    case "col":
      clearStack(to: ["table", "template"])
      insert(named: "colgroup")
      mode = .inColumnGroup
      start(tag)
    case "tbody", "tfoot", "thead":
      clearStack(to: ["table", "template"])
      insert(tag)
      mode = .inTableBody
    case "td", "th", "tr":
      clearStack(to: ["table", "template"])
      insert(named: "tbody")
      mode = .inTableBody
      start(tag)
    case "table":
      guard isInTableScope("table") else { return }
      popUntil("table")
      resetMode()
      start(tag)
    case "style", "script", "template": startMetadata(tag)
    case "input" where isHidden(tag): insertClosed(tag)
    default: fostering { $0.startInBody(tag) }
    }
  }

  private func isHidden(_ tag: HTMLStartTag) -> Bool {
    tag.attributes.contains {
      $0.name == "type" && ECMAScript.lowercasedASCII($0.value) == "hidden"
    }
  }

  mutating func endInTable(_ name: String) {
    switch name {
    case "table": endTable()
    case "template": endTemplate()
    case "body", "html": break
    case _ where HTMLTreeBuilder.tableStarts.contains(name): break
    default: fostering { $0.endInBody(name) }
    }
  }

  private mutating func endTable() {
    guard isInTableScope("table") else { return }
    popUntil("table")
    resetMode()
  }

  // MARK: Caption and columns

  mutating func startInCaption(_ tag: HTMLStartTag) {
    guard HTMLTreeBuilder.tableStarts.contains(tag.name) else {
      startInBody(tag)
      return
    }
    if closeCaption() { start(tag) }
  }

  mutating func endInCaption(_ name: String) {
    switch name {
    case "caption", "table":
      if closeCaption(), name == "table" { end(name) }
    case "body", "html": break
    case _ where HTMLTreeBuilder.tableStarts.contains(name): break
    default: endInBody(name)
    }
  }

  private mutating func closeCaption() -> Bool {
    guard isInTableScope("caption") else { return false }
    generateImpliedEndTags()
    popUntil("caption")
    clearFormattingToMarker()
    mode = .inTable
    return true
  }

  mutating func startInColumnGroup(_ tag: HTMLStartTag) {
    switch tag.name {
    case "col": insertClosed(tag)
    case "template": startMetadata(tag)
    default: if closeColumnGroup() { start(tag) }
    }
  }

  mutating func endInColumnGroup(_ name: String) {
    switch name {
    case "colgroup": _ = closeColumnGroup()
    case "template": endTemplate()
    case "col": break
    default: if closeColumnGroup() { end(name) }
    }
  }

  private mutating func closeColumnGroup() -> Bool {
    guard currentTag == "colgroup" else { return false }
    pop()
    mode = .inTable
    return true
  }

  // MARK: Bodies and rows

  mutating func startInTableBody(_ tag: HTMLStartTag) {
    switch tag.name {
    case "tr":
      clearStack(to: ["tbody", "tfoot", "thead", "template"])
      insert(tag)
      mode = .inRow
    case "td", "th":
      clearStack(to: ["tbody", "tfoot", "thead", "template"])
      insert(named: "tr")
      mode = .inRow
      start(tag)
    case "caption", "col", "colgroup", "tbody", "tfoot", "thead":
      if closeBody() { start(tag) }
    default: startInTable(tag)
    }
  }

  mutating func endInTableBody(_ name: String) {
    switch name {
    case "tbody", "tfoot", "thead":
      guard isInTableScope(name) else { return }
      _ = closeBody()
    case "table": if closeBody() { end(name) }
    case "body", "caption", "col", "colgroup", "html", "td", "th", "tr": break
    default: endInTable(name)
    }
  }

  private mutating func closeBody() -> Bool {
    guard isInTableScope(where: isBody) else { return false }
    clearStack(to: ["tbody", "tfoot", "thead", "template"])
    pop()
    mode = .inTable
    return true
  }

  mutating func startInRow(_ tag: HTMLStartTag) {
    switch tag.name {
    case "td", "th":
      clearStack(to: ["tr", "template"])
      insert(tag)
      mode = .inCell
      formatting.append(nil)
    case "caption", "col", "colgroup", "tbody", "tfoot", "thead", "tr":
      if closeRow() { start(tag) }
    default: startInTable(tag)
    }
  }

  mutating func endInRow(_ name: String) {
    switch name {
    case "tr": _ = closeRow()
    case "table": if closeRow() { end(name) }
    case "tbody", "tfoot", "thead": if isInTableScope(name), closeRow() { end(name) }
    case "body", "caption", "col", "colgroup", "html", "td", "th": break
    default: endInTable(name)
    }
  }

  private mutating func closeRow() -> Bool {
    guard isInTableScope("tr") else { return false }
    clearStack(to: ["tr", "template"])
    pop()
    mode = .inTableBody
    return true
  }

  // MARK: Cells

  mutating func startInCell(_ tag: HTMLStartTag) {
    guard HTMLTreeBuilder.tableStarts.contains(tag.name) else {
      startInBody(tag)
      return
    }
    if closeCell() { start(tag) }
  }

  mutating func endInCell(_ name: String) {
    switch name {
    case "td", "th":
      guard isInTableScope(name) else { return }
      generateImpliedEndTags()
      popUntil(name)
      clearFormattingToMarker()
      mode = .inRow
    case "table", "tbody", "tfoot", "thead", "tr":
      if isInTableScope(name), closeCell() { end(name) }
    case "body", "caption", "col", "colgroup", "html": break
    default: endInBody(name)
    }
  }

  private mutating func closeCell() -> Bool {
    guard isInTableScope(where: { $0 == "td" || $0 == "th" }) else { return false }
    generateImpliedEndTags()
    popUntil { $0 == "td" || $0 == "th" }
    clearFormattingToMarker()
    mode = .inRow
    return true
  }

  // MARK: Select and template

  mutating func startInSelect(_ tag: HTMLStartTag) {
    switch tag.name {
    case "option":
      if currentTag == "option" { pop() }
      insert(tag)
    case "optgroup", "hr":
      if currentTag == "option" { pop() }
      if currentTag == "optgroup" { pop() }
      if tag.name == "hr" { insertClosed(tag) } else { insert(tag) }
    case "select": if isInSelectScope() { closeSelect() }
    case "input", "keygen", "textarea":
      guard isInSelectScope() else { return }
      closeSelect()
      start(tag)
    case "script", "template": startMetadata(tag)
    case _
    where mode == .inSelectInTable
      && (tag.name == "table" || HTMLTreeBuilder.tableStarts.contains(tag.name)):
      closeSelect()
      start(tag)
    default: break
    }
  }

  mutating func endInSelect(_ name: String) {
    switch name {
    case "option": if currentTag == "option" { pop() }
    case "optgroup":
      if currentTag == "option", stack.count > 1, nodes[stack[stack.count - 2]].tag == "optgroup" {
        pop()
      }
      if currentTag == "optgroup" { pop() }
    case "select": if isInSelectScope() { closeSelect() }
    case "template": endTemplate()
    case _
    where mode == .inSelectInTable
      && (name == "table" || HTMLTreeBuilder.tableStarts.contains(name)):
      guard isInTableScope(name) else { return }
      closeSelect()
      end(name)
    default: break
    }
  }

  private mutating func closeSelect() {
    popUntil("select")
    resetMode()
  }

  mutating func startInTemplate(_ tag: HTMLStartTag) {
    guard !HTMLElements.metadata.contains(tag.name) else {
      startMetadata(tag)
      return
    }
    let next: HTMLInsertionMode
    switch tag.name {
    case "caption", "colgroup", "tbody", "tfoot", "thead": next = .inTable
    case "col": next = .inColumnGroup
    case "tr": next = .inTableBody
    case "td", "th": next = .inRow
    default: next = .inBody
    }
    if !templateModes.isEmpty { templateModes[templateModes.count - 1] = next }
    mode = next
    start(tag)
  }
}
