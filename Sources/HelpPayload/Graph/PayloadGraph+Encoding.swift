extension PayloadGraph {
  /// The two ways in which Nuxt writes a slash into a payload.
  public enum SlashStyle: Sendable, Hashable {
    /// `/`, as devalue writes it.
    case plain
    /// `\u002F`, as later versions of Nuxt replace it throughout the text.
    case escaped
  }

  /// Returns the graph in devalue's flattened format, with the bytes that devalue 5.9 writes.
  ///
  /// Values are numbered in the order in which a walk from the root meets them. Equal strings,
  /// numbers, truth values and BigInts share a number; arrays and objects do only if they were
  /// one value before. What the root does not reach is left out.
  public func devalue(slashes: SlashStyle = .plain) -> [UInt8] {
    guard root.index != nil else { return Array(String(root.rawValue).utf8) }
    let order = DevalueOrder(graph: self)
    var encoder = DevalueEncoder(graph: self, order: order, slashes: slashes)
    return encoder.encode()
  }
}

/// Writes the values of a graph in devalue's flattened format.
private struct DevalueEncoder {
  let graph: PayloadGraph
  let order: DevalueOrder
  let slashes: PayloadGraph.SlashStyle
  var output: [UInt8] = []

  init(graph: PayloadGraph, order: DevalueOrder, slashes: PayloadGraph.SlashStyle) {
    self.graph = graph
    self.order = order
    self.slashes = slashes
    output.reserveCapacity(graph.bytes.count)
  }

  mutating func encode() -> [UInt8] {
    output.append(UInt8(ascii: "["))
    for (position, index) in order.nodes.enumerated() {
      if position > 0 { output.append(UInt8(ascii: ",")) }
      write(graph.nodes[Int(index)])
    }
    output.append(UInt8(ascii: "]"))
    return output
  }

  private mutating func write(_ node: PayloadGraph.Node) {
    switch node.kind {
    case .null: output.append(contentsOf: "null".utf8)
    case .true: output.append(contentsOf: "true".utf8)
    case .false: output.append(contentsOf: "false".utf8)
    case .number: output.append(contentsOf: graph.bytes[node.text.range])
    case .string: write(node.text)
    case .array: writeArray(links: node.links, length: node.links.count)
    case .sparse: writeSparse(node)
    case .object:
      output.append(UInt8(ascii: "{"))
      for position in node.links {
        let link = graph.links[position]
        if position > node.links.lowerBound { output.append(UInt8(ascii: ",")) }
        write(link.key)
        output.append(UInt8(ascii: ":"))
        write(link.target)
      }
      output.append(UInt8(ascii: "}"))
    case .tagged: writeTagged(node)
    }
  }

  private mutating func writeTagged(_ node: PayloadGraph.Node) {
    let tag = graph.tag(of: node)
    let hasNames = graph.isText(tag, "null")
    output.append(UInt8(ascii: "["))
    write(tag)
    for link in graph.links[node.links].dropFirst() {
      output.append(UInt8(ascii: ","))
      switch link.target {
      case PayloadGraph.Link.inlineString: write(link.key)
      case PayloadGraph.Link.inlineLiteral:
        output.append(contentsOf: graph.bytes[link.key.range])
      default:
        if hasNames {
          write(link.key)
          output.append(UInt8(ascii: ","))
        }
        write(link.target)
      }
    }
    output.append(UInt8(ascii: "]"))
  }

  /// Writes the number of a value.
  private mutating func write(_ target: Int32) {
    let number = target < 0 ? Int(target) : Int(order.numbers[Int(target)])
    var magnitude = number.magnitude
    if number < 0 { output.append(UInt8(ascii: "-")) }
    let first = output.count
    repeat {
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
      magnitude /= 10
    } while magnitude > 0
    if output.count - first > 1 { output[first...].reverse() }
  }

  // MARK: Arrays

  private mutating func writeArray(links: Range<Int>, length: Int) {
    let hole = PayloadGraph.Reference.hole.rawValue
    let items = graph.links[links]
    guard items.contains(where: { $0.target == hole }) else {
      write(items.map(\.target))
      return
    }
    let present = zip(0..., items).filter { $0.1.target != hole }
    if isSparseShorter(length: length, present: present.count) {
      writeSparse(length: length, present.map { ($0.0, $0.1.target) })
    } else {
      write(items.map(\.target))
    }
  }

  private mutating func writeSparse(_ node: PayloadGraph.Node) {
    let length = Int(graph.links[node.links.lowerBound].key.start)
    let items = graph.links[node.links].dropFirst().map { (Int($0.key.start), $0.target) }
    guard items.count < length, isSparseShorter(length: length, present: items.count) else {
      // The comparison bounds the length by the number of items.
      var dense = [Int32](repeating: PayloadGraph.Reference.hole.rawValue, count: length)
      for (index, target) in items { dense[index] = target }
      write(dense)
      return
    }
    writeSparse(length: length, items)
  }

  /// The rule of devalue's `src/stringify.js`: three bytes a hole against two numbers an item.
  private func isSparseShorter(length: Int, present: Int) -> Bool {
    let digits = String(length).utf8.count
    return (length - present) * 3 > 4 + digits + present * (digits + 1)
  }

  private mutating func write(_ targets: [Int32]) {
    output.append(UInt8(ascii: "["))
    for (position, target) in targets.enumerated() {
      if position > 0 { output.append(UInt8(ascii: ",")) }
      write(target)
    }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func writeSparse(length: Int, _ items: [(Int, Int32)]) {
    output.append(contentsOf: "[-7,\(length)".utf8)
    for (index, target) in items {
      output.append(contentsOf: ",\(index),".utf8)
      write(target)
    }
    output.append(UInt8(ascii: "]"))
  }

  // MARK: Strings

  /// Writes a string literal with devalue's escapes.
  private mutating func write(_ text: TextRange) {
    output.append(UInt8(ascii: "\""))
    var runStart = text.lowerBound
    for index in text.range {
      let byte = graph.bytes[index]
      // Letters and digits, most of all text, need no further look.
      if byte > UInt8(ascii: "<"), byte != UInt8(ascii: "\\"), byte != 0xE2 { continue }
      guard let escape = escape(byte, at: index) else { continue }
      output.append(contentsOf: graph.bytes[runStart..<index])
      output.append(contentsOf: escape.utf8)
      runStart = index + (byte == 0xE2 ? 3 : 1)
    }
    output.append(contentsOf: graph.bytes[runStart..<text.upperBound])
    output.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private func escape(_ byte: UInt8, at index: Int) -> String? {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case UInt8(ascii: "<"): return "\\u003C"
    case UInt8(ascii: "/"): return slashes == .escaped ? "\\u002F" : nil
    case 0x08: return "\\b"
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0C: return "\\f"
    case 0x0D: return "\\r"
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      return "\\u00" + (digits.utf8.count == 1 ? "0" + digits : digits)
    case 0xE2 where graph.bytes[index + 1] == 0x80 && graph.bytes[index + 2] == 0xA8:
      return "\\u2028"
    case 0xE2 where graph.bytes[index + 1] == 0x80 && graph.bytes[index + 2] == 0xA9:
      return "\\u2029"
    default: return nil
    }
  }
}
