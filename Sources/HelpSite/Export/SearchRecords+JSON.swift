internal import HelpCenter

extension SearchRecords {
  /// For OpenSearch and Elasticsearch: the body of a request to `/_bulk`.
  ///
  /// - Parameter index: The name of the index.
  /// - Returns: Newline-delimited JSON.
  public func openSearchBulk(index: String) -> [UInt8] {
    var writer = JSONWriter()
    for record in records {
      writer.writeLine(["index": ["_index": .string(index), "_id": .string(record.id)]])
      writer.writeLine(record.fields)
    }
    return writer.bytes
  }

  /// For Meilisearch: a document a line (`application/x-ndjson`); the primary key is `id`.
  public func meilisearchDocuments() -> [UInt8] {
    var writer = JSONWriter()
    for record in records {
      writer.writeLine(DataObject([("id", .string(record.id))] + record.fields.pairs))
    }
    return writer.bytes
  }

  /// For Algolia: an array of records with `objectID`.
  public func algoliaRecords() -> [UInt8] { array(idKey: "objectID") }

  /// For everything else: an array of records with `id`.
  public func json() -> [UInt8] { array(idKey: "id") }

  private func array(idKey: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(
      .array(
        records.map { record in
          .object(DataObject([(idKey, .string(record.id))] + record.fields.pairs))
        }))
    return writer.bytes + [0x0A]
  }
}

extension SearchRecords.Record {
  /// All but the id, as JSON.
  var fields: DataObject {
    var fields = DataObject([
      ("path", .string(path)), ("anchor", .string(anchor)), ("url", .string(url)),
      ("title", .string(title)), ("section", .string(section)),
      ("trail", .array(trail.map { .string($0) })), ("category", .string(category)),
      ("description", .string(description)),
      ("keywords", .array(keywords.map { .string($0) })), ("text", .string(text)),
      ("position", .number(DataNumber(position))),
    ])
    if let updated { fields["updated"] = .string(updated) }
    return fields
  }
}

extension DataObject {
  fileprivate var pairs: [(String, DataValue)] { members.map { ($0.key, $0.value) } }
}

extension JSONWriter {
  fileprivate mutating func writeLine(_ object: DataObject) {
    write(object)
    append("\n")
  }
}
