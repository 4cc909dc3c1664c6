internal import HelpCenter

/// Turns a built tree into what is stored: attributes ordered and named as hast has them, list
/// items without paragraphs, headings with ids, unsafe attributes gone.
///
/// The steps are those of MDC's rehype plugins and compiler, in their order.
struct TreeCompiler {
  /// A Boolean value indicating whether the tree has to go through an HTML parser.
  let isParsed: Bool
  /// A Boolean value indicating whether line endings between inline elements are lost.
  let keepsUpstreamDefects: Bool
  private var slugger = HeadingSlugger()
  private var order = AttributeOrder()
  private var known: [String: PropertyInformation] = [:]
  /// The names looked up first, which are walked faster than hashed.
  private var firstKnown: [(name: String, information: PropertyInformation)] = []

  /// Whether raw HTML nests deeper than is kept as a structure.
  private(set) var isTooDeep = false

  init(isParsed: Bool, keepsUpstreamDefects: Bool) {
    self.isParsed = isParsed
    self.keepsUpstreamDefects = keepsUpstreamDefects
  }

  /// Compiles the nodes of a page.
  mutating func compile(_ nodes: consuming [MarkupNode]) -> [MarkupNode] {
    count(nodes)
    var nodes = nodes
    if isParsed {
      var parser = HTMLTreeBuilder(keepsTagNames: keepsUpstreamDefects)
      feed(nodes, to: &parser)
      nodes = parser.finish()
      isTooDeep = parser.exceedsDepth
    }
    compileChildren(&nodes, isInline: false)
    return nodes
  }

  /// Sends nodes through the HTML parser.
  private func feed(_ nodes: [MarkupNode], to parser: inout HTMLTreeBuilder) {
    for node in nodes {
      switch node {
      case .text(let text): parser.text(text)
      case .comment(let text): parser.comment(text)
      case .element(let element):
        if element.tag == MarkupBuilder.rawTag {
          // White space before a tag is text to the parser, like that of Markdown.
          let html = Array(element.textContent.utf8)
          let blanks = html.prefix { $0.isBlank }
          if !blanks.isEmpty { parser.text(String(decoding: blanks, as: UTF8.self)) }
          parser.raw(html[blanks.endIndex...])
        } else {
          parser.startTag(element.tag, attributes: sorted(element), range: element.range)
          feed(element.children, to: &parser)
          parser.endTag(element.tag)
        }
      }
    }
  }

  private mutating func count(_ nodes: [MarkupNode]) {
    for case .element(let element) in nodes where element.tag != MarkupBuilder.rawTag {
      order.count(tag: element.tag, attributes: element.attributes)
      count(element.children)
    }
  }

  /// Compiles siblings in their place, so that no second tree is made.
  private mutating func compileChildren(_ nodes: inout [MarkupNode], isInline: Bool) {
    var kept = 0
    /// The tag of the node before, kept or not, if it is an element.
    var previousTag: String?
    for index in nodes.indices {
      var node = MarkupNode.text("")
      swap(&node, &nodes[index])
      var tag: String?
      var isKept = true
      switch consume node {
      case .element(var element):
        tag = element.tag
        isKept = compile(&element)
        node = .element(element)
      case .text(let text):
        if text.utf8.first == .newline, text.utf8.allSatisfy({ $0 == .newline }) {
          let joins =
            !keepsUpstreamDefects && TreeCompiler.isInline(previousTag)
            && index + 1 < nodes.count && TreeCompiler.isInline(nodes[index + 1].tag)
          isKept = joins
        }
        node = .text(text)
      case .comment(let text):
        // Comments count at the top level only, where one can end the excerpt.
        isKept = !isInline
        node = .comment(text)
      }
      previousTag = tag
      guard isKept else { continue }
      swap(&node, &nodes[kept])
      kept += 1
    }
    nodes.removeLast(nodes.count - kept)
  }

  /// A Boolean value indicating whether a tag is that of an inline element, between two of which
  /// a line ending counts.
  private static func isInline(_ tag: String?) -> Bool {
    guard let tag, let first = tag.utf8.first else { return false }
    // What most pages consist of is found without hashing.
    switch tag.utf8.count {
    case 1: return "abiqsu".utf8.contains(first)
    case 2: return first == UInt8(ascii: "e") && tag == "em"
    default: return inlineTags.contains(tag)
    }
  }

