import HelpCenter

/// What this module has to say about content that it could read.
extension Diagnostic {
  static func duplicateKey(_ name: String) -> Diagnostic {
    Diagnostic(
      "json/duplicate-key", .warning,
      "the member '\(name)' occurs again; its last value is taken")
  }

  static var loneSurrogate: Diagnostic {
    Diagnostic(
      "json/lone-surrogate", .warning,
      "half of a surrogate pair has no meaning; U+FFFD stands for it")
  }

  static var circularValue: Diagnostic {
    Diagnostic(
      "payload/circular-value", .warning,
      "a value contains itself; it is read once and left out where it recurs")
  }

  static func valueTooDeep(limit: Int) -> Diagnostic {
    Diagnostic(
      "payload/nesting-too-deep", .error,
      "values nest past \(limit) levels; deeper ones are left out")
  }

  static func markupTooDeep(limit: Int) -> Diagnostic {
    Diagnostic(
      "markup/nesting-too-deep", .warning,
      "elements nest past \(limit) levels; of deeper ones the text is kept")
  }

  static func unknownMarkup(_ what: String) -> Diagnostic {
    Diagnostic(
      "markup/unknown-node", .error,
      "expected a string or [tag, props, …] as a node, found \(what); it is left out")
  }

  static func unknownTable(_ name: String) -> Diagnostic {
    Diagnostic(
      "sql/unknown-table", .error,
      "rows of the table '\(name)', which nothing creates, are left out")
  }

  static func wrongColumnCount(_ name: String) -> Diagnostic {
    Diagnostic(
      "sql/wrong-column-count", .error,
      "a row of the table '\(name)' has another number of values than columns; it is left out")
  }

  static func updateWithoutRow(_ name: String) -> Diagnostic {
    Diagnostic(
      "sql/update-without-row", .error,
      "an update of the table '\(name)' names no row that is there; a text may be cut off")
  }

  static func ignoredStatement(_ word: String) -> Diagnostic {
    Diagnostic("sql/ignored-statement", .warning, "the statement \(word) is left out")
  }

  static func columnWithoutJSON(_ column: String, table: String) -> Diagnostic {
    Diagnostic(
      "sql/column-without-json", .warning,
      "the column '\(column)' of the table '\(table)' is not JSON; it is read as text")
  }

  static func modifiedDump(_ collection: String) -> Diagnostic {
    Diagnostic(
      "sql/modified-dump", .warning,
      "the dump of the collection '\(collection)' does not match its own checksums")
  }

  static func dataElsewhere(_ source: String) -> Diagnostic {
    Diagnostic(
      "payload/data-elsewhere", .note, "the data of the page is in another file: \(source)")
  }

  static var rowWithoutBody: Diagnostic {
    Diagnostic(
      "payload/row-without-body", .note, "a row has no body of markup; its fields are kept")
  }

  static var itemWithoutRow: Diagnostic {
    Diagnostic(
      "json/not-a-row", .warning, "an item of the array is no row of content; it is left out")
  }
}
