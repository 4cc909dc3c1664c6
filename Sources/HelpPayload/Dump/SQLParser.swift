/// Reads the statements of a dump.
///
/// The grammar is what Nuxt Content's `src/utils/collection.ts` writes, and what its spelling
/// allows beside it: lists of columns, several rows, `||` for `CONCAT`.
struct SQLParser {
  private var lexer: SQLLexer

  /// Creates a parser of one statement or several.
  init(_ source: [UInt8]) { lexer = SQLLexer(source) }

  /// The next statement; `nil` at the end.
  mutating func next() throws(PayloadError) -> SQLStatement? {
    while try lexer.peek() == .symbol(UInt8(ascii: ";")) { _ = try lexer.next() }
    guard let first = try lexer.next() else { return nil }
    guard case .word(let word) = first else { throw lexer.error("expected a statement") }
    let statement: SQLStatement
    switch word.uppercased() {
    case "CREATE" where try accept("TABLE"): statement = try createTable()
    case "INSERT": statement = try insert()
    case "UPDATE": statement = try update()
    case let other: statement = .other(other)
    }
    try skipToEnd()
    return statement
  }

  // MARK: Statements

  private mutating func createTable() throws(PayloadError) -> SQLStatement {
    for word in ["IF", "NOT", "EXISTS"] { _ = try accept(word) }
    let table = try name()
    try expect("(")
    var columns: [SQLStatement.Column] = []
    repeat {
      let column = try name()
      var type = ""
      if case .word(let word)? = try lexer.peek() { type = word.uppercased() }
      try skipDefinition()
      // Constraints of the table stand between the columns.
      if !["PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "CONSTRAINT"].contains(column.uppercased())
        || ["TEXT", "VARCHAR", "INT", "INTEGER", "BOOLEAN", "DATE", "DATETIME"].contains(type)
      {
        columns.append(SQLStatement.Column(name: column, type: type))
      }
    } while try accept(symbol: ",")
    try expect(")")
    return .createTable(name: table, columns: columns)
  }

  /// Passes over type, default and constraints of a column.
  private mutating func skipDefinition() throws(PayloadError) {
    var depth = 0
    while let token = try lexer.peek() {
      if depth == 0, token == .symbol(UInt8(ascii: ",")) || token == .symbol(UInt8(ascii: ")")) {
        return
      }
      if token == .symbol(UInt8(ascii: "(")) { depth += 1 }
      if token == .symbol(UInt8(ascii: ")")) { depth -= 1 }
      _ = try lexer.next()
    }
  }

  private mutating func insert() throws(PayloadError) -> SQLStatement {
    for word in ["OR", "REPLACE", "IGNORE"] { _ = try accept(word) }
    guard try accept("INTO") else { throw lexer.error("expected INTO") }
    let table = try name()
    var columns: [String] = []
    if try accept(symbol: "(") {
      repeat { columns.append(try name()) } while try accept(symbol: ",")
      try expect(")")
    }
    guard try accept("VALUES") else { throw lexer.error("expected VALUES") }
    var rows: [[SQLStatement.Literal]] = []
    repeat {
      try expect("(")
      var row: [SQLStatement.Literal] = []
      repeat { row.append(try literal()) } while try accept(symbol: ",")
      try expect(")")
      rows.append(row)
    } while try accept(symbol: ",")
    return .insert(table: table, columns: columns, rows: rows)
  }

  private mutating func update() throws(PayloadError) -> SQLStatement {
    let table = try name()
    guard try accept("SET") else { throw lexer.error("expected SET") }
    var changes: [(String, SQLStatement.Change)] = []
    repeat {
      let column = try name()
      try expect("=")
      changes.append((column, try change(of: column)))
    } while try accept(symbol: ",")
    var conditions: [(String, SQLStatement.Literal)] = []
    if try accept("WHERE") {
      repeat {
        let column = try name()
        try expect("=")
        conditions.append((column, try literal()))
      } while try accept("AND")
    }
    return .update(table: table, changes: changes, conditions: conditions)
  }

  /// Reads `literal`, `CONCAT(column, 'text', …)` or `column || 'text' || …`.
  private mutating func change(of column: String) throws(PayloadError) -> SQLStatement.Change {
    let isCall = try accept("CONCAT")
    if isCall {
      try expect("(")
    } else {
      switch try lexer.peek() {
      case .name?: break
      case .word(let word)? where word == column: break
      default: return .set(try literal())
      }
    }
    guard try name() == column else {
      throw lexer.error("a text can only be appended to the column it is set to")
    }
    var text = ""
    while isCall ? try accept(symbol: ",") : try accept(symbol: "|") {
      if !isCall { try expect("|") }
      guard case .string(let part) = try literal() else {
        throw lexer.error("expected a text to append")
      }
      text += part
    }
    if isCall { try expect(")") }
    return .append(text)
  }

  // MARK: Parts

  private mutating func literal() throws(PayloadError) -> SQLStatement.Literal {
    switch try lexer.next() {
    case .string(let text)?: return .string(text)
    case .word(let word)?:
      switch word.uppercased() {
      case "NULL": return .null
      case "TRUE": return .bool(true)
      case "FALSE": return .bool(false)
      default: if Double(word) != nil { return .number(word) }
      }
    default: break
    }
    throw lexer.error("expected a literal")
  }

  private mutating func name() throws(PayloadError) -> String {
    switch try lexer.next() {
    case .word(let word)?: return word
    case .name(let name)?: return name
    default: throw lexer.error("expected a name")
    }
  }

  /// Passes over a keyword if it is next.
  private mutating func accept(_ keyword: String) throws(PayloadError) -> Bool {
    guard case .word(let word)? = try lexer.peek(), word.uppercased() == keyword else {
      return false
    }
    _ = try lexer.next()
    return true
  }

  private mutating func accept(symbol: Unicode.Scalar) throws(PayloadError) -> Bool {
    guard try lexer.peek() == .symbol(UInt8(ascii: symbol)) else { return false }
    _ = try lexer.next()
    return true
  }

  private mutating func expect(_ symbol: Unicode.Scalar) throws(PayloadError) {
    guard try accept(symbol: symbol) else { throw lexer.error("expected '\(symbol)'") }
  }

  private mutating func skipToEnd() throws(PayloadError) {
    while let token = try lexer.next() {
      if token == .symbol(UInt8(ascii: ";")) { return }
    }
  }
}