  private static let inlineTags: Set<String> = [
    "a", "abbr", "b", "binding", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
  ]

  /// Compiles an element; returns whether it stays.
  private mutating func compile(_ element: inout MarkupElement) -> Bool {
    if element.tag == "p", element.children.allSatisfy(TreeCompiler.isBlank) { return false }
    if element.tag == "component-slot" { element.tag = "template" }
    if element.tag == "li" { element.children = TreeCompiler.unwrapped(element.children) }
    if !isParsed, !element.attributes.isEmpty {
      element.attributes = properties(sorted(element))
    }
    if TableOfContents.headingLevel(element.tag) != nil {
      element.attributes["id"] = .string(
        slugger.id(
          for: element.textContent, authorID: element.attributes["id"]?.string))
    }
    compileChildren(&element.children, isInline: true)
    if !element.attributes.isEmpty {
      element.attributes = PropertySanitizer.sanitize(element.attributes, tag: element.tag)
      if element.tag == "code", element.attributes["className"] == .array([]) {
        element.attributes["className"] = nil
      }
    }
    return true
  }

  /// The attributes of an element in their order.
  private func sorted(_ element: MarkupElement) -> DataObject {
    guard !element.attributes.isEmpty else { return element.attributes }
    var sorted = order.sorted(tag: element.tag, attributes: element.attributes)
    if sorted.members.contains(where: TreeCompiler.isUndefined) {
      sorted.members.removeAll(where: TreeCompiler.isUndefined)
    }
    return sorted
  }

  private static func isUndefined(_ member: DataObject.Member) -> Bool {
    guard case .tagged = member.value else { return false }
    return member.value == .undefined
  }

  /// Attributes under their hast names, with values of their types.
  private mutating func properties(_ attributes: DataObject) -> DataObject {
    guard !attributes.isEmpty else { return attributes }
    var renamed = attributes
    for index in renamed.members.indices {
      let member = renamed.members[index]
      let information = information(member.key)
      guard TreeCompiler.keepsValue(member, information) else {
        return PropertyInformation.properties(of: PropertyInformation.attributes(of: attributes))
      }
      if information.property != member.key {
        guard attributes[information.property] == nil else {
          return PropertyInformation.properties(of: PropertyInformation.attributes(of: attributes))
        }
        renamed.members[index].key = information.property
      }
    }
    return renamed
  }

  /// What is known of a name, looked up once a document.
  private mutating func information(_ name: String) -> PropertyInformation {
    for entry in firstKnown
    where entry.name.utf8.count == name.utf8.count && entry.name == name {
      return entry.information
    }
    if let information = known[name] { return information }
    let information = PropertyInformation.find(name)
    if firstKnown.count < 16 {
      firstKnown.append((name, information))
    } else {
      known[name] = information
    }
    return information
  }

  /// A Boolean value indicating whether a value comes out of an HTML parser as it is.
  private static func keepsValue(
    _ member: DataObject.Member, _ information: PropertyInformation
  ) -> Bool {
    guard member.key.utf8.first?.isDigit == false else { return false }
    switch member.value {
    case .string: return information.kind == .text
    case .array(let items):
      if member.key == "highlights" { return true }
      return information.kind == .spaceSeparated
        && items.allSatisfy { $0.string?.utf8.contains(where: \.isWhitespace) == false }
    default: return false
    }
  }

  private static func isBlank(_ node: MarkupNode) -> Bool {
    guard case .text(let text) = node else { return false }
    return text.unicodeScalars.allSatisfy(ECMAScript.isWhitespace)
  }

  /// The children of a list item without their paragraphs; a break before the second and later.
  private static func unwrapped(_ children: [MarkupNode]) -> [MarkupNode] {
    guard children.contains(where: { $0.tag == "p" }) else { return children }
    var result: [MarkupNode] = []
    var hasParagraph = false
    for child in children {
      guard case .element(let element) = child, element.tag == "p" else {
        result.append(child)
        continue
      }
      if hasParagraph { result.append(.element("br")) }
      hasParagraph = true
      result += element.children
    }
    return result
  }
}

extension MarkupNode {
  /// The tag, if the node is an element.
  var tag: String? {
    if case .element(let element) = self { element.tag } else { nil }
  }
}
