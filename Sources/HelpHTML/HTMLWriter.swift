/// Writes HTML that cannot contain anything but what the writer's operations say.
///
/// Elements and attributes come from closed lists, texts and values are always escaped, addresses
/// are ``HTMLURL``s, and every element that is opened is closed. So neither content nor the
/// handler of a component can write a script, whatever it passes.
///
/// ```swift
/// writer.open(.a)
/// writer.attribute(.href, url)
/// writer.text("Fish & chips")
/// writer.close()
/// ```
public struct HTMLWriter: Sendable {
  /// The UTF-8 bytes written so far.
  public private(set) var bytes: [UInt8] = []

  /// The elements that are open, outermost first.
  private var openTags: [HTMLTag] = []
  /// The number of elements that must stay open: those around a handler are not its to close.
  var floor = 0
  /// Whether the start tag of the last element can still take attributes.
  private var isInStartTag = false
  /// The names that the current start tag already has.
  private var attributeNames: [String] = []

  /// Creates an empty writer.
  public init() {}

  /// The number of elements that are open.
  public var depth: Int { openTags.count }

  /// Opens an element; void elements need no ``close()``.
  public mutating func open(_ tag: HTMLTag) {
    finishStartTag()
    raw("<")
    raw(tag.rawValue)
    isInStartTag = true
    if !tag.isVoid { openTags.append(tag) }
  }

  /// Opens an element of a class.
  public mutating func open(_ tag: HTMLTag, class className: StaticString) {
    open(tag)
    attributeNames.append(HTMLAttribute.className.rawValue)
    raw(" class=\"")
    className.withUTF8Buffer { unsafe HTMLEscaping.append($0, to: &bytes) }
    raw("\"")
  }

  /// Closes the innermost open element.
  public mutating func close() {
    finishStartTag()
    guard openTags.count > floor, let tag = openTags.popLast() else { return }
    raw("</")
    raw(tag.rawValue)
    raw(">")
  }

  /// Closes elements until no more than a number of them are open.
  public mutating func close(downTo depth: Int) {
    while openTags.count > max(depth, floor) { close() }
  }

  /// Writes an attribute of the element just opened.
  ///
  /// An attribute that the element already has is left as it is. After content was written there
  /// is no start tag to take the attribute, so it is passed over.
  public mutating func attribute(_ attribute: HTMLAttribute, _ value: String) {
    write(attribute: attribute.rawValue, value: value)
  }

  /// Writes an attribute that needs no value.
  public mutating func attribute(_ flag: HTMLFlag) {
    _ = begin(attribute: flag.rawValue)
  }

  /// Writes an attribute that holds an address.
  public mutating func attribute(_ attribute: HTMLURLAttribute, _ url: HTMLURL) {
    write(attribute: attribute.rawValue, value: url.string)
  }

  /// Writes an attribute whose value is filled in later, and returns where it belongs; `nil` if the
  /// element has the attribute already.
  mutating func openAttribute(_ attribute: HTMLURLAttribute) -> Int? {
    guard begin(attribute: attribute.rawValue) else { return nil }
    raw("=\"")
    defer { raw("\"") }
    return bytes.count
  }

  /// Writes a `data-` attribute.
  ///
  /// - Parameters:
  ///   - name: The name after `data-`, of lower-case ASCII letters, digits and hyphens; other
  ///     characters become hyphens.
  ///   - value: The value.
  public mutating func data(_ name: StaticString, _ value: String) {
    var bytes = Array("data-".utf8)
    bytes.reserveCapacity(32)
    let start = bytes.count
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    for index in start..<bytes.count { bytes[index] = Self.nameByte(bytes[index]) }
    write(attribute: String(decoding: bytes, as: UTF8.self), value: value)
  }

  /// Writes text.
  public mutating func text(_ text: String) {
    finishStartTag()
    var text = text
    text.withUTF8 { unsafe HTMLEscaping.append($0, to: &bytes) }
  }

  /// Writes a rendered fragment, which only this module can make.
  public mutating func fragment(_ fragment: HTMLFragment) {
    finishStartTag()
    bytes.append(contentsOf: fragment.bytes)
  }

  /// Writes what stands around the body of a page.
  package mutating func page(_ head: HTMLPage.Head, body: (inout HTMLWriter) -> Void) {
    finishStartTag()
    raw("<!DOCTYPE html>\n<html")
    isInStartTag = true
    attributeNames.removeAll(keepingCapacity: true)
    attribute(.language, head.language)
    finishStartTag()
    raw("\n<head>\n<meta charset=\"utf-8\">\n")
    raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    // A page needs no script; a browser that is told so is a second line of defence.
    raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    raw("img-src * data:; media-src *; style-src 'unsafe-inline'; base-uri 'none'; ")
    raw("form-action 'none'\">\n<title>")
    text(head.title)
    raw("</title>\n<style>\n")
    raw(head.stylesheet.css)
    raw("</style>\n</head>\n<body>\n")
    body(&self)
    raw("</body>\n</html>\n")
  }

  private mutating func finishStartTag() {
    guard isInStartTag else { return }
    isInStartTag = false
    attributeNames.removeAll(keepingCapacity: true)
    raw(">")
  }

  /// Writes the name of an attribute, unless there is no start tag or it has the name already.
  private mutating func begin(attribute name: String) -> Bool {
    guard isInStartTag, !attributeNames.contains(name) else { return false }
    attributeNames.append(name)
    raw(" ")
    raw(name)
    return true
  }

  private mutating func write(attribute name: String, value: String) {
    guard begin(attribute: name) else { return }
    raw("=\"")
    var value = value
    value.withUTF8 { unsafe HTMLEscaping.append($0, to: &bytes) }
    raw("\"")
  }

  private static func nameByte(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: UInt8(ascii: "-")
    }
  }

  /// Writes markup as it is: the one way around the escaping, and private for that reason.
  private mutating func raw(_ markup: String) {
    var markup = markup
    markup.withUTF8 { unsafe bytes.append(contentsOf: $0) }
  }
}
