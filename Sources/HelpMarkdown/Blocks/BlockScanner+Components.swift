extension BlockScanner {
  /// Takes a component out of the lines if one opens at an index.
  ///
  /// - Returns: The index of the next line; `nil` if the line is no opener.
  mutating func scanComponent(
    at start: Int, indent: Int, isLazy: Bool, index: Int, of lines: [SourceLine], rest: SourceLine,
    state: inout BlockState, depth: Int, region: inout Region
  ) -> Int? {
    let isDouble = start + 1 < rest.end && source[start + 1] == .colon
    guard isDouble else {
      guard indent < 4 else { return nil }
      // Unlike a block component, an inline one on its line leaves the containers of a paragraph
      // that the line could go on.
      var outer = isLazy ? state.leavingContainers(at: lines[index], in: source) : state
      let next = scanLeaf(
        at: start, isLazy: isLazy, index: index, of: lines, state: &outer, region: &region)
      if next != nil { state = outer }
      return next
    }
    guard let opener = openingFence(at: start, end: rest.end) else { return nil }
    guard depth < BlockScanner.depthLimit, scannedBytes < byteLimit else {
      outline.diagnostics.append(.tooDeep(start..<rest.end))
      return nil
    }
    var component = opener.component
    let body = ComponentBody.read(
      lines, from: index + 1, containers: state.containers, indent: indent, fence: opener.length,
      source: source, closesLikeUpstream: closesLikeUpstream)
    if !body.isClosed {
      outline.diagnostics.append(
        .unclosedComponent(
          name: component.tag, fence: String(repeating: ":", count: opener.length),
          opener: start..<rest.end, end: body.end))
    }
    component.properties = body.properties
    component.range = start..<max(rest.end, body.end)
    for section in body.sections {
      component.sections.append(
        BlockOutline.Section(
          name: section.name, attributes: section.attributes,
          region: addRegion(section.lines, depth: depth + 1)))
    }
    place(
      component, at: start,
      prefix: isLazy
        ? state.prefix : prefix(of: lines[index], to: indent >= 4 ? rest.start : start),
      isLoose: body.hasBlankLine, region: &region)
    state.leaf = .none
    return body.next
  }

  /// Parses the opening line of a component.
  private func openingFence(
    at start: Int, end: Int
  ) -> (component: BlockOutline.Component, length: Int)? {
    var index = start
    while index < end, source[index] == .colon { index += 1 }
    let length = index - start
    let line = source[..<end]
    guard let nameEnd = AttributeSyntax.name(line, at: index) else { return nil }
    var component = BlockOutline.Component(
      tag: KebabCase.convert(String(decoding: source[index..<nameEnd], as: UTF8.self)),
      range: start..<end)
    index = nameEnd
    if index < end, source[index] == .openBracket,
      let label = AttributeSyntax.label(line, at: index, isBlock: true)
    {
      component.label = label.content
      index = label.end
    }
    if index < end, source[index] == .openBrace,
      let list = AttributeSyntax.parse(line, at: index, isBlock: true)
    {
      component.attributes = list.attributes
      index = list.end
    }
    while index < end, source[index].isBlank { index += 1 }
    return index == end ? (component, length) : nil
  }

  /// Takes an inline component that stands alone on its line.
  private mutating func scanLeaf(
    at start: Int, isLazy: Bool, index: Int, of lines: [SourceLine], state: inout BlockState,
    region: inout Region
  ) -> Int? {
    guard let nameEnd = AttributeSyntax.name(source[..<lines[index].end], at: start + 1)
    else { return nil }
    // Labels and attributes may go on over lines; most do not.
    var text = Array(source[start..<lines[index].end])
    var next = index + 1
    while true {
      switch leaf(text[...], nameEnd: nameEnd - start) {
      case .none: return nil
      case .complete(var component, let label):
        component.range = start..<lines[next - 1].end
        component.joinedLabel = label.map { Array(text[$0]) }
        component.isInline = true
        place(
          component, at: start, prefix: prefix(of: lines[index], to: start), isLoose: false,
          region: &region)
        state.leaf = .none
        return next
      case .incomplete:
        guard !isLazy, next < lines.count, next - index < 256 else { return nil }
        var line = lines[next]
        guard BlockState.consume(state.containers, of: &line, in: source) == state.containers.count
        else { return nil }
        text.append(.newline)
        text += source[line.start..<line.end]
        next += 1
      }
    }
  }

  private enum Leaf {
    case none
    case incomplete
    case complete(BlockOutline.Component, label: Range<Int>?)
  }

  private func leaf(_ text: ArraySlice<UInt8>, nameEnd: Int) -> Leaf {
    var index = nameEnd
    if index < text.endIndex, text[index] == .colon { return .none }
    var component = BlockOutline.Component(
      tag: KebabCase.convert(String(decoding: text[1..<nameEnd], as: UTF8.self)), range: 0..<0)
    var label: Range<Int>?
    var hasAttributes = false
    var isOpen = false
    while index < text.endIndex {
      if text[index] == .openBracket, label == nil {
        guard let found = AttributeSyntax.label(text, at: index, isBlock: false) else {
          isOpen = true
          break
        }
        label = found.content
        index = found.end
      } else if text[index] == .openBrace, !hasAttributes {
        guard let list = AttributeSyntax.parse(text, at: index, isBlock: false) else {
          isOpen = !text[index...].contains(.closeBrace)
          break
        }
        component.attributes = list.attributes
        hasAttributes = true
        index = list.end
      } else {
        break
      }
    }
    if isOpen { return .incomplete }
    while index < text.endIndex, text[index].isBlank { index += 1 }
    return index == text.endIndex ? .complete(component, label: label) : .none
  }

  /// The bytes of a line up to an index, with what is left of a tab before them.
  func prefix(of line: SourceLine, to end: Int) -> [UInt8] {
    [UInt8](repeating: .space, count: line.padding) + source[line.start..<end]
  }

  /// Puts a comment with the number of a component where the component stood.
  private mutating func place(
    _ component: BlockOutline.Component, at start: Int, prefix: [UInt8], isLoose: Bool,
    region: inout Region
  ) {
    let number = outline.components.count
    outline.components.append(component)
    appendPlaceholder(number, prefix: prefix, at: start, to: &region)
    if isLoose {
      // A blank line inside the component makes a list item loose; a second comment keeps that.
      let indent = prefix.map { $0 == .greaterThan || $0.isBlank ? $0 : .space }
      append(indent.trimmingTrailingBlanks(), at: start, to: &region)
      appendPlaceholder(nil, prefix: indent, at: start, to: &region)
    }
  }

  /// Puts a comment in the text for libcmark that the tree builder knows again.
  func appendPlaceholder(_ number: Int?, prefix: [UInt8], at start: Int, to region: inout Region) {
    var text = prefix
    text += "<!--".utf8
    if let number { Marker.append(number, to: &text) } else { text += Marker.bytes }
    text += "-->".utf8
    append(text, at: start, to: &region)
  }
}

extension [UInt8] {
  /// The bytes without the blanks at their end.
  fileprivate func trimmingTrailingBlanks() -> ArraySlice<UInt8> {
    guard let last = lastIndex(where: { !$0.isBlank }) else { return [] }
    return self[...last]
  }
}
