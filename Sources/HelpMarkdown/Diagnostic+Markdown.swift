internal import HelpCenter

extension Diagnostic {
  /// The diagnostic for a finding of the block scanner.
  static func markdown(_ finding: BlockOutline.Finding) -> Diagnostic {
    switch finding {
    case .unclosedComponent(let name, let fence, let opener, let end):
      Diagnostic(
        "mdc/unclosed-component", .warning,
        "the component '\(name)' is not closed and takes everything up to the end of its container",
        range: SourceRange(opener),
        fixIts: [
          FixIt(
            message: "close the component with '\(fence)'",
            edits: [FixIt.Edit(range: SourceRange(end..<end), replacement: "\n" + fence)])
        ])
    case .tooDeep(let range):
      Diagnostic(
        "mdc/nesting-limit", .warning,
        "components nest more than \(BlockScanner.depthLimit) levels deep; this one is kept as text",
        range: SourceRange(range))
    }
  }

  /// Elements nest too deep; the range is that of the first one, unless it lies in raw HTML.
  static func nestingCut(at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "markdown/nesting-limit", .warning,
      "elements nest more than \(MarkupBuilder.depthLimit) levels deep; what is deeper is kept as text",
      range: range)
  }

  /// The input is not UTF-8.
  static func invalidUTF8(at offset: Int) -> Diagnostic {
    Diagnostic(
      "markdown/invalid-utf8", .warning, "bytes that are not UTF-8 are replaced by U+FFFD",
      range: SourceRange(offset..<(offset + 1)))
  }

  /// The input holds NUL.
  static func nullCharacter(at offset: Int) -> Diagnostic {
    Diagnostic(
      "markdown/null-character", .warning, "the character U+0000 is replaced by U+FFFD",
      range: SourceRange(offset..<(offset + 1)))
  }

  /// The input holds a noncharacter.
  static func noncharacter(at offset: Int) -> Diagnostic {
    Diagnostic(
      "markdown/noncharacter", .warning, "the noncharacter U+FDD0 is replaced by U+FFFD",
      range: SourceRange(offset..<(offset + 3)))
  }
}
