internal import HelpCenter

extension TerminalLayout {
  /// Writes a list; its items hang from their bullets or numbers.
  mutating func list(_ list: Document.List) {
    let isCompact = list.items.allSatisfy(Self.isCompact)
    let bullet = signs.bullets[listDepth % signs.bullets.count]
    listDepth += 1
    defer { listDepth -= 1 }
    var number = 0
    var digits = 0
    if case .ordered(let start) = list.kind {
      number = min(start, Int.max - list.items.count)
      digits = max(Self.digits(number), Self.digits(number + max(0, list.items.count - 1)))
    }
    for (index, item) in list.items.enumerated() {
      if index > 0, !isCompact { separate() }
      let marker: LinePrefix.Marker
      var hang: Int
      switch list.kind {
      case .ordered:
        marker = numberMarker(number, digits: digits)
        hang = digits + 2
        number += 1
      case .bullet:
        marker = LinePrefix.Marker(
          bytes: bullet.bytes, width: bullet.width, attributes: style.marker)
        hang = bullet.width + 1
      }
      if let isChecked = item.isChecked {
        let task = taskMarker(isChecked, behind: list.kind == .bullet ? nil : marker)
        if list.kind == .bullet, !isSpoken { hang = task.width + 1 }
        push(LinePrefix.Piece(width: hang, marker: task))
      } else {
        push(LinePrefix.Piece(width: hang, marker: marker))
      }
      blocks(item.blocks, isTight: isCompact)
      pop()
    }
  }

  /// Returns the marker of a numbered item: its number, to the right, and a period.
  func numberMarker(_ number: Int, digits: Int) -> LinePrefix.Marker {
    var bytes = [UInt8](repeating: 0x20, count: max(0, digits - Self.digits(number)))
    bytes.appendDecimal(number)
    bytes.append(0x2E)
    return LinePrefix.Marker(bytes: bytes, width: bytes.count, attributes: style.marker)
  }

  /// Returns the columns of a number.
  static func digits(_ number: Int) -> Int {
    var digits = number < 0 ? 2 : 1
    var rest = number.magnitude
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    return digits
  }

  /// Returns the marker of a task: a box, or words for a screen reader.
  private func taskMarker(
    _ isChecked: Bool, behind number: LinePrefix.Marker?
  ) -> LinePrefix.Marker {
    var bytes = number?.bytes ?? []
    var width = number?.width ?? 0
    if !bytes.isEmpty {
      bytes.append(0x20)
      width += 1
    }
    if isSpoken {
      let words = Array((isChecked ? "Done:" : "To do:").utf8)
      return LinePrefix.Marker(
        bytes: bytes + words, width: width + words.count, attributes: style.marker)
    }
    let box = isChecked ? signs.checked : signs.unchecked
    return LinePrefix.Marker(
      bytes: bytes + box.bytes, width: width + box.width, attributes: style.marker)
  }

  /// Returns whether an item is short enough to stand without blank lines around it.
  private static func isCompact(_ item: Document.List.Item) -> Bool {
    var paragraphs = 0
    for block in item.blocks {
      switch block {
      case .paragraph: paragraphs += 1
      case .list(let list):
        guard list.items.allSatisfy(isCompact) else { return false }
      case .heading, .table, .codeBlock, .quote, .callout, .steps, .tabs, .accordion, .cards,
        .fields, .figure, .thematicBreak, .component:
        return false
      }
    }
    return paragraphs <= 1
  }
}
