internal import HelpCenter

/// The state of rendering one document: what was written, and what the next line starts with.
struct TerminalLayout {
  /// What the text is rendered for; the style is already reduced to the colours there are.
  let options: TerminalRenderer.Options
  /// The handlers of components.
  let componentHandlers: [String: TerminalRenderer.ComponentHandler]
  /// The columns of the terminal.
  let width: Int
  /// The columns that running text fills at most.
  let measure: Int
  /// The columns that indents and bars take at most, so that text keeps room at any depth.
  let indentLimit: Int
  /// The columns by which text stands in from headings.
  let bodyIndent: Int
  /// The columns of characters of ambiguous width.
  let ambiguous: DisplayWidth.Ambiguous
  /// The signs as bytes.
  let signs: Signs

  /// What was written.
  var output: OutputBuffer
  /// What stands at the left.
  var prefix = LinePrefix()
  /// The text in work.
  var text: InlineText
  /// The links met so far.
  var links = LinkTable()
  /// The number of lists around, which chooses the bullet.
  var listDepth = 0
  /// The number of pieces that a blank line before the next line shows; `nil` if none is due.
  private var separation: Int?
  /// Whether a line was written.
  private var hasLines = false

  /// Creates the state at the start of a text.
  init(_ renderer: TerminalRenderer, appendingTo bytes: [UInt8]) {
    var options = renderer.options
    options.style = options.style.reduced(to: options.colorDepth)
    // Sums of columns stay far from overflow.
    width = min(max(options.width, 1), 1 << 20)
    measure = min(max(options.measure, 1), width)
    indentLimit = max(0, min(width / 2, width - 20))
    bodyIndent = options.form == .screenReader || width < 24 ? 0 : width < 72 ? 2 : 4
    ambiguous = options.ambiguousIsWide ? .wide : .narrow
    signs = Signs(options.style.glyphs, ambiguous: ambiguous)
    self.options = options
    text = InlineText(ambiguous: ambiguous)
    componentHandlers = renderer.componentHandlers
    output = OutputBuffer(appendingTo: bytes)
  }

  /// The style sheet.
  var style: TerminalStyle { options.style }

  /// Whether the text is for a screen reader.
  var isSpoken: Bool { options.form == .screenReader }
}

// MARK: Lines

extension TerminalLayout {
  /// Asks for a blank line before whatever comes next at this depth.
  mutating func separate() {
    guard hasLines else { return }
    separation = min(separation ?? prefix.depth, prefix.depth)
  }

  /// Adds a piece to what stands at the left of lines.
  mutating func push(_ piece: LinePrefix.Piece) { prefix.push(piece) }

  /// Removes the last piece, having shown its marker at least.
  mutating func pop() {
    if prefix.pieces.last?.marker != nil { markerLine() }
    prefix.pop()
    if let separation { self.separation = min(separation, prefix.depth) }
  }

  /// Starts a line whose indents and bars take no more than a number of columns.
  mutating func beginLine(keeping limit: Int) {
    if let depth = separation {
      separation = nil
      if hasLines {
        prefix.writeSigns(depth: depth, keeping: indentLimit, to: &output)
        output.endLine()
      }
    }
    hasLines = true
    prefix.write(keeping: limit, to: &output)
  }

  /// Writes a line of the markers that wait for one, or several if they do not fit on one.
  mutating func markerLine() {
    guard prefix.column(keeping: indentLimit) - 1 > width else {
      beginLine(keeping: indentLimit)
      output.endLine()
      return
    }
    for marker in prefix.takeMarkers() {
      var rest = marker.bytes[...]
      while !rest.isEmpty {
        // Markers are numbers, signs and names of columns; none of their characters is split.
        var end = min(rest.startIndex + width, rest.endIndex)
        if marker.width <= width { end = rest.endIndex }
        while end < rest.endIndex, rest[end] & 0xC0 == 0x80 { end += 1 }
        beginLine(keeping: 0)
        output.write(Array(rest[..<end]), marker.attributes)
        output.endLine()
        rest = rest[end...]
      }
    }
  }

  /// Lays out some of the segments of the text, up to a column that lines should keep to.
  mutating func flow(_ segments: Range<Int>, within measure: Int) {
    guard !segments.isEmpty else { return }
    var filler = LineFiller(segments)
    var run = text.run(at: text.segments[segments.lowerBound].start)
    while !filler.isAtEnd {
      var column = prefix.column(keeping: indentLimit)
      if prefix.hasMarker {
        let word = filler.nextWidth(of: text, full: width)
        if word > width - column, word <= width || column >= width {
          markerLine()
          column = prefix.column(keeping: indentLimit)
        }
      }
      let room = LineFiller.Room(
        preferred: max(1, measure - column), limit: max(1, width - column), full: width)
      guard let line = filler.next(of: text, room: room) else { break }
      // Indents give way to a word that needs their room.
      beginLine(keeping: min(indentLimit, max(0, width - line.width)))
      write(line, run: &run)
      output.endLine()
    }
  }

  /// Writes the text of a line, whose looks are found from a run on.
  @inline(__always)
  mutating func write(_ line: LineFiller.Line, run: inout Int) {
    output.write(line, of: text, links, run: &run)
  }

  /// Lays out all of the text as running text.
  mutating func flowText() {
    text.segment(from: 0)
    flow(0..<text.segments.count, within: measure)
  }
}
