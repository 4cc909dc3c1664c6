internal import HelpCenter

extension MarkupBuilder {
  /// Adds the text of a subtree that lies too deep.
  mutating func appendFlattened(
    _ index: Int32, of nodes: CommonMarkNodes, to list: inout NodeList
  ) {
    isTooDeep = true
    var text: [UInt8] = []
    flatten(index, of: nodes, into: &text)
    list.append(text: String(decoding: text, as: UTF8.self))
  }

  private func flatten(_ index: Int32, of nodes: CommonMarkNodes, into text: inout [UInt8]) {
    for position in Int(index)..<Int(nodes.endOfSubtree(index)) {
      let node = nodes.nodes[position]
      let literal = nodes.bytes(node.literal)
      switch node.kind {
      case .text: flatten(literal, into: &text)
      case .code, .codeBlock, .inlineHTML: text += literal
      case .htmlBlock:
        let html = literal.drop { $0.isBlank }
        let prefix = "<!--".utf8.count
        guard html.count > prefix, html.dropFirst(prefix).starts(with: Marker.bytes) else {
          text += literal
          continue
        }
        if let (number, _) = Marker.number(in: html, at: html.startIndex + prefix),
          number < self.text.outline.components.count
        {
          text += source[self.text.outline.components[number].range]
          text.append(.newline)
        }
      case .softBreak, .lineBreak, .paragraph: text.append(.newline)
      default: break
      }
    }
  }

  /// Adds text; of the constructs in it, what they hold.
  ///
  /// Labels nest a few levels only.
  private func flatten(_ literal: ArraySlice<UInt8>, into text: inout [UInt8]) {
    var rest = literal
    while let mark = rest.firstIndex(of: Marker.bytes[0]) {
      guard let (number, end) = Marker.number(in: rest, at: mark),
        number < plan.constructs.count
      else {
        text += rest[...mark]
        rest = rest[(mark + 1)...]
        continue
      }
      text += rest[..<mark]
      if text.last == .openBrace { text.removeLast() }
      switch plan.constructs[number] {
      case .component(_, let label?, _), .span(let label?, _):
        if label < plan.roots.count {
          var content: [UInt8] = []
          flatten(plan.roots[label], of: plan.nodes, into: &content)
          // Every job starts with a line of its own.
          text += content.drop { $0 != UInt8(ascii: "X") }.dropFirst(2)
        }
      case .text(let content): text += content.utf8
      case .code(let code): text += code
      case .html: break
      case .address(let address, _): text += address.utf8
      case .footnote(let label): text += label
      case .binding(let value, _): text += value.utf8
      case .component, .span, .attributes, .nothing, .reference: break
      }
      rest = rest[end...]
      if rest.first == .closeBrace { rest.removeFirst() }
    }
    text += rest
  }
}
