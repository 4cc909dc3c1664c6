internal import HelpCenter

extension TerminalLayout {
  /// The columns by which code stands in.
  private static let codeIndent = 2

  /// Writes a block of code, whose indents give way to a line that needs their room.
  mutating func codeBlock(_ block: Document.CodeBlock, label: String? = nil) {
    let name = label ?? block.filename ?? block.language
    if isSpoken {
      self.label(name.map { "Code, \($0):" } ?? "Code:", style.secondary)
    } else if let name {
      self.label(name, style.secondary)
    }
    let lines = codeLines(of: block)
    guard !lines.isEmpty else { return }
    push(LinePrefix.Piece(width: isSpoken ? 0 : Self.codeIndent))
    if prefix.hasMarker { markerLine() }
    let widest = lines.reduce(0) { $1.columns <= width ? max($0, $1.columns) : $0 }
    let keep = min(indentLimit, max(0, width - widest))
    var highlighted = Set<Int>()
    if !block.highlightedLines.isEmpty { highlighted = Set(block.highlightedLines) }
    var run = 0
    for (index, line) in lines.enumerated() {
      let mark = highlighted.contains(index + 1)
      if line.columns == 0 {
        emptyCodeLine()
      } else if line.columns <= width {
        beginCodeLine(keeping: keep, mark: mark)
        write(LineFiller.Line(start: line.start, end: line.end, width: line.columns), run: &run)
        output.endLine()
      } else {
        wrap(line, mark: mark, run: &run)
      }
    }
    pop()
    if isSpoken { self.label("End of code.", style.secondary) }
  }

  /// Writes a line without code, which shows the bars around it.
  private mutating func emptyCodeLine() {
    beginLine(keeping: indentLimit)
    output.endLine()
  }

  /// Starts a line of code, with a sign in the indent if it is highlighted and there is room.
  private mutating func beginCodeLine(keeping limit: Int, mark: Bool) {
    let hasRoom = prefix.width <= limit && prefix.pieces.last?.width == Self.codeIndent
    if mark, hasRoom, !isSpoken {
      prefix.mark(
        LinePrefix.Marker(
          bytes: signs.highlight.bytes, width: min(1, signs.highlight.width),
          attributes: style.highlight))
    }
    beginLine(keeping: limit)
  }

  /// Writes a line of code wider than the terminal on several lines, whose texts joined are the
  /// code: blanks between words start a line rather than end one.
  private mutating func wrap(_ line: InlineText.Part, mark: Bool, run: inout Int) {
    let column = prefix.column(keeping: indentLimit)
    let room = LineFiller.Room(
      preferred: max(1, width - column), limit: max(1, width - column), full: width)
    var isFirst = true
    for piece in text.wrappedCode(line, room: room) {
      beginCodeLine(keeping: min(indentLimit, max(0, width - piece.width)), mark: mark && isFirst)
      write(piece, run: &run)
      output.endLine()
      isFirst = false
    }
  }

  /// Takes the code into the text and returns its lines, without blanks at their ends.
  private mutating func codeLines(of block: Document.CodeBlock) -> [InlineText.Part] {
    text.removeAll()
    var lines: [InlineText.Part] = []
    var code = block.code
    code.withUTF8 { buffer in
      let source = unsafe Span(_unsafeElements: buffer)
      var lineStart = 0
      while lineStart <= source.count {
        var lineEnd = lineStart
        while lineEnd < source.count, source[lineEnd] != 0x0A { lineEnd += 1 }
        var end = lineEnd
        if end > lineStart, source[end - 1] == 0x0D { end -= 1 }
        let runs =
          lines.count < block.highlighting.count ? block.highlighting[lines.count] : []
        lines.append(codeLine(source.extracting(lineStart..<end), runs))
        lineStart = lineEnd + 1
      }
    }
    while let last = lines.last, last.columns == 0 { lines.removeLast() }
    return lines
  }

  /// Takes a line of code into the text, highlighted if the runs say the same as the line.
  private mutating func codeLine(
    _ line: Span<UInt8>, _ runs: [Document.HighlightedRun]
  ) -> InlineText.Part {
    let start = text.bytes.count
    var stop = start
    if runs.isEmpty || !Self.isHighlighting(runs, of: line) {
      text.append(line: line, style.codeBlock, stop: &stop)
    } else {
      var offset = 0
      for run in runs {
        let end = offset + run.text.utf8.count
        var look = style.codeBlock
        if let style = run.style {
          look = look.adding(
            TextAttributes(style, depth: options.colorDepth, background: options.background))
        }
        text.append(line: line.extracting(offset..<end), look, stop: &stop)
        offset = end
      }
    }
    var end = text.bytes.count
    while end > start, text.bytes[end - 1] == 0x20 { end -= 1 }
    return InlineText.Part(start: start, end: end, columns: text.columns(start..<end))
  }

  /// Returns whether runs say the same as a line of code.
  private static func isHighlighting(
    _ runs: [Document.HighlightedRun], of line: Span<UInt8>
  ) -> Bool {
    var offset = 0
    for run in runs {
      for byte in run.text.utf8 {
        guard offset < line.count, line[offset] == byte else { return false }
        offset += 1
      }
    }
    return offset == line.count
  }
}
