/// Names of HTML elements, as MDC's handlers look at them.
enum HTMLTag {
  /// The name of the tag that a piece of raw HTML starts with.
  static func name(in html: String) -> String? {
    let bytes = Array(html.utf8)
    guard bytes.first == .lessThan else { return nil }
    var index = 1
    if index < bytes.count, bytes[index] == .slash { index += 1 }
    let start = index
    while index < bytes.count,
      bytes[index].isAlphanumeric || bytes[index] == .dash || bytes[index] == .underscore
    {
      index += 1
    }
    guard index > start, index < bytes.count,
      bytes[index] == .greaterThan || bytes[index] == .slash || bytes[index].isWhitespace,
      bytes[index...].contains(.greaterThan)
    else { return nil }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Raw HTML whose first tag is in kebab case if it has upper-case letters.
  static func kebabCased(_ html: String) -> String {
    guard let name = name(in: html), name.utf8.contains(where: { (65...90).contains($0) })
    else { return html }
    let bytes = Array(html.utf8)
    let start = bytes.dropFirst().first == .slash ? 2 : 1
    let rest = bytes[(start + name.utf8.count)...]
    return String(decoding: bytes[..<start] + KebabCase.convert(name).utf8 + rest, as: UTF8.self)
  }

  /// A Boolean value indicating whether an HTML parser could change a component of a name, or what
  /// stands around it.
  static func needsParser(_ tag: String, isInline: Bool = false) -> Bool {
    if isInline, tag == "br" { return false }
    if !isInline, harmlessBlocks.contains(tag) { return false }
    return known.contains(tag) && !harmless.contains(tag) || tag == "image"
  }

  /// Elements that a parser nests like any unknown one.
  private static let harmless: Set<String> = [
    "abbr", "audio", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "video",
  ]

  /// Elements that a parser nests like any unknown one outside of a paragraph.
  private static let harmlessBlocks: Set<String> = [
    "article", "aside", "details", "div", "figcaption", "figure", "footer", "header", "main", "nav",
    "section", "summary",
  ]

  /// The elements of HTML.
  static let known: Set<String> = Set(
    """
    a abbr address area article aside audio b base bdi bdo blockquote body br button canvas \
    caption cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed \
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe \
    img input ins kbd label legend li link main map mark math menu menuitem meta meter nav \
    noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s \
    samp script section select slot small source span strong style sub summary sup svg table \
    tbody td template textarea tfoot th thead time title tr track u ul var video wbr
    """.split(separator: " ").map(String.init))
}
