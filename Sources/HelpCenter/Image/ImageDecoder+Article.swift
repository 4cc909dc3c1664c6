extension ImageDecoder {
  /// Reads a row.
  mutating func row(_ bytes: Span<UInt8>) throws(HelpImageError) -> ContentRow {
    let fields = try object(bytes)
    let kind = try choice(bytes, of: MarkupBody.Kind.imageOrder)
    let nodes = try nodes(bytes)
    let toc = try optionalValue(bytes)
    let hash = try optionalString(bytes)
    let integrity = try choice(bytes, of: ContentIntegrity.imageOrder)
    try finish()
    return ContentRow(
      fields: fields, body: MarkupBody(nodes: nodes, toc: toc, kind: kind), hash: hash,
      integrity: integrity)
  }

  /// Reads a summary.
  mutating func summary(_ bytes: Span<UInt8>) throws(HelpImageError) -> HelpImage.Summary {
    let summary = HelpImage.Summary(
      path: try string(bytes), title: try string(bytes), description: try string(bytes),
      category: try optionalString(bytes), slug: try string(bytes),
      order: try optionalValue(bytes)?.int, stem: try string(bytes),
      isListed: try choice(bytes, of: [true, false]))
    try finish()
    return summary
  }
}

// The numbers of the cases in an image must not follow the order of their declarations.

extension MarkupBody.Kind {
  /// The cases, each at the number that stands for it in an image.
  static let imageOrder: [MarkupBody.Kind] = [.minimark, .minimal, .root]
}

extension ContentIntegrity {
  /// The cases, each at the number that stands for it in an image.
  static let imageOrder: [ContentIntegrity] = [.unknown, .verified, .modified]
}
