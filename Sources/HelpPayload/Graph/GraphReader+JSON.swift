import HelpCenter

extension GraphReader {
  /// Appends a value as `JSON.stringify` writes it.
  ///
  /// - Throws: ``PayloadError`` for what has no JSON form.
  mutating func appendJSON(
    _ reference: PayloadGraph.Reference, depth: Int, to output: inout [UInt8]
  ) throws(PayloadError) {
    try spend()
    guard let node = graph.node(reference) else {
      output.append(
        contentsOf: (reference == .negativeZero ? "0" : "null").utf8)
      return
    }
    switch node.kind {
    case .null: output.append(contentsOf: "null".utf8)
    case .true: output.append(contentsOf: "true".utf8)
    case .false: output.append(contentsOf: "false".utf8)
    case .number: output.append(contentsOf: graph.bytes[node.text.range])
    case .string: appendJSON(node.text, to: &output)
    case .array, .object:
      guard depth < Self.depthLimit, enter(reference) else { throw noJSON }
      defer { leave(reference) }
      let isObject = node.kind == .object
      output.append(UInt8(ascii: isObject ? "{" : "["))
      var isFirst = true
      for position in node.links {
        let link = graph.links[position]
        if isObject, link.reference == .undefined { continue }
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        if isObject {
          appendJSON(link.key, to: &output)
          output.append(UInt8(ascii: ":"))
        }
        try appendJSON(link.reference, depth: depth + 1, to: &output)
      }
      output.append(UInt8(ascii: isObject ? "}" : "]"))
    case .tagged:
      let inner = NuxtReviver.unwrap(reference, in: graph)
      guard inner != reference else { throw noJSON }
      try appendJSON(inner, depth: depth + 1, to: &output)
    case .sparse: throw noJSON
    }
  }

  private var noJSON: PayloadError {
    PayloadError(.invalidPayload, "a value has no JSON form")
  }

  private func appendJSON(_ text: TextRange, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var runStart = text.lowerBound
    for index in text.range {
      let byte = graph.bytes[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      output.append(contentsOf: graph.bytes[runStart..<index])
      runStart = index + 1
      output.append(contentsOf: Self.escape(byte).utf8)
    }
    output.append(contentsOf: graph.bytes[runStart..<text.upperBound])
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case 0x08: return "\\b"
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0C: return "\\f"
    case 0x0D: return "\\r"
    default:
      let digits = String(byte, radix: 16)
      return "\\u00" + (digits.utf8.count == 1 ? "0" + digits : digits)
    }
  }
}
