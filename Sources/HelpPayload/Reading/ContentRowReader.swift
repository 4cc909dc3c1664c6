import HelpCenter

/// Reads rows of content from what sites publish and tools export.
///
/// ```swift
/// let reading = try ContentRowReader().read(bytes, name: "_payload.json")
/// for entry in reading.entries { print(entry.row.fields["title"]?.string ?? "") }
/// ```
public struct ContentRowReader: Sendable {
  /// The number of bytes past which compressed data is refused, 256 MiB unless set.
  public var decompressionLimit: Int

  /// Creates a reader.
  public init(decompressionLimit: Int = 256 << 20) {
    self.decompressionLimit = decompressionLimit
  }

  /// Reads all rows of an input.
  ///
  /// - Parameters:
  ///   - bytes: The input.
  ///   - name: The name of the file for errors and diagnostics.
  ///   - format: The kind of input; `nil` finds it out from the first bytes.
  /// - Returns: The rows, and what was odd about the input.
  /// - Throws: ``PayloadError`` if the input is damaged or holds no content.
  public func read(
    _ bytes: [UInt8], name: String? = nil, format: ContentReading.Format? = nil
  ) throws(PayloadError) -> ContentReading {
    do {
      var reading = try readUnnamed(bytes, format: format ?? Self.format(of: bytes))
      for index in reading.diagnostics.indices where reading.diagnostics[index].file == nil {
        reading.diagnostics[index].file = name
      }
      return reading
    } catch {
      throw error.named(name)
    }
  }

  private func readUnnamed(
    _ bytes: [UInt8], format: ContentReading.Format
  ) throws(PayloadError) -> ContentReading {
    switch format {
    case .payload: try read(NuxtPayload(json: bytes), format: format)
    case .page: try read(NuxtPayload(page: bytes), format: format)
    case .dump: try readDump(bytes)
    case .json, .jsonLines: try readJSON(bytes, format: format)
    }
  }

  private func read(
    _ payload: NuxtPayload, format: ContentReading.Format
  ) throws(PayloadError) -> ContentReading {
    var diagnostics = payload.diagnostics
    let documents = try payload.documents(diagnostics: &diagnostics)
    if let source = payload.dataSource, documents.isEmpty {
      diagnostics.append(.dataElsewhere(source))
    }
    return ContentReading(
      format: format, entries: documents.map { .init(row: $0.row, keys: $0.keys) },
      payload: payload, diagnostics: diagnostics)
  }

  private func readDump(_ bytes: [UInt8]) throws(PayloadError) -> ContentReading {
    let dump = try ContentDump(bytes, limit: decompressionLimit)
    var diagnostics = dump.diagnostics
    var entries: [ContentReading.Entry] = []
    for table in dump.tables {
      guard let collection = table.collection else { continue }
      if dump.integrity == .modified { diagnostics.append(.modifiedDump(collection)) }
      for row in try table.contentRows(diagnostics: &diagnostics) {
        entries.append(.init(row: row, collection: collection))
      }
    }
    return ContentReading(
      format: .dump, entries: entries, payload: nil, diagnostics: diagnostics)
  }

  private func readJSON(
    _ bytes: [UInt8], format: ContentReading.Format
  ) throws(PayloadError) -> ContentReading {
    var decoder = try JSONGraphDecoder(bytes)
    var roots: [PayloadGraph.Reference] = []
    while decoder.hasValue() { try roots.append(decoder.value()) }
    guard let first = roots.first else {
      throw PayloadError(.invalidJSON, "the text is empty", at: 0, in: bytes)
    }
    let (graph, found) = decoder.finish(root: first)
    var documents = JSONDocuments(graph)
    for root in roots { try documents.read(root) }
    if documents.entries.isEmpty { try documents.readNested(roots) }
    guard !documents.entries.isEmpty else {
      throw PayloadError(
        .noContent,
        "the JSON holds no document: no object with a body of type minimark, minimal or root, "
          + "no Comark tree and no array of nodes")
    }
    return ContentReading(
      format: roots.count > 1 ? .jsonLines : format, entries: documents.entries, payload: nil,
      diagnostics: found + documents.diagnostics)
  }
}
