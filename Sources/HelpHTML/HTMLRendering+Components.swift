import HelpCenter

extension HTMLRendering {
  /// Writes a component by showing its content.
  mutating func write(_ component: Document.Component) {
    if let handler = options.components[component.name] {
      write(
        name: component.name, attributes: component.attributes, content: .blocks(component.slots),
        with: handler)
      return
    }
    switch component.name {
    // What a browser would run or apply is no text to read.
    case "script", "style", "template": return
    case "video", "audio", "iframe", "embed", "object":
      writeMedia(component)
      return
    default: break
    }
    writer.open(.div, class: "hc-component")
    writer.data("component", component.name)
    writeID(component.attributes)
    writer.text("\n")
    for slot in component.slots {
      if slot.name == "default" {
        write(slot.blocks)
      } else {
        writer.open(.div, class: "hc-slot")
        writer.data("slot", slot.name)
        writer.text("\n")
        write(slot.blocks)
        writer.close()
        writer.text("\n")
      }
    }
    writer.close()
  }

  /// Writes an inline component by showing its content.
  mutating func write(_ component: Document.InlineComponent) {
    if let handler = options.components[component.name] {
      write(
        name: component.name, attributes: component.attributes,
        content: .inlines(component.content), with: handler)
      return
    }
    switch component.name {
    case "script", "style", "template": return
    // An icon without content shows nothing that could be read.
    case "icon" where component.content.isEmpty, "u-icon" where component.content.isEmpty: return
    case "wbr":
      writer.open(.wbr)
      return
    default: break
    }
    if let tag = Self.phrasing[component.name] {
      writer.open(tag)
    } else if component.name == "binding" || component.name == "span" {
      // Neither means anything by itself: only an anchor is a reason for an element.
      guard component.attributes["id"]?.string?.isEmpty == false else {
        write(component.content)
        return
      }
      writer.open(.span)
    } else {
      writer.open(.span, class: "hc-component")
      writer.data("component", component.name)
    }
    writeID(component.attributes)
    if let title = component.attributes["title"]?.string, !title.isEmpty {
      writer.attribute(.title, title)
    }
    write(component.content)
    writer.close()
  }

  /// The elements of raw HTML that say something about the text within.
  private static let phrasing: [String: HTMLTag] = [
    "abbr": .abbr, "bdi": .bdi, "cite": .cite, "dfn": .dfn, "ins": .ins, "mark": .mark, "q": .q,
    "samp": .samp, "small": .small, "u": .u, "var": .variable,
  ]

  private mutating func writeID(_ attributes: DataObject) {
    guard let id = attributes["id"]?.string, !id.isEmpty else { return }
    writer.attribute(.id, anchors.take(id, orElse: "anchor"))
  }

  private mutating func write(
    name: String, attributes: DataObject, content: HTMLComponentContext.Content,
    with handler: HTMLComponentHandler
  ) {
    let outerFloor = writer.floor
    let depth = writer.depth
    writer.floor = depth
    // Moving the state out and back keeps its buffers unique.
    var state = HTMLRendering(options: HTMLOptions(), anchors: HTMLAnchors())
    swap(&state, &self)
    var context = HTMLComponentContext(
      name: name, attributes: attributes, content: content, rendering: state)
    handler(&context)
    self = context.rendering
    writer.close(downTo: depth)
    writer.floor = outerFloor
  }

  /// Writes a film or a sound with the browser's controls; of an embedded page only the address.
  private mutating func writeMedia(_ component: Document.Component) {
    let attributes = component.attributes
    let source = ["src", "data", "href"].lazy.compactMap { attributes[$0]?.string }.first
    let isPlayable = component.name == "video" || component.name == "audio"
    let title = attributes["title"]?.string ?? ""
    writer.open(.div, class: "hc-component")
    writer.data("component", component.name)
    writeID(attributes)
    writer.text("\n")
    if isPlayable, let source, let url = HTMLURL(source, for: .media) {
      writer.open(component.name == "video" ? .video : .audio)
      writer.attribute(.controls)
      writer.attribute(.source, url)
      if !title.isEmpty { writer.attribute(.title, title) }
      writer.close()
      writer.text("\n")
    } else if let source {
      writer.open(.p)
      writeLink(to: source) { $0.writer.text(title.isEmpty ? source : title) }
      writer.close()
      writer.text("\n")
    }
    for slot in component.slots { write(slot.blocks) }
    writer.close()
  }
}
