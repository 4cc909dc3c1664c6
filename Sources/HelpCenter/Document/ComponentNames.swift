/// The names under which HTML, Nuxt's Prose components, Nuxt UI and Docus know their parts.
enum ComponentNames {
  /// Returns a name without the prefixes that only say which library a component comes from.
  static func plain(_ tag: String) -> String {
    for prefix in ["prose-", "u-", "docs-"] where tag.hasPrefix(prefix) {
      let rest = String(tag.dropFirst(prefix.utf8.count))
      return synonyms[rest] ?? rest
    }
    return synonyms[tag] ?? tag
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

  /// Elements that stand in a line of text.
  static let inline: Set<String> = [
    "a", "abbr", "b", "badge", "bdi", "bdo", "big", "binding", "br", "button", "cite", "code",
    "data", "del", "dfn", "em", "font", "i", "icon", "img", "image", "input", "ins", "kbd",
    "label", "link", "mark", "nuxt-img", "nuxt-link", "nuxt-picture", "q", "rp", "rt", "ruby", "s",
    "samp", "shortcut", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
  ]

  /// Elements that stand on lines of their own.
  static let block: Set<String> = [
    "accordion", "accordion-item", "address", "article", "aside", "blockquote", "callout",
    "card", "card-group", "code-collapse", "code-group", "code-preview", "code-tree",
    "collapsible", "dd", "div", "dl", "dt", "field", "field-group", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "iframe", "li", "main",
    "menu", "nav", "ol", "p", "pre", "script", "section", "separator", "steps", "style", "summary",
    "tab", "table", "tabs", "template", "ul", "video",
  ]

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
