/// Finds all triggers of a text in one pass over its bytes, and the ends of lines on the way.
///
/// A deterministic automaton after Aho and Corasick ("Efficient string matching: an aid to
/// bibliographic search", CACM 18(6), 1975). Letters are told apart without their case, and bytes
/// that stand in no trigger are one class.
struct TriggerAutomaton: Sendable {
  /// What a state says about the text that led to it.
  enum Output {
    /// The line has ended.
    static let lineEnd: UInt8 = 1
    static let weak: UInt8 = 2
    static let strong: UInt8 = 4
    static let telling: UInt8 = 8
  }

  /// The number of classes in a row of the table.
  static let width = 64

  /// The class of each byte.
  let classes: [UInt8]
  /// For each state and class the row of the next state.
  let table: [UInt32]
  /// What each state says, by its row divided by ``width``.
  let outputs: [UInt8]
  /// The first row of a state that says anything; such states come last.
  let firstOutput: UInt32

  /// The automaton of all triggers.
  static let standard = TriggerAutomaton(LogTrigger.all)

  init(_ triggers: [LogTrigger]) {
    let words = triggers.map { Array($0.word.utf8) }
    classes = TriggerAutomaton.classes(of: words)
    let lineFeed = Int(classes[0x0A])

    // A trie whose missing edges are filled from the longest proper ending that has one.
    var next = [[Int]]()
    var says = [UInt8]()
    func addState() -> Int {
      next.append([Int](repeating: -1, count: TriggerAutomaton.width))
      says.append(0)
      return next.count - 1
    }
    let root = addState()
    for (word, trigger) in zip(words, triggers) {
      var state = root
      for byte in word {
        let column = Int(classes[Int(byte)])
        if next[state][column] < 0 {
          let new = addState()
          next[state][column] = new
        }
        state = next[state][column]
      }
      says[state] |= Output.weak << UInt8(trigger.strength.rawValue)
    }
    var fallback = [Int](repeating: root, count: next.count)
    var queue: [Int] = []
    for column in next[root].indices {
      if next[root][column] < 0 {
        next[root][column] = root
      } else {
        queue.append(next[root][column])
      }
    }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      says[state] |= says[fallback[state]]
      for column in next[state].indices {
        let target = next[state][column]
        if target < 0 {
          next[state][column] = next[fallback[state]][column]
        } else {
          fallback[target] = next[fallback[state]][column]
          queue.append(target)
        }
      }
    }
    // A line feed leads to a state of its own, which goes on as the root does.
    let end = addState()
    says[end] = Output.lineEnd
    next[end] = next[root]
    for state in next.indices { next[state][lineFeed] = end }

    let order = next.indices.filter { says[$0] == 0 } + next.indices.filter { says[$0] != 0 }
    var rows = [UInt32](repeating: 0, count: next.count)
    for (place, state) in order.enumerated() {
      rows[state] = UInt32(place * TriggerAutomaton.width)
    }
    table = order.flatMap { state in next[state].map { rows[$0] } }
    outputs = order.map { says[$0] }
    firstOutput = UInt32(order.count { says[$0] == 0 } * TriggerAutomaton.width)
  }

  /// The row of the state at the start of a text: the root is the first state without output.
  var start: UInt32 { 0 }

  private static func classes(of words: [[UInt8]]) -> [UInt8] {
    var classes = [UInt8](repeating: 0, count: 256)
    classes[0x0A] = 1
    var count: UInt8 = 2
    for byte in words.joined() where classes[Int(byte)] == 0 {
      classes[Int(byte)] = count
      if (0x61...0x7A).contains(byte) { classes[Int(byte) - 0x20] = count }
      count += 1
    }
    precondition(count <= width, "the triggers use more different bytes than a row has places")
    return classes
  }
}
