import HelpCenter

/// Hands out the `id`s of a fragment, each once.
///
/// The ids that a document declares are gathered first, so that links to them can be recognised
/// wherever they stand, and no id made up for something else takes the place of one of them.
struct HTMLAnchors {
  private let prefix: String
  /// The ids the document declares, in their written form.
  private var declared: Set<String> = []
  private var used: Set<String> = []
  /// The last number that was added to make an id unique, so that each search goes on from there.
  private var lastNumbers: [String: Int] = [:]

  /// Creates the anchors of an empty fragment.
  init() { prefix = "" }

  init(of document: Document, _ options: HTMLOptions) {
    prefix = Self.written(options.idPrefix)
    collect(document.blocks)
    for footnote in document.footnotes {
      declare(footnote.id)
      collect(footnote.blocks)
    }
  }

  /// Returns the id for an element that declares one; a repeated one gets a number, an empty one
  /// is made up from a word.
  mutating func take(_ id: String, orElse fallback: String) -> String {
    let base = Self.written(id)
    if base.isEmpty { return unique(fallback) }
    if used.insert(base).inserted { return prefix + base }
    return unique(base)
  }

  /// Returns an id that neither the document nor the fragment has so far.
  mutating func unique(_ base: String) -> String {
    var number = lastNumbers[base, default: 0]
    var id = base
    repeat {
      number += 1
      id = "\(base)-\(number)"
    } while declared.contains(id) || used.contains(id)
    lastNumbers[base] = number
    used.insert(id)
    return prefix + id
  }

  /// The address of an id the document declares, `nil` if it declares no such id.
  func address(of id: String) -> HTMLURL? {
    let id = Self.written(id)
    return declared.contains(id) ? HTMLURL(anchor: prefix + id) : nil
  }

  /// An id as it is written: without blanks and controls, which ids must not contain.
  private static func written(_ id: String) -> String {
    let isUnfit: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x7F }
    guard id.utf8.contains(where: isUnfit) else { return id }
    return String(decoding: id.utf8.map { isUnfit($0) ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }

  private mutating func declare(_ id: String) {
    if !id.isEmpty { declared.insert(Self.written(id)) }
  }

  private mutating func collect(_ blocks: [Document.Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let content): collect(content)
      case .heading(let heading): collect(heading)
      case .list(let list): for item in list.items { collect(item.blocks) }
      case .table(let table):
        for cell in table.header { collect(cell) }
        for row in table.rows { for cell in row { collect(cell) } }
      case .quote(let blocks): collect(blocks)
      case .callout(let callout):
        collect(callout.title)
        collect(callout.blocks)
      case .steps(let steps):
        for step in steps {
          if let heading = step.heading { collect(heading) }
          collect(step.blocks)
        }
      case .tabs(let tabs): for tab in tabs.tabs { collect(tab.blocks) }
      case .accordion(let items): for item in items { collect(item.blocks) }
      case .cards(let cards):
        for card in cards {
          collect(card.title)
          collect(card.blocks)
        }
      case .fields(let fields): for field in fields { collect(field.blocks) }
      case .figure(let figure): collect(figure.caption)
      case .component(let component):
        if let id = component.attributes["id"]?.string { declare(id) }
        for slot in component.slots { collect(slot.blocks) }
      case .codeBlock, .thematicBreak: break
      }
    }
  }

  private mutating func collect(_ heading: Document.Heading) {
    declare(heading.id)
    collect(heading.content)
  }

  private mutating func collect(_ inlines: [Document.Inline]) {
    for inline in inlines {
      switch inline {
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .badge(let content), .superscript(let content), .subscript(let content):
        collect(content)
      case .link(let link): collect(link.content)
      case .footnoteReference(let reference): declare(reference.id)
      case .component(let component):
        if let id = component.attributes["id"]?.string { declare(id) }
        collect(component.content)
      case .text, .lineBreak, .code, .image, .keyboard: break
      }
    }
  }
}
