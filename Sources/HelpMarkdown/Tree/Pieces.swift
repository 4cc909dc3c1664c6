internal import HelpCenter

/// Inline content before constructs are resolved, so that strikethrough can span all of it.
struct Pieces {
  /// A piece of inline content.
  indirect enum Item {
    case text([UInt8])
    case node(MarkupNode)
    case construct(Int)
    case struck([Item])
  }

  var items: [Item] = []
  /// A Boolean value indicating whether there is a tilde in a text.
  var hasTilde = false

  /// Adds a run of text and empties it.
  mutating func add(text run: inout [UInt8]) {
    guard !run.isEmpty else { return }
    items.append(.text(run))
    run.removeAll(keepingCapacity: true)
  }

  /// A run of tildes that can open or close.
  private struct Run {
    var position: Int
    var length: Int
    var opens: Bool
    var closes: Bool
  }

  /// Finds strikethrough: runs of one or two tildes, matched by length (GFM 6.5).
  mutating func strike() {
    var split: [Item] = []
    var runs: [Run] = []
    for (index, item) in items.enumerated() {
      guard case .text(let bytes) = item, bytes.contains(.tilde) else {
        split.append(item)
        continue
      }
      let before = index == 0 ? .space : Pieces.edge(items[index - 1], isLast: true)
      let after =
        index + 1 == items.count ? .space : Pieces.edge(items[index + 1], isLast: false)
      var copied = 0
      var position = 0
      while let start = bytes[position...].firstIndex(of: .tilde) {
        var end = start
        while end < bytes.count, bytes[end] == .tilde { end += 1 }
        position = end
        guard end - start <= 2 else { continue }
        let flanks = Flanking(
          previous: start > 0 ? CharacterClass(before: start, in: bytes) : before,
          next: end < bytes.count ? CharacterClass(at: end, in: bytes) : after)
        guard flanks.isLeft || flanks.isRight else { continue }
        if start > copied { split.append(.text(Array(bytes[copied..<start]))) }
        runs.append(
          Run(
            position: split.count, length: end - start, opens: flanks.isLeft,
            closes: flanks.isRight))
        split.append(.text(Array(bytes[start..<end])))
        copied = end
      }
      if copied < bytes.count { split.append(.text(Array(bytes[copied...]))) }
    }
    items = Pieces.match(runs, in: split)
  }

  /// Each closing run takes the nearest opening one of its length.
  private static func match(_ runs: [Run], in items: [Item]) -> [Item] {
    var openers: [Run] = []
    /// For each opening position the closing one.
    var pairs: [Int: Int] = [:]
    for run in runs {
      if run.closes, let index = openers.lastIndex(where: { $0.length == run.length }) {
        pairs[openers[index].position] = run.position
        openers.removeSubrange(index...)
      } else if run.opens {
        openers.append(run)
      }
    }
    guard !pairs.isEmpty else { return items }
    return nest(items[...], pairs)
  }

  private static func nest(_ items: ArraySlice<Item>, _ pairs: [Int: Int]) -> [Item] {
    var stack: [(close: Int, items: [Item])] = [(Int.max, [])]
    for index in items.indices {
      if let close = pairs[index] {
        stack.append((close, []))
      } else if stack[stack.count - 1].close == index {
        let struck = stack.removeLast().items
        stack[stack.count - 1].items.append(.struck(struck))
      } else {
        stack[stack.count - 1].items.append(items[index])
      }
    }
    return stack[0].items
  }

  /// What the first or last character of a piece counts as.
  private static func edge(_ item: Item, isLast: Bool) -> CharacterClass {
    switch item {
    case .text(let bytes):
      isLast
        ? CharacterClass(before: bytes.count, in: bytes) : CharacterClass(at: 0, in: bytes)
    case .node(let node): node.element?.tag == "br" ? .space : .punctuation
    case .construct, .struck: .punctuation
    }
  }
}
