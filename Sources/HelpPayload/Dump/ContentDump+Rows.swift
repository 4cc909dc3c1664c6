import HelpCenter

extension ContentDump.Table {
  /// Returns the rows with their values typed by the columns.
  ///
  /// Columns of objects are declared `TEXT` and hold JSON; so do those of several types.
  func contentRows(diagnostics: inout [Diagnostic]) throws(PayloadError) -> [ContentRow] {
    var result: [ContentRow] = []
    result.reserveCapacity(rows.count)
    for row in rows {
      result.append(try contentRow(row, diagnostics: &diagnostics))
    }
    return result
  }

  private func contentRow(
    _ literals: [SQLStatement.Literal], diagnostics: inout [Diagnostic]
  ) throws(PayloadError) -> ContentRow {
    var row = ContentRow(fields: [:], body: MarkupBody())
    for (column, literal) in zip(columns, literals) {
      if column.name == "__hash__", case .string(let hash) = literal {
        row.hash = hash
        continue
      }
      if column.name == "body", case .string(let text) = literal,
        let body = try markupBody(text, diagnostics: &diagnostics)
      {
        row.body = body
        continue
      }
      row.fields.members.append(
        .init(
          key: column.name, value: try value(literal, of: column, diagnostics: &diagnostics)))
    }
    row.integrity = integrity(of: literals, hash: row.hash)
    return row
  }

  /// Returns the markup in the column `body`; `nil` if it holds other data.
  private func markupBody(
    _ text: String, diagnostics: inout [Diagnostic]
  ) throws(PayloadError) -> MarkupBody? {
    var found: [Diagnostic] = []
    guard let graph = try? PayloadGraph(json: Array(text.utf8), diagnostics: &found) else {
      return nil
    }
    var reader = GraphReader(graph, revivesNuxt: false)
    let body = try reader.body(graph.root)
    diagnostics += found + reader.diagnostics
    return body
  }

  private func value(
    _ literal: SQLStatement.Literal, of column: SQLStatement.Column,
    diagnostics: inout [Diagnostic]
  ) throws(PayloadError) -> DataValue {
    switch literal {
    case .null, .string("NULL"): return .null
    case .bool(let value): return .bool(value)
    case .number(let digits):
      if column.type == "BOOLEAN" { return .bool(Double(digits) != 0) }
      return (try? DataValue(json: Array(digits.utf8)))
        ?? .number(DataNumber(Double(digits) ?? .nan))
    case .string(let text):
      switch column.type {
      case "TEXT" where column.name != "id" && column.name != "__hash__":
        do throws(PayloadError) {
          return try DataValue(json: Array(text.utf8), diagnostics: &diagnostics)
        } catch  where error.code == .tooLarge {
          throw error
        } catch {
          diagnostics.append(.columnWithoutJSON(column.name, table: name))
          return .string(text)
        }
      case "BOOLEAN": return .bool(text == "true" || text == "1")
      case "INT", "INTEGER", "REAL", "NUMERIC":
        guard case .number(let number)? = try? DataValue(json: Array(text.utf8)) else {
          return .string(text)
        }
        return .number(number)
      default: return .string(text)
      }
    }
  }

  private func integrity(
    of literals: [SQLStatement.Literal], hash: String?
  ) -> ContentIntegrity {
    guard let hash, ContentHasher.canVerify(hash) else { return .unknown }
    var hasher = ContentHasher()
    for (column, literal) in zip(columns, literals) where column.name != "__hash__" {
      switch literal {
      case .null: hasher.append(string: "NULL".utf8)
      case .bool(let value): hasher.append(literal: (value ? "true" : "false").utf8)
      case .number(let digits): hasher.append(literal: digits.utf8)
      case .string(let text): hasher.append(sqlText: text.utf8)
      }
    }
    return hasher.finish() == hash ? .verified : .modified
  }
}
