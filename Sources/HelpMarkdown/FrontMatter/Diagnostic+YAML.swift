import HelpCenter

extension Diagnostic {
  static func yamlSyntax(_ problem: String) -> Diagnostic {
    Diagnostic("yaml/syntax", .error, "cannot read the YAML: \(problem)")
  }

  static func yamlTab() -> Diagnostic {
    Diagnostic("yaml/tab-indentation", .error, "YAML is indented with spaces, not with tabs")
  }

  static func yamlUnquotedColon() -> Diagnostic {
    Diagnostic(
      "yaml/unquoted-colon", .error, "a value with ': ' in it needs quotes; it is kept as text")
  }

  static func yamlReservedCharacter(_ character: Character) -> Diagnostic {
    Diagnostic(
      "yaml/reserved-character", .error,
      "a value that starts with '\(character)' needs quotes; it is kept as text")
  }

  static func yamlDuplicateKey(_ key: String) -> Diagnostic {
    Diagnostic(
      "yaml/duplicate-key", .error, "the key '\(key)' is given twice; the first one counts")
  }

  static func yamlNesting(_ limit: Int) -> Diagnostic {
    Diagnostic("yaml/nesting", .error, "the YAML is nested deeper than \(limit) levels")
  }

  static func yamlExpansion() -> Diagnostic {
    Diagnostic("yaml/expansion", .error, "the aliases expand to far more than the YAML holds")
  }

  static func yamlNotAMapping() -> Diagnostic {
    Diagnostic("yaml/not-a-mapping", .error, "the YAML must be a list of 'key: value' lines")
  }

  static func yamlKeyConflict(_ key: String) -> Diagnostic {
    Diagnostic(
      "yaml/key-conflict", .warning,
      "the dotted key '\(key)' collides with another key and is left out")
  }

  /// The diagnostic with a place in a YAML source.
  func at(_ offset: Int, length: Int = 1, in source: YAMLSource) -> Diagnostic {
    var copy = self
    copy.file = source.file
    copy.range = SourceRange(offset..<(offset + max(length, 0)))
    copy.location = source.lines.location(of: offset)
    return copy
  }
}
