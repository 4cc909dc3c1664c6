extension MarkdownWriter {
  // MARK: Lists

  func list(_ element: MarkupElement, marker: Int, _ context: Context) -> String {
    let isOrdered = element.tag == "ol"
    let items = element.children.compactMap(\.element)
    guard items.allSatisfy({ $0.tag == "li" }), !items.isEmpty else {
      return component(element, context)
    }
    let isLoose = isLoose(items)
    var number = element.attributes["start"]?.int ?? 1
    var parts: [String] = []
    for item in items {
      let sign: String
      if isOrdered {
        sign = "\(number)" + (marker == 0 ? "." : ")")
        number += 1
      } else {
        sign = marker == 0 ? "-" : "*"
      }
      var inner = context.inner
      inner.isInListItem = true
      let indent = String(repeating: " ", count: sign.utf8.count + 1)
      let content = itemContent(item, isLoose: isLoose, inner)
      parts.append(
        content.isEmpty ? sign : prefixed(content, first: sign + " ", others: indent))
    }
    return parts.joined(separator: isLoose ? "\n\n" : "\n")
  }

  /// Whether a list has blank lines between its items, as far as the tree shows it: in a tight
  /// list the text before a nested block keeps its line break, in a loose one not.
  private func isLoose(_ items: [MarkupElement]) -> Bool {
    var context = Context()
    context.isInListItem = true
    var isLoose = false
    for item in items {
      let parts = partition(item.children, context)
      for (part, next) in zip(parts, parts.dropFirst()) {
        guard case .inline(let run) = part else { continue }
        guard case .block = next else {
          isLoose = true
          continue
        }
        guard case .text(let text)? = run.last else { continue }
        if text.utf8.last == UInt8(ascii: "\n") { return false }
        isLoose = true
      }
    }
    return isLoose
  }

  private func itemContent(_ item: MarkupElement, isLoose: Bool, _ context: Context) -> String {
    var children = item.children
    var box = ""
    if let input = children.first?.element, input.tag == "input",
      input.attributes["type"]?.string == "checkbox"
    {
      let isChecked = input.attributes["checked"]
      box = isChecked == nil || isChecked == .bool(false) ? "[ ] " : "[x] "
      children.removeFirst()
      if case .text(let text)? = children.first, text.utf8.first == 0x20 {
        children[0] = .text(String(text.dropFirst()))
      }
    }
    var context = context
    context.isTight = !isLoose
    return box + blocks(children, context)
  }

  // MARK: Code

  func codeBlock(_ element: MarkupElement) -> String {
    let attributes = element.attributes
    var code = attributes["code"]?.string ?? element.textContent
    if code.utf8.last == UInt8(ascii: "\n") { code.removeLast() }
    var info = attributes["language"]?.string ?? ""
    if info == "text", attributes["meta"] == nil { info = "" }
    var words: [String] = info.isEmpty ? [] : [info]
    if let highlights = attributes["highlights"]?.array, !highlights.isEmpty {
      words.append("{" + ranges(highlights.compactMap(\.int)) + "}")
    }
    if let name = attributes["filename"]?.string, !name.isEmpty {
      words.append(
        "[" + escaped(name, where: { "[]{}()*+?.^$|\\".utf8.contains($0) && $0 == 0x5D }) + "]")
    }
    if let meta = attributes["meta"]?.string, !meta.isEmpty { words.append(meta) }
    info = words.joined(separator: " ").replacing("\n", with: " ")
    let mark = info.utf8.contains(UInt8(ascii: "`")) ? "~" : "`"
    let fence = String(repeating: mark, count: max(3, longestRun(of: mark, in: code) + 1))
    return fence + info + "\n" + (code.isEmpty ? "" : code + "\n") + fence
  }

  /// Line numbers as ranges.
  private func ranges(_ numbers: [Int]) -> String {
    var result: [String] = []
    var index = 0
    while index < numbers.count {
      var end = index
      while end + 1 < numbers.count, numbers[end + 1] == numbers[end] &+ 1 { end += 1 }
      result.append(end == index ? "\(numbers[index])" : "\(numbers[index])-\(numbers[end])")
      index = end + 1
    }
    return result.joined(separator: ",")
  }

  func longestRun(of mark: String, in text: String) -> Int {
    var longest = 0
    var current = 0
    for byte in text.utf8 {
      current = byte == mark.utf8.first ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  // MARK: Tables

  /// Whether Markdown has a form for a table: one header row, and cells of inlines only.
  func isPlainTable(_ element: MarkupElement) -> Bool {
    let parts = element.children.compactMap(\.element)
    guard let head = parts.first, head.tag == "thead", parts.count <= 2,
      head.children.compactMap(\.element).count == 1,
      parts.count == 1 || parts[1].tag == "tbody"
    else { return false }
    return parts.flatMap(\.children).compactMap(\.element).allSatisfy { row in
      row.tag == "tr" && row.children.compactMap(\.element).allSatisfy { !holdsBlock($0) }
    }
  }

  func table(_ element: MarkupElement) -> String {
    let rows = element.children.compactMap(\.element).flatMap(\.children).compactMap(\.element)
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      let cells = row.children.compactMap(\.element)
      lines.append("|" + cells.map { " " + cell($0) + " |" }.joined())
      guard index == 0 else { continue }
      let marks = cells.map { cell in
        switch cell.attributes["align"]?.string {
        case "left": " :--- |"
        case "center": " :---: |"
        case "right": " ---: |"
        default: " --- |"
        }
      }
      lines.append("|" + marks.joined())
    }
    return lines.joined(separator: "\n")
  }

  private func cell(_ element: MarkupElement) -> String {
    let text = trimmed(inlines(element.children, atLineStart: false, inTable: true))
    return text.replacing("\n", with: " ")
  }

  // MARK: Footnotes

  func isFootnotes(_ element: MarkupElement) -> Bool {
    element.attributes["dataFootnotes"] != nil || element.attributes["data-footnotes"] != nil
  }

  func isFootnoteReference(_ element: MarkupElement) -> Bool {
    guard let link = element.children.first?.element else { return false }
    return link.tag == "a"
      && (link.attributes["dataFootnoteRef"] != nil || link.attributes["data-footnote-ref"] != nil)
  }

  /// The label of a footnote, taken from its anchor.
  func footnoteLabel(_ anchor: String) -> String {
    let mark = "user-content-fn-"
    guard let range = anchor.firstRange(of: mark) else { return anchor }
    return String(anchor[range.upperBound...])
  }

  func footnotes(_ element: MarkupElement, _ context: Context) -> String {
    guard let list = element.children.compactMap(\.element).first(where: { $0.tag == "ol" }) else {
      return ""
    }
    return list.children.compactMap(\.element).map { item in
      let label = footnoteLabel(item.attributes["id"]?.string ?? "")
      var inner = context.inner
      inner.isInListItem = true
      let content = blocks(withoutBackLinks(item.children), inner)
      return prefixed(content, first: "[^\(label)]: ", others: "    ")
    }.joined(separator: "\n\n")
  }

  private func withoutBackLinks(_ nodes: [MarkupNode]) -> [MarkupNode] {
    nodes.compactMap { node in
      guard case .element(var element) = node else { return node }
      if element.attributes["dataFootnoteBackref"] != nil { return nil }
      element.children = withoutBackLinks(element.children)
      return .element(element)
    }
  }
}
