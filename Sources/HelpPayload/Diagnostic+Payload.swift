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
}
