/// A statement of a dump, as far as it says something about rows.
enum SQLStatement {
  /// A value as SQL writes it.
  enum Literal: Hashable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
  }

  /// A column of a table and its declared type.
  struct Column {
    var name: String
    var type: String
  }

  /// What an `UPDATE` does to a column.
  enum Change {
    case set(Literal)
    case append(String)
  }

  case createTable(name: String, columns: [Column])
  /// The columns are empty if the statement names none.
  case insert(table: String, columns: [String], rows: [[Literal]])
  case update(table: String, changes: [(String, Change)], conditions: [(String, Literal)])
  /// Any other statement, with its first word.
  case other(String)
}
