import HelpCenter

/// The tables of an SQL dump of Nuxt Content.
///
/// Every static site publishes its collections as such dumps, `sql_dump.txt`: base64 of gzip of a
/// JSON array of statements (Nuxt Content `src/utils/templates.ts`). The server's build holds the
/// statements as plain text.
struct ContentDump {
  /// A table and its rows.
  struct Table {
    let name: String
    var columns: [SQLStatement.Column]
    var rows: [[SQLStatement.Literal]] = []
    /// The place of each row by its `id`.
    fileprivate var places: [String: Int] = [:]

    /// The place of a column.
    func place(of column: String) -> Int? { columns.firstIndex { $0.name == column } }

    /// The place of the row that conditions name by its id.
    ///
    /// Only updates of one row are known; a walk over all rows for each statement would make the
    /// time quadratic.
    fileprivate func row(where conditions: [(String, SQLStatement.Literal)]) -> Int? {
      guard let condition = conditions.first(where: { $0.0 == "id" }),
        case .string(let id) = condition.1, let row = places[id]
      else { return nil }
      let isMet = conditions.allSatisfy { name, value in
        place(of: name).map { rows[row][$0] == value } ?? false
      }
      return isMet ? row : nil
    }

    /// The name of the collection that the table holds; `nil` for the table of checksums.
    var collection: String? {
      guard name != "_content_info" else { return nil }
      return name.hasPrefix("_content_") ? String(name.dropFirst(9)) : name
    }
  }

  private(set) var tables: [Table] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What the checksums of the dump say about its statements.
  private(set) var integrity = ContentIntegrity.unknown
  private var tablePlaces: [String: Int] = [:]

  /// Reads a dump in any of its forms.
  ///
  /// The limit is the number of bytes past which decompressed data is refused.
  ///
  /// - Throws: ``PayloadError`` if the dump is damaged, too large or holds no content.
  init(_ bytes: [UInt8], limit: Int) throws(PayloadError) {
    var bytes = bytes
    let start = bytes.firstIndex { !($0 == 0x20 || (0x09...0x0D).contains($0)) } ?? 0
    if !Gzip.isLikely(bytes), Base64.isLikely(bytes[start...]) {
      bytes = try Base64.decode(bytes)
      guard Gzip.isLikely(bytes) else {
        throw PayloadError(.invalidCompression, "the base64 text holds no gzip data")
      }
    }
    if Gzip.isLikely(bytes) { bytes = try Gzip.decompress(bytes, limit: limit) }
    if bytes.first(where: { !($0 == 0x20 || (0x09...0x0D).contains($0)) }) == UInt8(ascii: "[") {
      try readStatements(DataValue(json: bytes, diagnostics: &diagnostics))
    } else {
      guard String(validating: bytes, as: UTF8.self) != nil else {
        throw PayloadError(.invalidEncoding, "the SQL text is not UTF-8")
      }
      var parser = SQLParser(bytes)
      while let statement = try parser.next() { apply(statement) }
    }
    guard tables.contains(where: { $0.collection != nil }) else {
      throw PayloadError(.noContent, "the dump has no table of content")
    }
  }

  private mutating func readStatements(_ value: DataValue) throws(PayloadError) {
    var statements: [String] = []
    for item in value.array ?? [] {
      guard let statement = item.string else {
        throw PayloadError(.invalidSQL, "a dump is an array of SQL statements")
      }
      statements.append(statement)
    }
    for (number, text) in statements.enumerated() {
      do throws(PayloadError) {
        var parser = SQLParser(Array(text.utf8))
        while let statement = try parser.next() { apply(statement) }
      } catch {
        throw PayloadError(
          .invalidSQL, "statement \(number + 1): " + error.message, offset: error.offset,
          location: error.location)
      }
    }
    integrity = checksums(of: statements)
  }

  // MARK: Statements

