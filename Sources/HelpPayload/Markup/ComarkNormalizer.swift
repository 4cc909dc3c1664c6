import HelpCenter

/// Brings trees of Comark, the successor of minimark, to minimark's conventions.
///
/// Comark (comarkdown/comark, `SPEC/`) has the same tuples, but writes `class` instead of
/// `className`, names slots in an attribute, aligns cells by style, gives components typed
/// attributes, and leaves out of code blocks what their text says.
enum ComarkNormalizer {
  /// Returns nodes with minimark's attributes.
  static func normalize(_ nodes: [MarkupNode]) -> [MarkupNode] {
    nodes.map { node in
      guard case .element(let element) = node else { return node }
      return .element(normalize(element))
    }
  }

  private static func normalize(_ element: MarkupElement) -> MarkupElement {
    var result = element
    result.attributes = attributes(of: element)
    result.children = normalize(element.children)
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
