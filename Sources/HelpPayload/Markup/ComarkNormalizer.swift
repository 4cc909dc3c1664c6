import HelpCenter

/// Brings trees of Comark, the successor of minimark, to minimark's conventions.
///
/// Comark (comarkdown/comark, `SPEC/`) has the same tuples, but writes `class` instead of
/// `className`, names slots in an attribute, aligns cells by style, gives components typed
/// attributes, and leaves out of code blocks what their text says.
enum ComarkNormalizer {
  /// Returns nodes with minimark's attributes.
  static func normalize(_ nodes: [MarkupNode]) -> [MarkupNode] {
    normalize(nodes, isCode: false)
  }

  private static func normalize(_ nodes: [MarkupNode], isCode: Bool) -> [MarkupNode] {
    var isBehindBreak = false
    return nodes.map { node in
      defer { isBehindBreak = node.element?.tag == "br" }
      switch node {
      case .element(let element): return .element(normalize(element, isCode: isCode))
      // minimark keeps the line break of the source behind a hard break.
      case .text(let text) where isBehindBreak && !text.hasPrefix("\n"):
        return .text("\n" + text)
      case .text, .comment: return node
      }
    }
  }

  private static func normalize(_ element: MarkupElement, isCode: Bool) -> MarkupElement {
    var result = element
    // The spans of highlighted code have `class` in minimark, too.
    if !isCode || element.tag != "span" { result.attributes = attributes(of: element) }
    result.children = normalize(element.children, isCode: isCode || element.tag == "pre")
    return element.tag == "pre" ? codeBlock(result) : result
  }

  private static func attributes(of element: MarkupElement) -> DataObject {
    var result = DataObject()
    for member in element.attributes.members {
      let key = member.key
      switch (key, member.value) {
      case ("class", .string(let names)):
        // The check box of a task is known by its place, not by a class.
        let tokens = names.split(separator: " ").map(String.init)
        let kept =
          element.tag == "input"
          ? tokens.filter { $0 != "task-list-item-checkbox" } : tokens
        if !kept.isEmpty { result["className"] = .array(kept.map { .string($0) }) }
      case ("name", .string(let name)) where element.tag == "template":
        result["v-slot:" + name] = ""
      case ("style", .string(let style)) where element.tag == "td" || element.tag == "th":
        let parts = style.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
        if parts.count == 2, parts[0] == "text-align" {
          result["align"] = .string(parts[1].filter { $0 != ";" })
        } else {
          result[key] = member.value
        }
      case (_, .string("true")) where key.hasPrefix(":") && markdownTags.contains(element.tag):
        let name = String(key.dropFirst())
        result[name] = booleanAttributes.contains(name) ? true : ""
      case ("href", .string(let target)) where element.tag == "a":
        result[key] = member.value
        if isExternal(target) { result["rel"] = ["nofollow"] }
      case (_, .string): result[key] = member.value
      default:
        // Components keep what is no string as text to be evaluated.
        let isTyped = markdownTags.contains(element.tag) || key.hasPrefix(":")
        result[isTyped ? key : ":" + key] =
          isTyped ? member.value : .string(member.value.json)
      }
    }
    return result
  }

  /// A Boolean value indicating whether a link leads to another site.
  private static func isExternal(_ target: String) -> Bool {
    ["http://", "https://", "//"].contains { target.lowercased().hasPrefix($0) }
  }

  /// Adds to a code block what minimark holds beside its text.
  private static func codeBlock(_ element: MarkupElement) -> MarkupElement {
    guard element.attributes["code"] == nil, element.children.count == 1,
      var child = element.children[0].element, child.tag == "code"
    else { return element }
    var result = element
    let given = element.attributes
    let language = given["language"]?.string ?? "text"
    var code = child.textContent
    if !code.isEmpty { code += "\n" }
    result.attributes = ["className": [.string("language-" + language)], "code": .string(code)]
    for key in ["filename", "highlights"] { result.attributes[key] = given[key] }
    result.attributes["language"] = .string(language)
    if given["language"] != nil || given["meta"] != nil {
      result.attributes["meta"] = given["meta"] ?? ""
    }
    for member in given.members
    where member.key != "className" && result.attributes[member.key] == nil {
      result.attributes.members.append(member)
    }
    // Highlighted code keeps its lines.
    if child.children.allSatisfy({ $0.element == nil }) {
      child.attributes = ["__ignoreMap": ""]
      child.children = [.text(code)]
      result.children = [.element(child)]
    }
    return result
  }

  /// The elements that Markdown itself makes, whose attributes are HTML's.
  private static let markdownTags: Set<String> = [
    "a", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img",
    "input", "li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]

  private static let booleanAttributes: Set<String> = [
    "checked", "disabled", "hidden", "required", "readonly", "selected", "multiple", "open",
    "autoplay", "controls", "loop", "muted", "reversed", "async", "defer",
  ]
}
