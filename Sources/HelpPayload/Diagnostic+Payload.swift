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
}
