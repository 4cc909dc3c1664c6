internal import HelpCenter

extension TerminalLayout {
  /// Appends inlines to the text.
  mutating func append(
    _ inlines: [Document.Inline], _ attributes: TextAttributes, link: Int32 = 0
  ) {
    for inline in inlines { append(inline, attributes, link: link) }
  }

  private mutating func append(
    _ inline: Document.Inline, _ attributes: TextAttributes, link: Int32
  ) {
    switch inline {
    case .text(let string): text.append(string, attributes, link: link)
    case .lineBreak: text.appendLineBreak()
    case .emphasis(let content):
      append(content, attributes.adding(style.emphasis), link: link)
    case .strong(let content): append(content, attributes.adding(style.strong), link: link)
    case .strikethrough(let content): appendStruck(content, attributes, link: link)
    case .code(let span):
      text.append(code: span.code, attributes.adding(style.code), link: link)
    case .link(let value): append(value, attributes)
    case .image(let image): append(image, attributes, link: link)
    case .badge(let content):
      let look = attributes.adding(style.badge)
      appendEnclosed(0x28, 0x29, look, link: link) { $0.append(content, look, link: link) }
    case .keyboard(let keys):
      let look = attributes.adding(style.keyboard)
      appendEnclosed(0x5B, 0x5D, look, link: link) { $0.text.append(keys, look, link: link) }
    case .footnoteReference(let reference):
      text.appendJoint()
      text.append(sign: noteSign(reference.number), attributes.adding(style.secondary))
    case .superscript(let content):
      appendShifted(content, raised: true, attributes, link: link)
    case .subscript(let content):
      appendShifted(content, raised: false, attributes, link: link)
    case .component(let component): append(component, attributes, link: link)
    }
  }

  /// Appends a link: as a hyperlink, or followed by its number on the list of links.
  mutating func append(_ link: Document.Link, _ attributes: TextAttributes) {
    let number = links.number(of: link.destination, base: options.linkBase)
    let start = text.bytes.count
    let look = number == 0 ? attributes : attributes.adding(style.link)
    let isHyperlink = options.hyperlinks && links.isHyperlink(number)
    append(link.content, look, link: isHyperlink ? number : 0)
    if text.bytes.count == start, number != 0 {
      text.append(sign: links.target(of: number), look, link: isHyperlink ? number : 0)
      return
    }
    guard number != 0, !isHyperlink, !saysTarget(of: number, from: start) else { return }
    appendListNumber(of: number)
  }

  /// Appends the number that a link has on the list of links.
  mutating func appendListNumber(of number: Int32) {
    var bytes: [UInt8] = [0x5B]
    bytes.appendDecimal(links.listNumber(of: number))
    bytes.append(0x5D)
    text.appendJoint()
    text.append(sign: bytes, style.secondary)
  }

  /// Returns whether the text of a link is its address, with or without scheme.
  private func saysTarget(of number: Int32, from start: Int) -> Bool {
    let target = links.target(of: number)
    let count = text.bytes.count - start
    guard count > 0, count <= target.count else { return false }
    guard target.suffix(count).elementsEqual(text.bytes[start...]) else {
      return target.last == 0x2F
        && target.dropLast().suffix(count).elementsEqual(text.bytes[start...])
        && isScheme(target.dropLast(count + 1))
    }
    return isScheme(target.dropLast(count))
  }

  private func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.isEmpty || bytes.elementsEqual("https://".utf8) || bytes.elementsEqual("http://".utf8)
      || bytes.elementsEqual("mailto:".utf8) || bytes.elementsEqual("tel:".utf8)
  }

  /// Appends what stands for an image.
  mutating func append(_ image: Document.Image, _ attributes: TextAttributes, link: Int32) {
    let number = links.number(of: image.source, base: options.linkBase)
    let isHyperlink = link == 0 && options.hyperlinks && links.isHyperlink(number)
    let target = isHyperlink ? number : link
    let look = attributes.adding(style.secondary)
    let name = image.alternative.isEmpty ? image.title ?? "" : image.alternative
    appendEnclosed(0x5B, 0x5D, look, link: target) {
      $0.text.append("Image", look, link: target)
      guard !name.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
      $0.text.append(": ", look, link: target)
      $0.text.append(name, look, link: target)
    }
    if link == 0, !isHyperlink, number != 0 { appendListNumber(of: number) }
  }

  private mutating func appendStruck(
    _ content: [Document.Inline], _ attributes: TextAttributes, link: Int32
  ) {
    let look = attributes.adding(style.strikethrough)
    if isSpoken {
      text.append("(deleted: ", look, link: link)
      append(content, look, link: link)
      text.append(sign: [0x29], look, link: link)
    } else if options.colorDepth == .plain {
      // Without any look, what was struck out must not read as if it stood.
      text.append(sign: [0x7E, 0x7E], look, link: link)
      append(content, look, link: link)
      text.append(sign: [0x7E, 0x7E], look, link: link)
    } else {
      append(content, look, link: link)
    }
  }

  private mutating func appendEnclosed(
    _ opening: UInt8, _ closing: UInt8, _ look: TextAttributes, link: Int32,
    _ content: (inout TerminalLayout) -> Void
  ) {
    text.append(sign: [opening], look, link: link)
    text.appendJoint()
    content(&self)
    text.appendJoint()
    text.append(sign: [closing], look, link: link)
  }

  private mutating func append(
    _ component: Document.InlineComponent, _ attributes: TextAttributes, link: Int32
  ) {
    if !component.content.isEmpty {
      let destination = component.attributes["to"]?.string ?? component.attributes["href"]?.string
      if link == 0, let destination {
        append(Document.Link(destination: destination, content: component.content), attributes)
      } else {
        append(component.content, attributes, link: link)
      }
      return
    }
    let words = ["defaultValue", "label", "text", "title", "alt"].lazy
      .compactMap { component.attributes[$0]?.string }.first
    guard let words else { return }
    text.append(words, attributes, link: link)
  }
}
