/// The one buffer that takes a rendered text, with the state a terminal is in at its end.
///
/// Looks and hyperlinks are switched only when text with another look is written, and both are
/// closed at the end of every line, so that a pager may show any line on its own. Blanks that serve
/// the layout are held back until something follows them: no line ends in a blank.
struct OutputBuffer {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  private var pendingBlanks = 0
  private var attributes = TextAttributes()
  /// The number of the open hyperlink, counted from 1; 0 if none is open.
  private var link: Int32 = 0
  /// Whether nothing was written since the last line break.
  private(set) var isAtLineStart = true

  /// Creates a buffer that appends to bytes.
  init(appendingTo bytes: consuming [UInt8] = []) { self.bytes = bytes }

  /// Makes room.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Writes blanks, if something follows them on the line.
  @inline(__always)
  mutating func blanks(_ count: Int) { pendingBlanks += count }

  /// Writes text with a look, as part of no hyperlink.
  mutating func write(_ text: [UInt8], _ attributes: TextAttributes) {
    guard !text.isEmpty else { return }
    flushBlanks()
    change(to: attributes)
    bytes.append(contentsOf: text)
    isAtLineStart = false
  }

  /// Writes the text of a line, whose looks are found from a run on.
  mutating func write(
    _ line: LineFiller.Line, of text: borrowing InlineText, _ links: borrowing LinkTable,
    run: inout Int
  ) {
    var start = line.start
    run = text.run(at: start, from: run)
    while start < line.end {
      let current = text.runs[run]
      let end = min(current.end, line.end)
      flushBlanks()
      if current.link != link { open(current.link, of: links) }
      if current.attributes != attributes { change(to: current.attributes) }
      bytes.append(text.bytes.span, start..<end)
      isAtLineStart = false
      start = end
      if start < line.end { run += 1 }
    }
  }

  private mutating func open(_ number: Int32, of links: borrowing LinkTable) {
    closeLink()
    link = number
    if number != 0 { links.writeOpening(of: number, to: &bytes) }
  }

  /// Writes a text several times in a row.
  mutating func write(_ text: [UInt8], times: Int, _ attributes: TextAttributes) {
    guard times > 0, !text.isEmpty else { return }
    write(text, attributes)
    for _ in 1..<max(times, 1) { bytes.append(contentsOf: text) }
  }

  /// Ends the line.
  mutating func endLine() {
    pendingBlanks = 0
    closeLink()
    if !attributes.isPlain { change(to: TextAttributes()) }
    bytes.append(0x0A)
    isAtLineStart = true
  }

  /// Hands over the bytes if there are more than a number of them, and forgets them.
  ///
  /// What state the terminal is in does not change by that.
  mutating func drain(past count: Int, _ body: ([UInt8]) -> Void) {
    guard bytes.count > count else { return }
    body(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Gives the bytes away.
  consuming func finish() -> [UInt8] { bytes }

  @inline(__always)
  private mutating func flushBlanks() {
    guard pendingBlanks > 0 else { return }
    closeLink()
    if !attributes.weight.isDisjoint(with: [.underline, .strikethrough, .reverse]) {
      change(to: TextAttributes())
    }
    bytes.append(contentsOf: repeatElement(0x20, count: pendingBlanks))
    pendingBlanks = 0
  }

  private mutating func closeLink() {
    guard link != 0 else { return }
    link = 0
    bytes.append(contentsOf: [0x1B, 0x5D, 0x38, 0x3B, 0x3B, 0x1B, 0x5C])
  }

  /// Writes the shortest SGR sequence (ECMA-48, 8.3.117) that leads to a look.
  private mutating func change(to target: TextAttributes) {
    guard target != attributes else { return }
    defer { attributes = target }
    bytes.append(0x1B)
    bytes.append(0x5B)
    let start = bytes.count
    let lost = attributes.weight.subtracting(target.weight)
    let isColorLost = attributes.color != .standard && target.color == .standard
    var added = target.weight.subtracting(attributes.weight)
    var isColorNew = target.color != attributes.color && target.color != .standard
    if !lost.isEmpty || isColorLost {
      // Parameter 0, which may be left out if it stands alone, ends everything at once.
      added = target.weight
      isColorNew = target.color != .standard
      if !target.isPlain { parameter(0, after: start) }
    }
    if added.contains(.bold) { parameter(1, after: start) }
    if added.contains(.faint) { parameter(2, after: start) }
    if added.contains(.italic) { parameter(3, after: start) }
    if added.contains(.underline) { parameter(4, after: start) }
    if added.contains(.reverse) { parameter(7, after: start) }
    if added.contains(.strikethrough) { parameter(9, after: start) }
    if isColorNew { color(target.color, after: start) }
    bytes.append(0x6D)
  }

  private mutating func color(_ color: TerminalColor, after start: Int) {
    if let number = color.paletteNumber {
      switch number {
      case 0..<8: parameter(30 + Int(number), after: start)
      case 8..<16: parameter(90 + Int(number) - 8, after: start)
      default:
        parameter(38, after: start)
        parameter(5, after: start)
        parameter(Int(number), after: start)
      }
    } else if let value = color.rgb {
      parameter(38, after: start)
      parameter(2, after: start)
      parameter(Int(value >> 16 & 0xFF), after: start)
      parameter(Int(value >> 8 & 0xFF), after: start)
      parameter(Int(value & 0xFF), after: start)
    }
  }

  private mutating func parameter(_ number: Int, after start: Int) {
    if bytes.count > start { bytes.append(0x3B) }
    bytes.appendDecimal(number)
  }
}

extension [UInt8] {
  /// Appends the decimal digits of a number.
  mutating func appendDecimal(_ number: Int) {
    if number < 0 { append(0x2D) }
    let magnitude = number.magnitude
    guard magnitude >= 10 else {
      append(UInt8(0x30 + magnitude))
      return
    }
    var divisor: UInt = 10
    while magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(0x30 + magnitude / divisor % 10))
      divisor /= 10
    }
  }
}
