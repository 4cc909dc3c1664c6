internal import HelpCenter

extension MarkupBuilder {
  /// Adds a reference to a footnote.
  mutating func footnoteReference(_ label: [UInt8], into list: inout NodeList) {
    let count = (footnoteCounts[label] ?? 0) + 1
    footnoteCounts[label] = count
    let number = footnoteNumber(of: label)
    let id = footnoteID(label)
    let link = MarkupNode.element(
      "a",
      [
        "href": .string("#user-content-fn-" + id),
        "dataFootnoteRef": true,
        "id": .string("user-content-fnref-" + id + (count > 1 ? "-\(count)" : "")),
        "ariaDescribedBy": ["footnote-label"],
      ], [.text(String(number))])
    list.append("sup", children: [link])
  }

  /// Returns the number of a footnote; the first question gives it the next one.
  mutating func footnoteNumber(of label: [UInt8]) -> Int {
    if let number = footnoteNumbers[label] { return number }
    footnoteOrder.append(label)
    footnoteNumbers[label] = footnoteOrder.count
    return footnoteOrder.count
  }

  private func footnoteID(_ label: [UInt8]) -> String {
    let written = text.outline.footnotes[label]?.label ?? label
    return AddressText.normalized(
      Array(String(decoding: written, as: UTF8.self).lowercased().utf8)[...])
  }

  /// Adds the section with the footnotes that were referred to.
  mutating func appendFootnotes(to list: inout NodeList) {
    var items: [MarkupNode] = []
    var index = 0
    // Footnotes can refer to further footnotes, which join the list while it is made.
    while index < footnoteOrder.count {
      let label = footnoteOrder[index]
      index += 1
      guard let footnote = text.outline.footnotes[label] else { continue }
      var content = region(footnote.region, depth: 4)
      let back = backReferences(label, number: index)
      if case .element(var last)? = content.last, last.tag == "p" {
        var children = NodeList()
        children.append(contentsOf: last.children)
        children.append(text: " ")
        children.append(contentsOf: back)
        last.children = children.finish()
        content[content.count - 1] = .element(last)
      } else {
        content += back
      }
      items.append(
        .element(
          "li", ["id": .string("user-content-fn-" + footnoteID(label))],
          wrap(content, atEnds: true)))
    }
    guard !items.isEmpty else { return }
    let heading = MarkupNode.element(
      "h2", ["className": ["sr-only"], "id": "footnote-label"], [.text("Footnotes")])
    list.append(
      "section", ["dataFootnotes": true, "className": ["footnotes"]],
      children: [heading, .element("ol", [:], wrap(items, atEnds: true))])
  }

  private func backReferences(_ label: [UInt8], number: Int) -> [MarkupNode] {
    let id = footnoteID(label)
    var nodes: [MarkupNode] = []
    for count in 1...max(footnoteCounts[label] ?? 1, 1) {
      let suffix = count > 1 ? "-\(count)" : ""
      var children: [MarkupNode] = [.text("↩")]
      if count > 1 {
        nodes.append(.text(" "))
        children.append(.element("sup", [:], [.text(String(count))]))
      }
      nodes.append(
        .element(
          "a",
          [
            "href": .string("#user-content-fnref-" + id + suffix),
            "dataFootnoteBackref": "",
            "ariaLabel": .string("Back to reference \(number)\(suffix)"),
            "className": ["data-footnote-backref"],
          ], children))
    }
    return nodes
  }
}
