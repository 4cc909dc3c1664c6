/// Decodes HTML entities with libcmark's table.
enum EntityText {
  /// Decodes the entities of a text; nothing else in it means anything.
  static func decode(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
    // Every other mark is escaped, so that libcmark sees a paragraph of plain text.
    var source: [UInt8] = [UInt8(ascii: "x")]
    for byte in text {
      let isEntityMark =
        byte == UInt8(ascii: "&") || byte == .hash || byte == UInt8(ascii: ";")
      if byte.isPunctuation, !isEntityMark { source.append(.backslash) }
      source.append(byte)
    }
    source.append(UInt8(ascii: "x"))
    let nodes = CommonMarkTree(source).nodes()
    var decoded: [UInt8] = []
    for node in nodes.nodes {
      switch node.kind {
      case .text: decoded += nodes.bytes(node.literal)
      case .softBreak, .lineBreak: decoded.append(.newline)
      default: break
      }
    }
    return String(decoding: decoded.dropFirst().dropLast(), as: UTF8.self)
  }
}
