import HelpCenter

/// The state of rendering one document.
struct HTMLRendering {
  var writer = HTMLWriter()
  let options: HTMLOptions
  var anchors: HTMLAnchors
  /// The looks of highlighted code used so far, each once, in the order they came up.
  private(set) var highlightStyles: [Document.HighlightStyle] = []
  private var classNames: [Document.HighlightStyle: String] = [:]
  /// Whether what is written stands in a link, which must not hold another one.
  private var isInLink = false
  /// The text of the last heading, which names the tables under it.
  var section = ""
  /// The headings above the next one, outermost first: their levels in the source and on the page.
  private var openHeadings: [(given: Int, written: Int)] = []
  /// The number of tables so far.
  var tableCount = 0

  /// Whether addresses within the site are left open.
  let defersAddresses: Bool
  /// The places of those that are.
  private var slots: [HTMLTemplate.Slot] = []

  /// The longest text in bytes that is repeated in attributes, such as the header of a column in
  /// each of its cells: without a limit the output could grow with the square of the input.
  static let repeatedTextLimit = 80

  init(options: HTMLOptions, anchors: HTMLAnchors, defersAddresses: Bool = false) {
    self.options = options
    self.anchors = anchors
    self.defersAddresses = defersAddresses
  }

  /// Returns the places of the addresses that were left open, and forgets them.
  mutating func takeSlots() -> [HTMLTemplate.Slot] {
    defer { slots = [] }
    return slots
  }

  /// The class of a look, which is noted for the stylesheet.
  mutating func className(of style: Document.HighlightStyle) -> String {
    if let name = classNames[style] { return name }
    let name = HTMLStylesheet.className(of: style)
    classNames[style] = name
    highlightStyles.append(style)
    return name
  }

  /// The address of an anchor of the document itself, with the fragment's prefix.
  private func ownAnchor(_ destination: String) -> HTMLURL? {
    HTMLURL.anchor(of: destination).flatMap { anchors.address(of: $0) }
  }

  /// The address of a link; anchors of the document itself get the fragment's prefix.
  func address(of destination: String) -> HTMLURL? {
    ownAnchor(destination) ?? outerAddress(of: destination)
  }

  /// The address of a link that leads out of the document.
  private func outerAddress(of destination: String) -> HTMLURL? {
    let target = options.linkDestination?(destination) ?? destination
    return HTMLURL(target, for: .link(schemes: options.linkSchemes))
  }

  /// Writes a link, or only its content where the address is not allowed or a link is open.
  ///
  /// - Parameters:
  ///   - destination: Where the link leads.
  ///   - title: The title, which browsers show on hovering.
  ///   - label: The name, if the content says nothing.
  ///   - content: Writes the content.
  mutating func writeLink(
    to destination: String?, title: String? = nil, label: String? = nil,
    content: (inout HTMLRendering) -> Void
  ) {
    let anchor = destination.flatMap { ownAnchor($0) }
    guard !isInLink, let destination, let url = anchor ?? outerAddress(of: destination) else {
      content(&self)
      return
    }
    writer.open(.a)
    write(.href, url, slot: anchor == nil ? .link : nil, of: destination)
    if let title, !title.isEmpty { writer.attribute(.title, title) }
    if let label { writer.attribute(.ariaLabel, label) }
    isInLink = true
    content(&self)
    isInLink = false
    writer.close()
  }

  /// Writes an address, or leaves it open if it may lead to a page or a file of the site.
  mutating func write(
    _ attribute: HTMLURLAttribute, _ url: HTMLURL, slot: HTMLTemplate.Slot.Kind?,
    of destination: String
  ) {
    guard defersAddresses, let slot, url.isWithinSite else {
      return writer.attribute(attribute, url)
    }
    guard let offset = writer.openAttribute(attribute) else { return }
    slots.append(HTMLTemplate.Slot(offset: offset, kind: slot, destination: destination))
  }

  /// Leaves the size of an image of the site open.
  mutating func deferSize(of image: Document.Image, _ url: HTMLURL) {
    guard defersAddresses, url.isWithinSite else { return }
    slots.append(
      HTMLTemplate.Slot(
        offset: writer.bytes.count, kind: .imageSize, destination: image.source))
  }

  /// The element of the next heading.
  mutating func headingTag(_ level: Int) -> HTMLTag {
    guard let first = options.firstHeadingLevel else {
      return Self.headingTag(level, offset: options.headingOffset)
    }
    while let last = openHeadings.last, last.given >= level { openHeadings.removeLast() }
    let written = openHeadings.last.map { $0.written + 1 } ?? first
    openHeadings.append((level, written))
    return Self.headingTag(written, offset: 0)
  }

  /// Whether a link may be opened here.
  var canOpenLink: Bool { !isInLink }

  /// Shortens text that is going to be repeated, at a character.
  static func shortened(_ text: String) -> String {
    let text = text.utf8.contains(UInt8(ascii: "\n")) ? text.replacing("\n", with: " ") : text
    guard text.utf8.count > repeatedTextLimit else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: repeatedTextLimit)
    while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil {
      end = text.utf8.index(before: end)
    }
    return String(text[..<end]) + "…"
  }
}
