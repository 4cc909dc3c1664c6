extension HTMLTreeBuilder {
  /// A Boolean value indicating whether a start tag is read as SVG or MathML.
  func isForeignContent(for tag: HTMLStartTag) -> Bool {
    let node = nodes[current]
    switch node.namespace {
    case .html: return false
    case .svg: return !HTMLElements.svgIntegration.contains(node.tag)
    case .mathML:
      if HTMLElements.mathText.contains(node.tag) {
        return tag.name == "mglyph" || tag.name == "malignmark"
      }
      return node.tag != "annotation-xml" || tag.name != "svg"
    }
  }

  mutating func startForeign(_ tag: HTMLStartTag) {
    let isFont =
      tag.name == "font" && tag.attributes.contains { ["color", "face", "size"].contains($0.name) }
    if isFont || HTMLElements.foreignBreakers.contains(tag.name) {
      popForeign()
      start(tag)
    } else {
      insertForeign(tag, namespace: nodes[current].namespace)
    }
  }

  mutating func insertForeign(_ tag: HTMLStartTag, namespace: HTMLNode.Namespace) {
    var tag = tag
    if namespace == .svg {
      tag.name = HTMLElements.svgNames[tag.name] ?? tag.name
      for index in tag.attributes.indices {
        let name = tag.attributes[index].name
        tag.attributes[index].name = HTMLElements.svgAttributes[name] ?? name
      }
    }
    if tag.isSelfClosing {
      insertClosed(tag, namespace: namespace)
    } else {
      insert(tag, namespace: namespace)
    }
  }

  mutating func endForeign(_ name: String) {
    if name == "p" || name == "br" {
      popForeign()
      end(name)
      return
    }
    for position in stack.indices.dropFirst().reversed() {
      let node = nodes[stack[position]]
      if node.namespace == .html {
        end(name)
        return
      }
      if ECMAScript.lowercasedASCII(node.tag) == ECMAScript.lowercasedASCII(name) {
        while stack.count > position { pop() }
        return
      }
    }
  }

  /// Closes what is open of SVG or MathML, up to where HTML may stand in it.
  private mutating func popForeign() {
    while stack.count > 1 {
      let node = nodes[current]
      switch node.namespace {
      case .html: return
      case .svg: if HTMLElements.svgIntegration.contains(node.tag) { return }
      case .mathML: if HTMLElements.mathText.contains(node.tag) { return }
      }
      pop()
    }
  }
}
