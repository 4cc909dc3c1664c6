/// Which containers and which leaf block are open at a line.
///
/// This follows CommonMark's block structure just far enough to tell where text is code or raw
/// HTML, and which prefix of a line belongs to containers.
struct BlockState {
  /// A container.
  enum Container {
    /// A block quote.
    case quote
    /// A list item whose content starts at a column relative to its parent.
    case item(indent: Int)
  }

  /// An open leaf block.
  enum Leaf {
    case none
    case paragraph
    case fence(mark: UInt8, length: Int)
    case html(HTMLBlock)
  }

  /// What a line, or the rest of it inside its containers, is.
  enum Finding {
    /// A line of a fence or of raw HTML, or a line that a paragraph takes as it is.
    case verbatim
    /// A blank line.
    case blank
    /// The place where a block can start.
    case flow
    /// The same, while a paragraph is open.
    case paragraph
    /// The same, on a line that leaves containers and may go on their paragraph.
    case lazy
    /// The same, after four columns of white space or more.
    case indented
  }

  /// The open containers, outermost first.
  var containers: [Container] = []
  /// The open leaf block.
  var leaf = Leaf.none
  /// A Boolean value indicating whether the line before, blank lines aside, is indented code.
  var isInIndentedCode = false

  /// How many containers are followed; deeper ones are plain text to the scanner.
  static let depthLimit = 100

  /// Takes the marks of containers off a line.
  ///
  /// - Returns: What the rest is. For ``Finding/flow`` and its kin, containers that the line does
  ///   not continue are closed already.
  mutating func advance(_ line: inout SourceLine, in source: [UInt8]) -> Finding {
    let matched = BlockState.consume(containers, of: &line, in: source)
    let isBlank = line.isBlank(in: source)
    if matched == containers.count {
      switch leaf {
      case .fence(let mark, let length):
        if closesFence(line, mark, length, in: source) { leaf = .none }
        return .verbatim
      case .html(let block):
        if block.ends(with: line, in: source) { leaf = .none }
        return .verbatim
      case .none, .paragraph: break
      }
    }
    if isBlank {
      if matched < containers.count { close(to: matched) }
      leaf = .none
      return .blank
    }
    var isParagraph = if case .paragraph = leaf { true } else { false }
    var isNew = false
    while containers.count < BlockState.depthLimit || matched < containers.count {
      var copy = line
      guard
        let container = BlockState.open(&copy, interrupting: isParagraph && !isNew, in: source)
      else { break }
      if !isNew { close(to: matched) }
      isNew = true
      containers.append(container)
      line = copy
    }
    if isNew {
      leaf = .none
      isInIndentedCode = false
      isParagraph = false
      if line.isBlank(in: source) { return .blank }
    } else if matched < containers.count {
      if isParagraph, !startsBlock(line, in: source) {
        let start = line.contentStart(in: source)
        let isLazy =
          line.indent(in: source) < 4
          && (source[start] == .colon || source[start] == .openBracket)
        return isLazy ? .lazy : .verbatim
      }
      close(to: matched)
      leaf = .none
      isParagraph = false
    }
    if line.indent(in: source) >= 4 { return isParagraph ? .verbatim : .indented }
    return isParagraph ? .paragraph : .flow
  }

  /// The state after a line that can go on a paragraph starts a block instead: containers that the
  /// line does not continue are closed.
  func leavingContainers(at line: SourceLine, in source: [UInt8]) -> BlockState {
    var line = line
    var state = self
    state.close(to: BlockState.consume(containers, of: &line, in: source))
    return state
  }

  private mutating func close(to count: Int) {
    if count < containers.count {
      leaf = .none
      isInIndentedCode = false
    }
    containers.removeSubrange(count...)
  }

  /// Takes what the rest of a line opens or continues as the leaf block.
  mutating func settle(_ finding: Finding, _ line: SourceLine, in source: [UInt8]) {
    switch finding {
    case .verbatim, .blank, .indented, .lazy: return
    case .flow, .paragraph: break
    }
    let start = line.contentStart(in: source)
    let isParagraph = if case .paragraph = leaf { true } else { false }
    if let fence = BlockState.fence(source, start, line.end) {
      leaf = .fence(mark: source[start], length: fence)
    } else if let block = HTMLBlock(source, start..<line.end, interrupting: isParagraph) {
      leaf = block.ends(with: line, in: source) ? .none : .html(block)
    } else if BlockState.isHeading(source, start, line.end)
      || BlockState.isThematicBreak(source, start, line.end)
      || isParagraph && BlockState.isUnderline(source, start, line.end)
    {
      leaf = .none
    } else {
      leaf = .paragraph
    }
  }

  /// A Boolean value indicating whether a line starts a block, so that no paragraph takes it.
  private func startsBlock(_ line: SourceLine, in source: [UInt8]) -> Bool {
    guard line.indent(in: source) < 4 else { return false }
    let start = line.contentStart(in: source)
    return BlockState.fence(source, start, line.end) != nil
      || HTMLBlock(source, start..<line.end, interrupting: true) != nil
      || BlockState.isHeading(source, start, line.end)
      || BlockState.isThematicBreak(source, start, line.end)
  }

  private func closesFence(
    _ line: SourceLine, _ mark: UInt8, _ length: Int, in source: [UInt8]
  ) -> Bool {
    guard line.indent(in: source) < 4 else { return false }
    var index = line.contentStart(in: source)
    let start = index
    while index < line.end, source[index] == mark { index += 1 }
    guard index - start >= length else { return false }
    while index < line.end, source[index].isBlank { index += 1 }
    return index == line.end
  }
}
