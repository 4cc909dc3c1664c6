/// What the block scanner found: the text for libcmark and the components it leaves out of it.
///
/// Each component's content is a document of its own. So that one parse does for all of them,
/// the content of every section becomes a block quote of four columns, which closes whatever is
/// open inside and keeps tab stops; the page itself follows, with a comment that holds the number
/// of the component in its place. The `n`-th top-level child is then the `n`-th region.
struct BlockOutline {
  /// A section of a component: its default content or a slot.
  struct Section {
    /// The name of a slot; `nil` for the default content.
    var name: String?
    /// The attributes of a slot.
    var attributes: [MarkdownAttribute] = []
    /// The number of the region with the content.
    var region = 0
  }

  /// A component that stands as a block.
  struct Component {
    /// The tag, in kebab case.
    var tag: String
    /// The inline content between brackets, as a range of the source.
    var label: Range<Int>?
    /// The inline content of a label that goes on over lines, without the marks of containers.
    var joinedLabel: [UInt8]?
    /// The attributes between braces.
    var attributes: [MarkdownAttribute] = []
    /// The lines of YAML properties.
    var properties: [SourceLine]?
    /// Default content and slots, in their order.
    var sections: [Section] = []
    /// The bytes from the first colon to the end.
    var range: Range<Int>
    /// A Boolean value indicating whether the component stands on a line of its own, without
    /// an end.
    var isInline = false
  }

  /// A footnote and the region with its content.
  struct Footnote {
    /// The label as written.
    var label: [UInt8]
    /// The number of the region with the content.
    var region: Int
  }

  /// The text for libcmark.
  var text: [UInt8] = []
  /// For each line of ``text`` that came from the source, where its first byte stood there.
  var lineStarts: [Int] = []
  /// For each line of ``text``, how many bytes were put before its source.
  var linePrefixes: [UInt8] = []
  /// The components, by number.
  var components: [Component] = []
  /// The footnotes, by normalized label.
  var footnotes: [[UInt8]: Footnote] = [:]
  /// How many regions stand before the page.
  var regionCount = 0
  /// Findings.
  var diagnostics: [Finding] = []

  /// A finding with the bytes it is about.
  enum Finding {
    /// A component is not closed.
    case unclosedComponent(name: String, fence: String, opener: Range<Int>, end: Int)
    /// Nesting is too deep.
    case tooDeep(Range<Int>)
  }
}

/// An attribute of MDC: a name and a value, or a name alone.
struct MarkdownAttribute: Equatable {
  /// The name, in kebab case.
  var name: String
  /// The value; `nil` if there is none.
  var value: String?
}

/// The bytes that mark what libcmark must not see.
///
/// U+FDD0 is a noncharacter, kept by Unicode for internal use; the parser takes it out of its
/// input.
enum Marker {
  /// U+FDD0 in UTF-8.
  static let bytes: [UInt8] = [0xEF, 0xB7, 0x90]

  /// Appends a number between two markers.
  static func append(_ number: Int, to text: inout [UInt8]) {
    text += bytes
    text += String(number).utf8
    text += bytes
  }

  /// Reads a number between two markers; returns it and the index behind.
  static func number(in text: ArraySlice<UInt8>, at start: Int) -> (number: Int, end: Int)? {
    guard text[start...].starts(with: bytes) else { return nil }
    var index = start + 3
    var number = 0
    while index < text.endIndex, text[index].isDigit, number < 1 << 40 {
      number = number * 10 + Int(text[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard text[index...].starts(with: bytes) else { return nil }
    return (number, index + 3)
  }
}
