internal import HelpCenter

/// Finds the blocks that MDC and GFM add to CommonMark, and takes them out of libcmark's way.
///
/// The scanner follows lines through block quotes, list items, fences and raw HTML just far
/// enough to know where a component can open; all structure inside stays libcmark's task. The
/// rules are those of remark-mdc 3.11.
struct BlockScanner {
  /// The source.
  let source: [UInt8]
  /// A Boolean value indicating whether components close as upstream closes them.
  ///
  /// Upstream loses count when components of equal fences nest without indentation; the
  /// alternative counts every opener.
  let closesLikeUpstream: Bool
  /// What was found so far.
  var outline = BlockOutline()

  /// How deep components nest before their marks are taken for text.
  static let depthLimit = 100

  /// How many bytes were scanned as the content of components, each level counted.
  private(set) var scannedBytes = 0
  /// How many bytes may be, so that deep nesting in a long page costs no more than some pages.
  private(set) var byteLimit = 0

  /// Scans a page.
  init(_ source: [UInt8], from start: Int, closesLikeUpstream: Bool) {
    self.source = source
    self.closesLikeUpstream = closesLikeUpstream
    guard BlockScanner.needsScan(source, from: start) else {
      outline.text = start == 0 ? source : Array(source[start...])
      return
    }
    let lines = SourceLine.split(source, from: start)
    byteLimit = source.count * 12 + 500_000
    let page = scan(lines, depth: 0)
    if outline.regionCount > 0 { finishRegion(separate: true) }
    append(page)
  }

  /// A Boolean value indicating whether a line starts with a colon, a deep fence or a footnote.
  static func needsScan(_ source: [UInt8], from start: Int) -> Bool {
    unsafe source.withUnsafeBytes { bytes in
      var index = start
      while index < bytes.count {
        // Blanks and the marks of containers; a tab counts as four.
        var blanks = 0
        marks: while index < bytes.count {
          switch unsafe bytes[index] {
          case .tab: blanks += 4
          case .space, .greaterThan, .dash, .star, .dot, .closeParenthesis, UInt8(ascii: "+"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            blanks += 1
          default: break marks
          }
          index += 1
        }
        guard index < bytes.count else { return false }
        switch unsafe bytes[index] {
        case .colon: return true
        case .backtick where blanks >= 4 && index + 2 < bytes.count:
          if unsafe bytes[index + 1] == .backtick && bytes[index + 2] == .backtick { return true }
        case .openBracket where index + 1 < bytes.count:
          if unsafe bytes[index + 1] == .caret { return true }
        default: break
        }
        guard
          let end = unsafe ByteSearch.first(
            .newline, or: .carriageReturn, in: bytes, index..<bytes.count)
        else { return false }
        index = end + 1
      }
      return false
    }
  }

  /// The text of a region while it grows.
  struct Region {
    var text: [UInt8] = []
    var lineStarts: [Int] = []
    /// A Boolean value indicating whether lines get a block quote mark.
    var isQuoted: Bool
  }

  /// Adds a line to a region.
  func append(_ line: SourceLine, to region: inout Region) {
    region.lineStarts.append(line.start)
    if region.isQuoted { region.text += "  > ".utf8 }
    if line.padding > 0 || line.column & 3 != 0 {
      // The tab stops of the source and of this text differ, so leading tabs become spaces.
      let content = line.contentStart(in: source)
      region.text += repeatElement(.space, count: line.indent(in: source))
      region.text += source[content..<line.end]
    } else {
      region.text += source[line.start..<line.end]
    }
    region.text.append(.newline)
  }

  /// Adds a line of other text to a region.
  func append(_ bytes: some Collection<UInt8>, at start: Int, to region: inout Region) {
    region.lineStarts.append(start)
    if region.isQuoted { region.text += "  > ".utf8 }
    region.text += bytes
    region.text.append(.newline)
  }

  /// Adds a finished region to the text for libcmark.
  mutating func append(_ region: Region) {
    if outline.text.isEmpty {
      // The page of a text without components is taken as it is.
      outline.text = region.text
      outline.lineStarts = region.lineStarts
    } else {
      outline.text += region.text
      outline.lineStarts += region.lineStarts
    }
    outline.linePrefixes += repeatElement(region.isQuoted ? 4 : 0, count: region.lineStarts.count)
  }

  /// Scans lines as a document of their own; returns the number of its region.
  mutating func addRegion(_ lines: [SourceLine], depth: Int) -> Int {
    for line in lines { scannedBytes += line.end - line.start + 1 }
    var region = scan(lines, depth: depth)
    if region.lineStarts.isEmpty {
      append(EmptyCollection(), at: lines.first?.start ?? 0, to: &region)
    }
    if outline.regionCount > 0 { finishRegion(separate: true) }
    append(region)
    outline.regionCount += 1
    return outline.regionCount - 1
  }

  private mutating func finishRegion(separate: Bool) {
    outline.text.append(.newline)
    outline.lineStarts.append(0)
    outline.linePrefixes.append(0)
  }

  /// Scans lines as a document of their own.
  mutating func scan(_ lines: [SourceLine], depth: Int) -> Region {
    var region = Region(isQuoted: depth > 0)
    region.text.reserveCapacity((lines.last?.end ?? 0) - (lines.first?.start ?? 0))
    var state = BlockState()
    var index = 0
    while index < lines.count {
      index = scanLine(index, of: lines, state: &state, depth: depth, region: &region)
    }
    return region
  }

  /// Scans a line, and with it all the lines of a component that opens there.
  ///
  /// - Returns: The index of the next line to scan.
  private mutating func scanLine(
    _ index: Int, of lines: [SourceLine], state: inout BlockState, depth: Int,
    region: inout Region
  ) -> Int {
    var rest = lines[index]
    let found = state.advance(&rest, in: source)
    let content = rest.contentStart(in: source)
    guard content < rest.end else {
      append(lines[index], to: &region)
      return index + 1
    }
    if found != .indented { state.isInIndentedCode = false }
    switch (found, source[content]) {
    case (.indented, _) where state.isInIndentedCode: break
    case (.flow, .colon), (.paragraph, .colon), (.lazy, .colon), (.indented, .colon):
      let indent = rest.indent(in: source)
      if let next = scanComponent(
        at: content, indent: indent, isLazy: found == .lazy, index: index, of: lines, rest: rest,
        state: &state, depth: depth, region: &region)
      {
        return next
      }
    case (.indented, .backtick):
      if let next = scanDeepFence(
        at: content, index: index, of: lines, rest: rest, state: &state, region: &region)
      {
        return next
      }
    case (.flow, .openBracket), (.paragraph, .openBracket), (.lazy, .openBracket):
      var outer =
        found == .lazy ? state.leavingContainers(at: lines[index], in: source) : state
      if let next = scanFootnote(
        at: content, index: index, of: lines, rest: rest, state: &outer, depth: depth,
        region: &region)
      {
        state = outer
        return next
      }
    default: break
    }
    if found == .indented { state.isInIndentedCode = true }
    state.settle(found, rest, in: source)
    append(lines[index], to: &region)
    return index + 1
  }
}
