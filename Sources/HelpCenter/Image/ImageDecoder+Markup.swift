extension ImageDecoder {
  /// Reads a value.
  mutating func value(
    _ bytes: Span<UInt8>, depth: Int = 0
  ) throws(HelpImageError) -> DataValue {
    try checkDepth(depth)
    let kind = try number(bytes)
    switch kind {
    case ImageValueKind.null: return .null
    case ImageValueKind.false: return .bool(false)
    case ImageValueKind.true: return .bool(true)
    case ImageValueKind.number: return .number(DataNumber(literal: try string(bytes)))
    case ImageValueKind.string: return .string(try string(bytes))
    case ImageValueKind.array:
      var items: [DataValue] = []
      for _ in 0..<(try partCount(bytes)) { items.append(try value(bytes, depth: depth + 1)) }
      return .array(items)
    case ImageValueKind.object: return .object(try object(bytes, depth: depth + 1))
    case ImageValueKind.tagged:
      let tag = try string(bytes)
      return .tagged(tag, try value(bytes, depth: depth + 1))
    default: return .number(DataNumber(kind - ImageValueKind.smallNumber))
    }
  }

  /// Reads an optional value: the number of values, none or one, and the value.
  mutating func optionalValue(_ bytes: Span<UInt8>) throws(HelpImageError) -> DataValue? {
    switch try partCount(bytes) {
    case 0: nil
    default: try value(bytes)
    }
  }

  /// Reads an optional string, in the form of an optional value.
  mutating func optionalString(_ bytes: Span<UInt8>) throws(HelpImageError) -> String? {
    switch try partCount(bytes) {
    case 0: nil
    default: try string(bytes)
    }
  }

  /// Reads the members of an object.
  mutating func object(
    _ bytes: Span<UInt8>, depth: Int = 0
  ) throws(HelpImageError) -> DataObject {
    var members: [DataObject.Member] = []
    for _ in 0..<(try partCount(bytes)) {
      let key = try string(bytes)
      members.append(DataObject.Member(key: key, value: try value(bytes, depth: depth)))
    }
    return DataObject(members: members)
  }

  /// Reads the nodes of a body or of an element.
  mutating func nodes(
    _ bytes: Span<UInt8>, depth: Int = 0
  ) throws(HelpImageError) -> [MarkupNode] {
    var nodes: [MarkupNode] = []
    for _ in 0..<(try partCount(bytes)) { nodes.append(try node(bytes, depth: depth)) }
    return nodes
  }

  private mutating func node(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(HelpImageError) -> MarkupNode {
    try checkDepth(depth)
    let kind = try number(bytes)
    switch kind {
    case ImageNodeKind.text: return .text(try string(bytes))
    case ImageNodeKind.comment: return .comment(try string(bytes))
    default:
      let tag = try sharedString(bytes, kind - ImageNodeKind.element)
      let attributes = try object(bytes)
      return .element(tag, attributes, try nodes(bytes, depth: depth + 1))
    }
  }

  private func checkDepth(_ depth: Int) throws(HelpImageError) {
    guard depth < ImageFormat.maximumNesting else {
      throw HelpImageError(.nestedTooDeep(limit: ImageFormat.maximumNesting))
    }
  }
}
