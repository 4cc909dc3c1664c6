extension InlineText {
  /// Breaks a line of code that is wider than the terminal.
  ///
  /// Words stay whole if they fit on a line. A blank at a break starts the next line, so that the
  /// lines joined are the code; blanks that would push a word that fits over the edge are left out.
  func wrappedCode(_ line: Part, room: LineFiller.Room) -> [LineFiller.Line] {
    var lines: [LineFiller.Line] = []
    var current = LineFiller.Line(start: line.start, end: line.start, width: 0)
    var offset = line.start
    while offset < line.end {
      var wordStart = offset
      while wordStart < line.end, bytes[wordStart] == 0x20 { wordStart += 1 }
      var wordEnd = wordStart
      while wordEnd < line.end, bytes[wordEnd] != 0x20 { wordEnd += 1 }
      let word = columns(wordStart..<wordEnd)
      let blanks = wordStart - offset
      if current.width + blanks + word <= room.limit {
        current.width += blanks + word
        current.end = wordEnd
      } else {
        if current.end > current.start { lines.append(current) }
        let kept = min(blanks, max(0, (word <= room.limit ? room.limit : room.full) - word))
        current = LineFiller.Line(
          start: wordStart - kept, end: wordEnd, width: kept + word)
        if word > room.full {
          let indent = min(blanks, room.limit / 2)
          current = breakCodeWord(
            wordStart..<wordEnd, behind: indent, room: room, into: &lines)
        }
      }
      offset = wordEnd
    }
    lines.append(current)
    return lines
  }

  /// Breaks a word of code with some blanks in front, and returns its last piece as the line to go
  /// on with.
  private func breakCodeWord(
    _ word: Range<Int>, behind blanks: Int, room: LineFiller.Room,
    into lines: inout [LineFiller.Line]
  ) -> LineFiller.Line {
    var line = LineFiller.Line(
      start: word.lowerBound - blanks, end: word.lowerBound, width: blanks)
    for part in parts(of: word, full: room.full).reversed() {
      var part = part
      while part.end > part.start {
        if line.width + part.columns <= room.limit || line.width == 0 && part.columns <= room.full {
          line.end = part.end
          line.width += part.columns
          break
        }
        if part.columns > room.full {
          let piece = firstPiece(
            of: part, limit: room.limit - line.width, mayBeEmpty: line.width > 0)
          line.end = piece.end
          line.width += piece.columns
          part = Part(start: piece.end, end: part.end, columns: part.columns - piece.columns)
        }
        if line.end > word.lowerBound { lines.append(line) }
        line = LineFiller.Line(start: part.start, end: part.start, width: 0)
      }
    }
    return line
  }
}
