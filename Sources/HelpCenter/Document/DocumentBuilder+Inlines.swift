extension DocumentBuilder {
  /// Lowers the children of an inline context.
  mutating func inlines(_ nodes: [MarkupNode]) -> [Document.Inline] { inlines(nodes[...]) }

  /// Lowers some of the children of an inline context.
  mutating func inlines(_ nodes: ArraySlice<MarkupNode>) -> [Document.Inline] {
    nested {
      var result: [Document.Inline] = []
      result.reserveCapacity(nodes.count)
      $0.append(nodes, to: &result)
      return result
    } else: {
      let text = nodes.map(\.textContent).joined()
      return text.isEmpty ? [] : [.text(text)]
    }
  }

  private mutating func append(
    _ nodes: ArraySlice<MarkupNode>, to result: inout [Document.Inline]
  ) {
    for node in nodes {
      switch node {
      case .comment: continue
      case .text(let text): append(text, to: &result)
      case .element(let element): append(element, to: &result)
      }
    }
  }

  /// Appends text, joined with text before it, as comments leave two runs side by side.
  private func append(_ text: String, to result: inout [Document.Inline]) {
    guard !text.isEmpty else { return }
    if case .text(let before) = result.last {
      result[result.count - 1] = .text(before + text)
    } else {
      result.append(.text(text))
    }
  }

  private mutating func append(_ element: MarkupElement, to result: inout [Document.Inline]) {
    let name = ComponentNames.plain(element.tag)
    switch name {
    case "br": result.append(.lineBreak)
    case "em", "i": result.append(.emphasis(inlines(element.children)))
    case "strong", "b": result.append(.strong(inlines(element.children)))
    case "del", "s", "strike": result.append(.strikethrough(inlines(element.children)))
    case "code":
      result.append(
        .code(Document.CodeSpan(element.textContent, language: string("language", of: element))))
    case "a", "nuxt-link", "u-link":
      result.append(.link(link(element)))
    case "img", "nuxt-img", "nuxt-picture", "image":
      result.append(.image(image(element)))
    case "badge":
      result.append(.badge(labelled(element)))
    case "kbd", "shortcut":
      result.append(.keyboard(string("value", of: element) ?? element.textContent))
    case "sup":
      if let reference = footnoteReference(element) {
        result.append(.footnoteReference(reference))
      } else {
        result.append(.superscript(inlines(element.children)))
      }
    case "sub": result.append(.subscript(inlines(element.children)))
    case "span" where element.attributes.isEmpty:
      append(element.children[...], to: &result)
    case "p", "li", "dt", "dd", "div", "tr", "ul", "ol", "dl":
      // A block inside an inline context, such as a list in a table cell.
      if let last = result.last, last != .lineBreak { result.append(.lineBreak) }
      append(element.children[...], to: &result)
    case "style", "script":
      result.append(
        .component(Document.InlineComponent(name: name, attributes: element.attributes)))
    default:
      result.append(.component(inlineComponent(element, named: name)))
    }
  }

  private mutating func inlineComponent(
    _ element: MarkupElement, named name: String
  ) -> Document.InlineComponent {
    var content = inlines(element.children)
    if name == "binding" {
      content = [.text(bindingText(element))]
    } else if content.isEmpty, let label = label(of: element) {
      content = [.text(label)]
    }
    if let destination = string("to", of: element), !content.isEmpty {
      content = [.link(Document.Link(destination: destination, content: content))]
    }
    return Document.InlineComponent(
      name: element.tag, attributes: element.attributes, content: content)
  }

  private mutating func labelled(_ element: MarkupElement) -> [Document.Inline] {
    let content = inlines(element.children)
    if content.isEmpty, let label = label(of: element) { return [.text(label)] }
    return content
  }

  private mutating func link(_ element: MarkupElement) -> Document.Link {
    Document.Link(
      destination: string("href", of: element) ?? string("to", of: element) ?? "",
      title: string("title", of: element), content: inlines(element.children))
  }

  /// Lowers an image element.
  func image(_ element: MarkupElement) -> Document.Image {
    Document.Image(
      source: string("src", of: element) ?? string("light", of: element) ?? "",
      alternative: string("alt", of: element) ?? "", title: string("title", of: element),
      width: int("width", of: element), height: int("height", of: element))
  }

  // MARK: Inline or block

  /// Tells whether an element in a block context belongs to the line around it.
  ///
  /// An unknown component does if it stands next to text and holds no block itself.
  func isInline(_ element: MarkupElement, at index: Int, in nodes: [MarkupNode]) -> Bool {
    let name = ComponentNames.plain(element.tag)
    switch ComponentNames.place(of: name) {
    case .line: return !holdsBlocks(element, limit: 8)
    case .block: return false
    case nil: break
    }
    func isText(_ index: Int) -> Bool {
      guard nodes.indices.contains(index) else { return false }
      switch nodes[index] {
      case .text: return !nodes[index].isBlank
      case .comment: return false
      case .element(let neighbour):
        return neighbour.tag != "br"
          && ComponentNames.place(of: ComponentNames.plain(neighbour.tag)) == .line
      }
    }
    return (isText(index - 1) || isText(index + 1)) && !holdsBlocks(element, limit: 8)
  }

  private func holdsBlocks(_ element: MarkupElement, limit: Int) -> Bool {
    guard limit > 0 else { return false }
    return element.children.contains { child in
      guard case .element(let element) = child else { return false }
      return ComponentNames.place(of: ComponentNames.plain(element.tag)) == .block
        || holdsBlocks(element, limit: limit - 1)
    }
  }
}
