import HelpCenter

extension HTMLRendering {
  /// Writes inlines: text and phrasing elements only.
  mutating func write(_ inlines: [Document.Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Document.Inline) {
    switch inline {
    case .text(let text): writer.text(text)
    case .lineBreak:
      writer.open(.br)
      writer.text("\n")
    case .emphasis(let content): write(content, in: .em)
    case .strong(let content): write(content, in: .strong)
    case .strikethrough(let content): write(content, in: .del)
    case .code(let span):
      writer.open(.code)
      if let language = span.language, let name = Self.languageClass(language) {
        writer.attribute(.className, name)
      }
      writer.text(span.code)
      writer.close()
    case .link(let link): write(link)
    case .image(let image): write(image)
    case .badge(let content):
      writer.open(.span, class: "hc-badge")
      write(content)
      writer.close()
    case .keyboard(let key):
      writer.open(.kbd)
      writer.text(key)
      writer.close()
    case .footnoteReference(let reference): write(reference)
    case .superscript(let content): write(content, in: .sup)
    case .subscript(let content): write(content, in: .sub)
    case .component(let component): write(component)
    }
  }

  /// Writes inlines in an element without attributes.
  mutating func write(_ content: [Document.Inline], in tag: HTMLTag) {
    writer.open(tag)
    write(content)
    writer.close()
  }

  private mutating func write(_ link: Document.Link) {
    writeLink(to: link.destination, title: link.title, label: Self.label(of: link)) { rendering in
      if link.content.isEmpty {
        // A link without content could be neither seen nor named.
        rendering.writer.text(link.destination)
      } else {
        rendering.write(link.content)
      }
    }
  }

  /// The name of a link of which nothing can be read, as of an image without alternative text.
  private static func label(of link: Document.Link) -> String? {
    // Almost every link begins with text; then nothing need be gathered.
    if case .text(let text) = link.content.first, !isBlank(text) { return nil }
    guard !link.content.isEmpty, isBlank(Document.plainText(of: link.content)) else { return nil }
    guard let title = link.title, !isBlank(title) else { return link.destination }
    return title
  }

  private static func isBlank(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 <= 0x20 }
  }

  /// Writes an image, or its alternative text if its address is not allowed.
  mutating func write(_ given: Document.Image) {
    let image = options.image?(given) ?? given
    guard let url = HTMLURL(image.source, for: .image) else {
      writer.open(.span, class: "hc-image-missing")
      writer.text(image.alternative.isEmpty ? image.title ?? "" : image.alternative)
      writer.close()
      return
    }
    writer.open(.img)
    write(.source, url, slot: .image, of: image.source)
    if image.width == nil, image.height == nil { deferSize(of: image, url) }
    writer.attribute(.alternative, image.alternative)
    if let title = image.title, !title.isEmpty { writer.attribute(.title, title) }
    if let width = image.width, width > 0 { writer.attribute(.width, String(width)) }
    if let height = image.height, height > 0 { writer.attribute(.height, String(height)) }
    writer.attribute(.loading, "lazy")
  }

  /// The class that names a language; `nil` if nothing of the name can stand in a class.
  static func languageClass(_ language: String) -> String? {
    let bytes = language.utf8.map { byte in
      HTMLURL.isLetter(byte) || HTMLURL.isDigit(byte) || "+#.-_".utf8.contains(byte)
        ? byte : UInt8(ascii: "-")
    }
    return bytes.isEmpty ? nil : "language-" + String(decoding: bytes, as: UTF8.self)
  }
}
