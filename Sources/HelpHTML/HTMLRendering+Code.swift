import HelpCenter

extension HTMLRendering {
  /// Writes a block of code, as a figure if it has a name.
  ///
  /// - Parameters:
  ///   - code: The block.
  ///   - isNamed: Whether the name already stands above it, as on a tab.
  mutating func write(_ code: Document.CodeBlock, isNamed: Bool = false) {
    let filename = isNamed ? nil : code.filename
    if let filename, !filename.isEmpty {
      writer.open(.figure, class: "hc-code")
      writer.open(.figcaption)
      writer.text(filename)
      writer.close()
    } else {
      writer.open(.div, class: "hc-code")
    }
    writer.open(.pre)
    // Long lines are scrolled, for which the keyboard needs a place to stand.
    writer.attribute(.tabIndex, "0")
    writer.attribute(.direction, "ltr")
    writer.open(.code)
    if let language = code.language, let name = Self.languageClass(language) {
      writer.attribute(.className, name)
    }
    writeLines(of: code)
    writer.close(downTo: writer.depth - 3)
  }

  private mutating func writeLines(of code: Document.CodeBlock) {
    let marked = Set(code.highlightedLines)
    if !code.highlighting.isEmpty, Self.highlightingIsComplete(code) {
      for (index, runs) in code.highlighting.enumerated() {
        if index > 0 { writer.text("\n") }
        writeLine(isMarked: marked.contains(index + 1)) { rendering in
          for run in runs { rendering.write(run) }
        }
      }
    } else if marked.isEmpty {
      writer.text(code.code)
    } else {
      let lines = code.code.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if index > 0 { writer.text("\n") }
        writeLine(isMarked: marked.contains(index + 1)) { $0.writer.text(String(line)) }
      }
    }
  }

  private mutating func writeLine(
    isMarked: Bool, content: (inout HTMLRendering) -> Void
  ) {
    guard isMarked else { return content(&self) }
    writer.open(.mark, class: "hc-line")
    content(&self)
    writer.close()
  }

  private mutating func write(_ run: Document.HighlightedRun) {
    guard let style = run.style else { return writer.text(run.text) }
    let name = className(of: style)
    writer.open(.span)
    writer.attribute(.className, name)
    writer.text(run.text)
    writer.close()
  }

  /// Whether the highlighted runs say the same as the code; otherwise the code is what counts.
  private static func highlightingIsComplete(_ code: Document.CodeBlock) -> Bool {
    var rest = code.code.utf8[...]
    for (index, runs) in code.highlighting.enumerated() {
      if index > 0 {
        guard rest.popFirst() == UInt8(ascii: "\n") else { return false }
      }
      for run in runs {
        guard rest.starts(with: run.text.utf8) else { return false }
        rest = rest.dropFirst(run.text.utf8.count)
      }
    }
    return rest.isEmpty
  }
}
