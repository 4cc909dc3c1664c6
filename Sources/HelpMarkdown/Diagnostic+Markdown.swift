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

  /// A block has the name of no component, and nearly that of one.
  static func unknownComponent(_ name: String, meant: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "mdc/unknown-component", .warning,
      "no component is called '\(name)', so only its content is shown", range: SourceRange(range),
      notes: [Note(message: "the nearest one is '\(meant)'")],
      fixIts: [.write(meant, at: range)])
  }

  /// A key of the front matter is not known, and nearly one that is.
  static func frontMatterKey(_ key: String, meant: String) -> Diagnostic {
    Diagnostic(
      "front-matter/unknown-key", .warning, "'\(key)' is no key that is known here",
      notes: [Note(message: "the nearest one is '\(meant)'")])
  }

  /// A key of the front matter has a value that is not looked at.
  static func frontMatterValue(_ key: String, takes kind: String) -> Diagnostic {
    Diagnostic("front-matter/wrong-value", .warning, "'\(key)' takes \(kind)")
  }

  /// The front matter has no end.
  static func unclosedFrontMatter(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "front-matter/unclosed", .warning,
      "the front matter is not closed with '---', so it is shown as text",
      range: SourceRange(range))
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

extension Diagnostic.FixIt {
  /// Writes a name in place of a mistyped one.
  static func write(_ name: String, at range: Range<Int>) -> Diagnostic.FixIt {
    Diagnostic.FixIt(
      message: "write '\(name)'",
      edits: [Edit(range: SourceRange(range), replacement: name)])
  }
}
