extension HTMLTreeBuilder {
  mutating func startInBody(_ tag: HTMLStartTag) {
    let name = tag.name
    if HTMLElements.blocks.contains(name) {
      closeParagraphInScope()
      insert(tag)
      return
    }
    if HTMLElements.formatting.contains(name) {
      startFormatting(tag)
      return
    }
    if HTMLElements.metadata.contains(name) {
      startMetadata(tag)
      return
    }
    if HTMLElements.tableParts.contains(name) { return }
    switch name {
    case "html", "body", "frameset": break
    case "h1", "h2", "h3", "h4", "h5", "h6":
      closeParagraphInScope()
      if HTMLElements.headings.contains(currentTag) { pop() }
      insert(tag)
    case "pre", "listing":
      closeParagraphInScope()
      insert(tag)
      skipsLineFeed = true
    case "form":
      guard form == nil || stack.contains(where: { nodes[$0].tag == "template" }) else { return }
      closeParagraphInScope()
      insert(tag)
      form = current
    case "li": startListItem(tag, closing: ["li"])
    case "dd", "dt": startListItem(tag, closing: ["dd", "dt"])
    case "plaintext":
      closeParagraphInScope()
      insert(tag)
      model = .plainText
    case "button":
      if isInScope("button") {
        generateImpliedEndTags()
        popUntil("button")
      }
      reconstructFormatting()
      insert(tag)
    case "applet", "marquee", "object":
      reconstructFormatting()
      insert(tag)
      formatting.append(nil)
    case "table":
      closeParagraphInScope()
      insert(tag)
      if overflow.isEmpty { mode = .inTable }
    case "area", "br", "embed", "img", "keygen", "wbr", "input", "image":
      reconstructFormatting()
      var tag = tag
      if name == "image" { tag.name = "img" }
      insertClosed(tag)
    case "param", "source", "track": insertClosed(tag)
    case "hr":
      closeParagraphInScope()
      insertClosed(tag)
    case "textarea":
      startText(tag, model: .rcdata(name))
      skipsLineFeed = true
    case "xmp":
      closeParagraphInScope()
      reconstructFormatting()
      startText(tag, model: .rawText(name))
    case "iframe", "noembed": startText(tag, model: .rawText(name))
    case "select":
      reconstructFormatting()
      insert(tag)
      guard overflow.isEmpty else { return }
      let isInTable = mode != .inBody && mode != .inTemplate
      mode = isInTable ? .inSelectInTable : .inSelect
    case "optgroup", "option":
      if currentTag == "option" { pop() }
      reconstructFormatting()
      insert(tag)
    case "rb", "rtc":
      if isInScope("ruby") { generateImpliedEndTags() }
      insert(tag)
    case "rp", "rt":
      if isInScope("ruby") { generateImpliedEndTags(except: "rtc") }
      insert(tag)
    case "math", "svg":
      reconstructFormatting()
      insertForeign(tag, namespace: name == "svg" ? .svg : .mathML)
    default:
      reconstructFormatting()
      insert(tag)
    }
  }

  /// Inserts an element whose content is text alone.
  mutating func startText(_ tag: HTMLStartTag, model: HTMLContentModel) {
    insert(tag)
    guard overflow.isEmpty else { return }
    self.model = model
    originalMode = mode
    mode = .text
  }

  mutating func startMetadata(_ tag: HTMLStartTag) {
    switch tag.name {
    case "title": startText(tag, model: .rcdata("title"))
    case "noframes", "style", "script": startText(tag, model: .rawText(tag.name))
    case "template":
      insert(tag)
      guard overflow.isEmpty else { return }
      formatting.append(nil)
      mode = .inTemplate
      templateModes.append(.inTemplate)
    default: insertClosed(tag)
    }
  }

  mutating func endTemplate() {
    guard stack.contains(where: { nodes[$0].tag == "template" && nodes[$0].namespace == .html })
    else { return }
    while HTMLElements.implied.contains(currentTag) || HTMLElements.tableParts.contains(currentTag)
    { pop() }
    popUntil("template")
    clearFormattingToMarker()
    if templateModes.count > 1 { templateModes.removeLast() }
    resetMode()
  }

  private mutating func startListItem(_ tag: HTMLStartTag, closing names: Set<String>) {
    for index in stack.reversed() {
      let node = nodes[index]
      if node.namespace == .html, names.contains(node.tag) {
        generateImpliedEndTags(except: node.tag)
        popUntil(node.tag)
        break
      }
      let isPassed = node.tag == "address" || node.tag == "div" || node.tag == "p"
      if isSpecial(node), !isPassed { break }
    }
    closeParagraphInScope()
    insert(tag)
  }

  func isSpecial(_ node: HTMLNode) -> Bool {
    switch node.namespace {
    case .html: HTMLElements.special.contains(node.tag)
    case .svg: HTMLElements.svgIntegration.contains(node.tag)
    case .mathML: HTMLElements.mathText.contains(node.tag) || node.tag == "annotation-xml"
    }
  }

  // MARK: End tags

  mutating func endInBody(_ name: String) {
    if HTMLElements.closable.contains(name) {
      guard isInScope(name) else { return }
      generateImpliedEndTags()
      popUntil(name)
      return
    }
    if HTMLElements.formatting.contains(name) {
      adopt(name)
      return
    }
    switch name {
    case "body", "html": break
    case "template": endTemplate()
    case "p":
      if !isInButtonScope("p") { insert(named: "p") }
      closeParagraph()
    case "li":
      guard isInListScope("li") else { return }
      generateImpliedEndTags(except: "li")
      popUntil("li")
    case "dd", "dt":
      guard isInScope(name) else { return }
      generateImpliedEndTags(except: name)
      popUntil(name)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      guard isInScope(where: HTMLElements.headings.contains) else { return }
      generateImpliedEndTags()
      popUntil(where: HTMLElements.headings.contains)
    case "form":
      let element = form
      form = nil
      guard let element, isInScope("form"), let position = stack.lastIndex(of: element) else {
        return
      }
      generateImpliedEndTags()
      stack.remove(at: min(position, stack.count - 1))
    case "applet", "marquee", "object":
      guard isInScope(name) else { return }
      generateImpliedEndTags()
      popUntil(name)
      clearFormattingToMarker()
    case "br":
      reconstructFormatting()
      insertClosed(HTMLStartTag(name: "br"))
    default: endGeneric(name)
    }
  }

  /// Closes the innermost element of a name, unless a special element stands between.
  mutating func endGeneric(_ name: String) {
    for position in stack.indices.dropFirst().reversed() {
      let node = nodes[stack[position]]
      if node.namespace == .html, node.tag == name {
        generateImpliedEndTags(except: name)
        while stack.count > position { pop() }
        return
      }
      if isSpecial(node) { return }
    }
  }
}
