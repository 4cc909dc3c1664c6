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
            Part(start: wordStart - indent, end: wordEnd, columns: indent + word), room: room,
            into: &lines)
        }
      }
      offset = wordEnd
    }
    lines.append(current)
    return lines
  }

  /// Breaks a word of code, and returns its last piece as the line to go on with.
  private func breakCodeWord(
    _ word: Part, room: LineFiller.Room, into lines: inout [LineFiller.Line]
  ) -> LineFiller.Line {
    var rest = word
    while rest.columns > room.limit {
      let piece = firstPiece(of: rest, limit: room.limit, mayBeEmpty: false)
      guard piece.end < rest.end else { break }
      lines.append(LineFiller.Line(start: piece.start, end: piece.end, width: piece.columns))
      rest = Part(start: piece.end, end: rest.end, columns: rest.columns - piece.columns)
    }
    return LineFiller.Line(start: rest.start, end: rest.end, width: rest.columns)
  }
}
