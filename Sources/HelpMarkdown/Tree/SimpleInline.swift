/// Inline content that is one text or one code span whatever stands around it, so that libcmark
/// need not look at it.
struct SimpleInline {
  /// What the content is: text or code.
  let kind: CommonMarkNodes.Kind
  /// The text, or the code between the backticks.
  let literal: ArraySlice<UInt8>

  /// Recognizes a text without any byte that can mean something in CommonMark (0.30, chapter 6), and
  /// a code span of single backticks without space at its ends; `nil` for everything else.
  init?(_ text: ArraySlice<UInt8>) {
    var text = text
    while text.first == .space { text.removeFirst() }
    while text.last == .space { text.removeLast() }
    guard let first = text.first else { return nil }
    guard first == .backtick else {
      guard text.allSatisfy(SimpleInline.isPlain) else { return nil }
      kind = .text
      literal = text
      return
    }
    guard text.count > 2, text.last == .backtick else { return nil }
    let code = text.dropFirst().dropLast()
    guard code.first != .space, code.last != .space,
      code.allSatisfy({ $0 >= .space && $0 != .backtick })
    else { return nil }
    kind = .code
    literal = code
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<UInt8.space, .backslash, .backtick, .star, .underscore, .openBracket, .closeBracket,
      .lessThan, UInt8(ascii: "&"), UInt8(ascii: "!"):
      false
    default: true
    }
  }
}

extension CommonMarkNodes {
  /// Adds paragraphs of the shape that jobs have, the text `X` and a line ending before the content;
  /// returns their places.
  mutating func append(_ contents: [SimpleInline]) -> [Int32] {
    if nodes.isEmpty { add(Node(kind: .document)) }
    var last: Int32 = -1
    for child in children(of: CommonMarkNodes.root) { last = child }
    let mark = Int32(truncatingIfNeeded: pool.count)
    pool.append(UInt8(ascii: "X"))
    var places: [Int32] = []
    places.reserveCapacity(contents.count)
    for content in contents {
      let place = add(Node(kind: .paragraph, parent: CommonMarkNodes.root))
      link(place, behind: last, in: CommonMarkNodes.root)
      last = place
      let start = Int32(truncatingIfNeeded: pool.count)
      pool += content.literal
      let end = Int32(truncatingIfNeeded: pool.count)
      add(Node(kind: .text, parent: place, next: place + 2, literal: mark..<(mark + 1)))
      add(Node(kind: .softBreak, parent: place, next: place + 3))
      add(Node(kind: content.kind, parent: place, literal: start..<end))
      link(place + 1, behind: -1, in: place)
      places.append(place)
    }
    return places
  }
}
