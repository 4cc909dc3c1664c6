/// Parses HTML strictly and reports everything that the renderer has no reason to write.
///
/// It accepts only the plain form a browser cannot read in two ways: lower-case tags, attributes
/// in double quotes, no comments, no declarations, no bare `<`, `>`, `&` or `"`. On that form it
/// checks elements, attributes, addresses, ids and the content model. It shares no code with
/// the renderer.
struct MarkupCheck {
  private(set) var problems: [String] = []
  private(set) var ids: Set<String> = []
  private(set) var elementCount = 0
  /// The text of the document, entities resolved.
  private(set) var text = ""

  private let bytes: [UInt8]
  private var index = 0
  private var open: [String] = []
  private var references: [String] = []

  init(_ html: [UInt8]) {
    bytes = html
    run()
  }

  init(_ html: String) { self.init(Array(html.utf8)) }

  private mutating func fail(_ problem: String) {
    let context = String(
      decoding: bytes[max(0, index - 60)..<min(bytes.count, index + 60)], as: UTF8.self)
    if problems.count < 20 { problems.append("\(problem) near: \(context)") }
  }

  private mutating func run() {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        index += 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "/") { endTag() } else { startTag() }
      } else {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        let run = unescape(bytes[start..<index])
        text += run
        checkText(run)
      }
      if problems.count >= 20 { return }
    }
    if !open.isEmpty { fail("unclosed \(open)") }
    for reference in references where !ids.contains(reference) {
      fail("reference to no element: \(reference)")
    }
  }

  private mutating func checkText(_ run: String) {
    guard let parent = open.last, !run.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
    if ["ul", "ol", "dl", "table", "thead", "tbody", "tr", "video", "audio"].contains(parent) {
      fail("text in \(parent)")
    }
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        index += 1
      default: return String(decoding: bytes[start..<index], as: UTF8.self)
      }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func endTag() {
    index += 1
    let tag = name()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      return fail("malformed end tag \(tag)")
    }
    index += 1
    if open.popLast() != tag { fail("end tag \(tag) closes another element") }
  }

  private mutating func startTag() {
    let tag = name()
    elementCount += 1
    guard Self.tags.contains(tag) else { return fail("element \(tag)") }
    checkPlace(of: tag)
    var seen: Set<String> = []
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") {
      index += 1
      let attribute = name()
      var value = ""
      if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
        index += 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
          return fail("unquoted value of \(attribute)")
        }
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        value = unescape(bytes[start..<index])
        index += 1
      }
      if !seen.insert(attribute).inserted { fail("\(attribute) twice") }
      check(attribute, value, of: tag)
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      return fail("malformed start tag \(tag)")
    }
    index += 1
    if tag == "img", !seen.contains("alt") || !seen.contains("src") { fail("img without alt") }
    if tag == "a", !seen.contains("href") { fail("a without href") }
    if !Self.voids.contains(tag) { open.append(tag) }
  }

  private mutating func check(_ attribute: String, _ value: String, of tag: String) {
    let isAllowed =
      Self.attributes.contains(attribute)
      || (Self.attributesOf[tag] ?? []).contains(attribute) || attribute.hasPrefix("data-")
    if !isAllowed { fail("attribute \(attribute) of \(tag)") }
    switch attribute {
    case "id":
      if value.isEmpty || value.utf8.contains(where: { $0 <= 0x20 }) { fail("id \(value)") }
      if !ids.insert(value).inserted { fail("id \(value) twice") }
    case "href", "src":
      if let problem = Self.problem(of: value, isLink: attribute == "href") { fail(problem) }
    case "aria-labelledby": references.append(value)
    case "class":
      let isOwn = value.split(separator: " ").allSatisfy {
        $0.hasPrefix("hc-") || $0.hasPrefix("language-")
      }
      if !isOwn { fail("class \(value)") }
    case "aria-label" where value.utf8.allSatisfy({ $0 <= 0x20 }): fail("empty label")
    default: break
    }
  }

  /// Checks an address the way a browser reads it, and again as if it were decoded once more.
  private static func problem(of value: String, isLink: Bool) -> String? {
    var text = value
    for round in 0..<3 {
      var scheme = ""
      var isScheme = false
      for scalar in text.unicodeScalars {
        if scalar.value <= 0x20 || scalar.value == 0x7F { continue }
        if round > 0, scalar.value > 0x7E { continue }
        if scalar == ":" {
          isScheme = true
          break
        }
        guard scalar.isASCII,
          scalar.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains(scalar)
        else { break }
        scheme.unicodeScalars.append(scalar)
      }
      if isScheme, let first = scheme.unicodeScalars.first, first.properties.isAlphabetic {
        scheme = scheme.lowercased()
        let isData =
          !isLink
          && ["png", "jpeg", "jpg", "gif", "webp", "avif"].contains {
            value.hasPrefix("data:image/\($0);base64,")
          }
        let allowed = isLink ? ["http", "https", "mailto", "tel", "ftp"] : ["http", "https"]
        if round == 0, !allowed.contains(scheme), !isData { return "scheme \(scheme)" }
        if round > 0, ["javascript", "vbscript", "data"].contains(scheme), !isData {
          return "hidden scheme \(scheme)"
        }
      }
      text = percentDecoded(text)
    }
    return nil
  }

  private static func percentDecoded(_ text: String) -> String {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func checkPlace(of tag: String) {
    let isPhrasing = Self.phrasing.contains(tag)
    if !isPhrasing, let holder = open.first(where: { Self.phrasingOnly.contains($0) }) {
      fail("\(tag) in \(holder)")
    }
    if tag == "a", open.contains("a") { fail("a in a") }
    if tag == "label", open.contains("label") { fail("label in label") }
    if ["input", "details", "video", "audio"].contains(tag), open.contains("a") {
      fail("\(tag) in a")
    }
    switch open.last {
    case "ul", "ol": if tag != "li" { fail("\(tag) in a list") }
    case "dl": if tag != "div" { fail("\(tag) in dl") }
    case "table": if !["caption", "thead", "tbody"].contains(tag) { fail("\(tag) in table") }
    case "thead", "tbody": if tag != "tr" { fail("\(tag) in a table section") }
    case "tr": if tag != "td" && tag != "th" { fail("\(tag) in tr") }
    default:
      if tag == "li" || tag == "tr" || tag == "td" || tag == "th" { fail("\(tag) on its own") }
    }
  }

  /// Resolves the references the renderer writes; anything else is reported.
  private mutating func unescape(_ slice: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = slice
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "&"):
        let known = [("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\"")]
        guard let (name, character) = known.first(where: { rest.starts(with: $0.0.utf8) }) else {
          fail("bare &")
          continue
        }
        rest = rest.dropFirst(name.utf8.count)
        result.append(contentsOf: character.utf8)
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): fail("bare markup character")
      case 0..<9, 0x0B..<0x20, 0x7F: fail("control \(byte)")
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let voids: Set = ["br", "hr", "img", "input", "wbr"]
  private static let phrasing: Set = [
    "a", "abbr", "audio", "bdi", "br", "cite", "code", "del", "dfn", "em", "img", "input", "ins",
    "kbd", "label", "mark", "q", "samp", "small", "span", "strong", "sub", "sup", "u", "var",
    "video", "wbr",
  ]
  private static let phrasingOnly: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "summary", "caption", "dt", "a", "abbr", "bdi",
    "cite", "code", "del", "dfn", "em", "ins", "kbd", "mark", "q", "samp", "small", "span",
    "strong", "sub", "sup", "u", "var", "th", "td", "figcaption", "label",
  ]
  private static let tags: Set<String> = phrasing.union([
    "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
  ])
  private static let attributes: Set = [
    "id", "class", "title", "lang", "dir", "role", "tabindex", "aria-label", "aria-labelledby",
    "aria-hidden",
  ]
  private static let attributesOf: [String: Set<String>] = [
    "a": ["href"], "img": ["src", "alt", "width", "height", "loading"],
    "input": ["type", "name", "disabled", "checked"], "ol": ["start"], "li": ["value"],
    "th": ["scope"], "td": ["colspan"], "details": ["open"], "video": ["src", "controls"],
    "audio": ["src", "controls"],
  ]
}
