extension ImageEncoder {
  /// Writes a row.
  mutating func write(_ row: ContentRow) throws(HelpImageError) {
    try write(row.fields)
    write(MarkupBody.Kind.imageOrder.firstIndex(of: row.body.kind) ?? 0)
    try write(row.body.nodes)
    try write(optional: row.body.toc)
    try write(optional: row.hash)
    write(ContentIntegrity.imageOrder.firstIndex(of: row.integrity) ?? 0)
  }

  /// Writes a summary.
  mutating func write(_ summary: HelpImage.Summary) throws(HelpImageError) {
    try write(summary.path)
    try write(summary.title)
    try write(summary.description)
    try write(optional: summary.category)
    try write(summary.slug)
    try write(optional: summary.order.map { .number(DataNumber($0)) })
    try write(summary.stem)
    write(summary.isListed ? 0 : 1)
  }

  private mutating func write(optional value: DataValue?) throws(HelpImageError) {
    write(value == nil ? 0 : 1)
    if let value { try write(value) }
  }

  private mutating func write(optional string: String?) throws(HelpImageError) {
    write(string == nil ? 0 : 1)
    if let string { try write(string) }
  }

  private mutating func write(_ object: DataObject, depth: Int = 0) throws(HelpImageError) {
    write(object.members.count)
    for member in object.members {
      try write(member.key)
      try write(member.value, depth: depth)
    }
  }

  private mutating func write(_ value: DataValue, depth: Int = 0) throws(HelpImageError) {
    try checkDepth(depth)
    switch value {
    case .null: write(ImageValueKind.null)
    case .bool(false): write(ImageValueKind.false)
    case .bool(true): write(ImageValueKind.true)
    case .number(let number):
      // Only a number that comes back with the same digits is written as one.
      if let int = Int(number.literal), int >= 0, int < 1 << 24, String(int) == number.literal {
        write(ImageValueKind.smallNumber + int)
      } else {
        write(ImageValueKind.number)
        try write(number.literal)
      }
    case .string(let string):
      write(ImageValueKind.string)
      try write(string)
    case .array(let items):
      write(ImageValueKind.array)
      write(items.count)
      for item in items { try write(item, depth: depth + 1) }
    case .object(let object):
      write(ImageValueKind.object)
      try write(object, depth: depth + 1)
    case .tagged(let tag, let payload):
      write(ImageValueKind.tagged)
      try write(tag)
      try write(payload, depth: depth + 1)
    }
  }

  private mutating func write(_ nodes: [MarkupNode], depth: Int = 0) throws(HelpImageError) {
    write(nodes.count)
    for node in nodes {
      try checkDepth(depth)
      switch node {
      case .text(let text):
        write(ImageNodeKind.text)
        try write(text)
      case .comment(let text):
        write(ImageNodeKind.comment)
        try write(text)
      case .element(let element):
        try write(tag: element.tag)
        try write(element.attributes)
        try write(element.children, depth: depth + 1)
      }
    }
  }

  private func checkDepth(_ depth: Int) throws(HelpImageError) {
    guard depth < ImageFormat.maximumNesting else {
      throw HelpImageError(.nestedTooDeep(limit: ImageFormat.maximumNesting))
    }
  }
}
