/// Writes data values and markup trees as JSON with the bytes of ECMAScript's `JSON.stringify`.
///
/// No spaces, non-ASCII characters as they are, `/` unescaped.
public struct JSONWriter: Sendable {
  /// The bytes written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Creates an empty writer.
  public init() {}

  /// The bytes written so far, as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a value.
  ///
  /// What JSON lacks is written as ECMAScript writes it:
  /// a tagged value is written as its payload; `undefined` as `null`, except as a member of an
  /// object, where it is left out.
  public mutating func write(_ value: DataValue) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .number(let number): append(number.isFinite ? number.literal : "null")
    case .string(let string): write(string)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      var isFirst = true
      for item in items {
        separate(&isFirst)
        write(item)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object): write(object)
    case .tagged(_, let payload): write(payload)
    }
  }

  /// Writes an object.
  public mutating func write(_ object: DataObject) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for member in object.members where member.value != .undefined {
      separate(&isFirst)
      write(member.key)
      bytes.append(UInt8(ascii: ":"))
      write(member.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes a node as minimark; a comment as Comark's `[null, {}, "text"]`.
  public mutating func write(_ node: MarkupNode) {
    switch node {
    case .text(let text): write(text)
    case .comment(let text):
      append("[null,{},")
      write(text)
      bytes.append(UInt8(ascii: "]"))
    case .element(let element):
      bytes.append(UInt8(ascii: "["))
      write(element.tag)
      bytes.append(UInt8(ascii: ","))
      write(element.attributes)
      for child in element.children {
        bytes.append(UInt8(ascii: ","))
        write(child)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  /// Writes nodes as a JSON array of minimark nodes.
  public mutating func write(_ nodes: [MarkupNode]) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for node in nodes {
      separate(&isFirst)
      write(node)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a body as minimark: `{"type":"minimark","value":[…],"toc":{…}}`.
  public mutating func write(_ body: MarkupBody) {
    append(#"{"type":"minimark","value":"#)
    write(body.nodes)
    if let toc = body.toc {
      append(#","toc":"#)
      write(toc)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes a row with its body as one line of JSON, as a collection's rows are exported.
  ///
  /// The body stands where Nuxt Content puts it, behind the description.
  public mutating func writeLine(_ row: ContentRow) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    let place = row.fields["description"] == nil ? row.fields.members.last?.key : "description"
    for member in row.fields.members where member.value != .undefined {
      separate(&isFirst)
      write(member.key)
      bytes.append(UInt8(ascii: ":"))
      write(member.value)
      if member.key == place {
        append(#","body":"#)
        write(row.body)
      }
    }
    if place == nil {
      append(#""body":"#)
      write(row.body)
    }
    append("}\n")
  }

  /// Writes a string literal with its quotes.
  public mutating func write(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { source in
      var runStart = 0
      for index in 0..<source.count {
        let byte = unsafe source[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        unsafe bytes.append(contentsOf: source[runStart..<index])
        runStart = index + 1
        writeEscape(byte)
      }
      unsafe bytes.append(contentsOf: source[runStart...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes bytes that are already JSON.
  package mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func separate(_ isFirst: inout Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func writeEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      let digits = Array("0123456789abcdef".utf8)
      append("u00")
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}

extension DataValue {
  /// The value as compact JSON text.
  public var json: String {
    var writer = JSONWriter()
    writer.write(self)
    return writer.string
  }
}
