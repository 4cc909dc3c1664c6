/// The names under which HTML, Nuxt's Prose components, Nuxt UI and Docus know their parts.
package enum ComponentNames {
  /// Returns a name without the prefixes that only say which library a component comes from.
  static func plain(_ tag: String) -> String {
    guard mayHaveOtherName(tag) else { return tag }
    for prefix in ["prose-", "u-", "docs-"] where tag.hasPrefix(prefix) {
      let rest = String(tag.dropFirst(prefix.utf8.count))
      return synonyms[rest] ?? rest
    }
    return synonyms[tag] ?? tag
  }

  /// Whether a tag could have a prefix or a synonym; `false` for most tags of Markdown.
  ///
  /// The first byte and the length tell that without hashing the tag.
  private static func mayHaveOtherName(_ tag: String) -> Bool {
    switch tag.utf8.first {
    case UInt8(ascii: "u"): tag.utf8.count > 1
    case UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "p"): tag.utf8.count > 4
    case UInt8(ascii: "t"): tag.utf8.count > 5
    case UInt8(ascii: "s"), UInt8(ascii: "k"), UInt8(ascii: "r"): tag.utf8.count > 7
    case UInt8(ascii: "a"), UInt8(ascii: "e"): tag.utf8.count > 9
    default: false
    }
  }

  /// Names that mean the same as another.
  private static let synonyms: [String: String] = [
    "tabs-item": "tab", "tab-item": "tab", "tabs-panel": "tab", "code-tabs": "code-group",
    "accordion-item": "accordion-item", "page-card": "card", "page-feature": "card",
    "page-grid": "card-group", "card-grid": "card-group", "cards": "card-group",
    "property": "field", "param": "field", "params": "field-group",
    "param-field": "field", "response-field": "field", "keyboard": "kbd", "details": "collapsible",
    "toggle": "collapsible", "expandable": "collapsible", "step-list": "steps",
  ]

  /// Where an element stands.
  enum Place {
    /// In a line of text.
    case line
    /// On lines of its own.
    case block
  }

  /// Returns where elements of a name stand; `nil` if the name does not tell.
  static func place(of name: String) -> Place? {
    let utf8 = name.utf8
    // What most articles consist of is found without hashing.
    switch utf8.count {
    case 1:
      switch utf8.first {
      case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "i"), UInt8(ascii: "q"),
        UInt8(ascii: "s"), UInt8(ascii: "u"):
        return .line
      case UInt8(ascii: "p"): return .block
      default: return nil
      }
    case 2:
      switch (utf8.first ?? 0, utf8.last ?? 0) {
      case (UInt8(ascii: "h"), UInt8(ascii: "1")...UInt8(ascii: "6")),
        (UInt8(ascii: "u"), UInt8(ascii: "l")), (UInt8(ascii: "o"), UInt8(ascii: "l")),
        (UInt8(ascii: "l"), UInt8(ascii: "i")):
        return .block
      case (UInt8(ascii: "e"), UInt8(ascii: "m")), (UInt8(ascii: "b"), UInt8(ascii: "r")):
        return .line
      default: break
      }
    case 4 where name == "code": return .line
    case 6 where name == "strong": return .line
    default: break
    }
    return places[name]
  }

  private static let places: [String: Place] = Dictionary(
    inline.map { ($0, Place.line) } + block.map { ($0, Place.block) },
    uniquingKeysWith: { place, _ in place })

  /// Elements that stand in a line of text.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "badge", "bdi", "bdo", "big", "binding", "br", "button", "cite", "code",
    "data", "del", "dfn", "em", "font", "i", "icon", "img", "image", "input", "ins", "kbd",
    "label", "link", "mark", "nuxt-img", "nuxt-link", "nuxt-picture", "q", "rp", "rt", "ruby", "s",
    "samp", "shortcut", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
  ]

  /// Elements that stand on lines of their own.
  private static let block: Set<String> = [
    "accordion", "accordion-item", "address", "article", "aside", "blockquote", "callout",
    "card", "card-group", "code-collapse", "code-group", "code-preview", "code-tree",
    "collapsible", "dd", "div", "dl", "dt", "field", "field-group", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "iframe", "li", "main",
    "menu", "nav", "ol", "p", "pre", "script", "section", "separator", "steps", "style", "summary",
    "tab", "table", "tabs", "template", "ul", "video",
  ]

  /// Returns the component that a block of an unknown name was meant to be; `nil` if the name is
  /// known, or may well be that of a component of one's own.
  package static func meant(by tag: String) -> String? {
    let name = plain(tag)
    guard place(of: name) == nil, !calloutTags.contains(name), synonyms[name] == nil else {
      return nil
    }
    return NearestName.misspelt(name, among: blockNames)
  }

  private static let blockNames = block.union(calloutTags).union(synonyms.keys)

  /// The kind of callout a component name or a `type` or `color` attribute stands for.
  static func callout(_ name: String) -> Document.Callout.Kind? { callouts[name] }

  private static let callouts: [String: Document.Callout.Kind] = [
    "note": .note, "info": .note, "information": .note, "hint": .note, "primary": .note,
    "blue": .note, "sky": .note, "neutral": .note, "gray": .note, "secondary": .note,
    "abstract": .note, "summary-note": .note, "example": .note, "question": .note, "todo": .note,
    "tip": .tip, "success": .tip, "check": .tip, "green": .tip, "done": .tip, "idea": .tip,
    "important": .important, "attention": .important, "purple": .important, "violet": .important,
    "warning": .warning, "warn": .warning, "yellow": .warning, "amber": .warning,
    "orange": .warning, "alert-warning": .warning,
    "caution": .caution,
    "danger": .danger, "error": .danger, "red": .danger, "failure": .danger, "bug": .danger,
    "critical": .danger,
  ]

  /// The component names that are callouts; colours are not.
  static let calloutTags: Set<String> = [
    "alert", "admonition", "attention", "bug", "callout", "caution", "check", "critical", "danger",
    "error", "example", "failure", "hint", "important", "info", "note", "question", "success",
    "tip", "todo", "warn", "warning", "read-more",
  ]
}