  private mutating func apply(_ statement: SQLStatement) {
    switch statement {
    case .createTable(let name, let columns):
      guard tablePlaces[name] == nil else { return }
      tablePlaces[name] = tables.count
      tables.append(Table(name: name, columns: columns))
    case .insert(let name, let columns, let rows):
      guard let place = tablePlaces[name] else {
        diagnostics.append(.unknownTable(name))
        return
      }
      for row in rows { insert(row, columns: columns, into: place) }
    case .update(let name, let changes, let conditions):
      guard let place = tablePlaces[name],
        update(changes, where: conditions, in: place)
      else {
        diagnostics.append(.updateWithoutRow(name))
        return
      }
    case .other(let word):
      if !["DROP", "CREATE", "BEGIN", "COMMIT", "PRAGMA"].contains(word) {
        diagnostics.append(.ignoredStatement(word))
      }
    }
  }

  private mutating func insert(
    _ values: [SQLStatement.Literal], columns: [String], into place: Int
  ) {
    var row = values
    if !columns.isEmpty {
      let given = Dictionary(
        zip(columns, values), uniquingKeysWith: { _, last in last })
      row = tables[place].columns.map { given[$0.name] ?? .null }
    }
    guard row.count == tables[place].columns.count,
      columns.isEmpty || columns.count == values.count
    else {
      diagnostics.append(.wrongColumnCount(tables[place].name))
      return
    }
    if let column = tables[place].place(of: "id"), case .string(let id) = row[column] {
      if let known = tables[place].places[id] {
        tables[place].rows[known] = row
        return
      }
      tables[place].places[id] = tables[place].rows.count
    }
    tables[place].rows.append(row)
  }

  private mutating func update(
    _ changes: [(String, SQLStatement.Change)], where conditions: [(String, SQLStatement.Literal)],
    in place: Int
  ) -> Bool {
    guard let row = tables[place].row(where: conditions) else { return false }
    let columns = changes.map { tables[place].place(of: $0.0) }
    guard !columns.contains(nil) else { return false }
    return apply(changes.map(\.1), to: columns.compactMap { $0 }, row: row, table: place)
  }

  private mutating func apply(
    _ changes: [SQLStatement.Change], to columns: [Int], row: Int, table: Int
  ) -> Bool {
    for (change, column) in zip(changes, columns) {
      switch change {
      case .set(let value): tables[table].rows[row][column] = value
      case .append(let text):
        guard case .string(var whole) = tables[table].rows[row][column] else { return false }
        // Without this the text would have two owners, and be copied for each piece.
        tables[table].rows[row][column] = .null
        whole += text
        tables[table].rows[row][column] = .string(whole)
      }
    }
    return true
  }

  // MARK: Checksums

  /// Recomputes the two checksums of a dump (Nuxt Content `src/module.ts`).
  private func checksums(of statements: [String]) -> ContentIntegrity {
    guard statements.count > 3, let info = tables.first(where: { $0.collection == nil }),
      info.rows.count == 1, let row = info.rows.first,
      let structure = info.place(of: "structureVersion"), let version = info.place(of: "version"),
      case .string(let structureVersion) = row[structure], case .string(let text) = row[version],
      let separator = text.range(of: "--")
    else { return .unknown }
    let digest = String(text[separator.upperBound...])
    guard ContentHasher.canVerify(structureVersion), ContentHasher.canVerify(digest) else {
      return .unknown
    }
    func hash(_ statements: some Sequence<String>) -> String {
      var hasher = ContentHasher()
      for statement in statements { hasher.append(string: statement.utf8) }
      return hasher.finish()
    }
    let rows = statements.dropFirst(2).dropLast()
    let tables = statements.filter {
      $0.hasSuffix("-- structure") && !$0.contains("_content_info")
    }
    return hash(rows) == digest && hash(tables) == structureVersion ? .verified : .modified
  }
}

extension String {
  /// The first place of a text; Foundation has this, but this module does without it.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while let first = text.first, let index = self[start...].firstIndex(of: first) {
      if self[index...].hasPrefix(text) {
        return index..<self.index(index, offsetBy: text.count)
      }
      start = self.index(after: index)
    }
    return nil
  }
}
