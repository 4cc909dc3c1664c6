extension InlineScanner {
  /// Reads a binding, `{{ value }}`.
  mutating func binding(_ pass: inout InlinePass) {
    let start = pass.index
    let text = pass.text
    guard start + 1 < text.endIndex, text[start + 1] == .openBrace,
      start >= pass.noBindingEndFrom
    else {
      pass.index += 1
      return
    }
    var index = start + 2
    while index + 1 < text.endIndex,
      text[index] != .closeBrace || text[index + 1] != .closeBrace
    {
      index += 1
    }
    guard index + 1 < text.endIndex else {
      pass.noBindingEndFrom = .max
      pass.index += 1
      return
    }
    replace(
      from: start, to: index + 2, by: InlineScanner.binding(text[(start + 2)..<index]), in: &pass)
  }

  /// Splits the content of a binding into its value and default.
  private static func binding(_ content: ArraySlice<UInt8>) -> InlineConstruct {
    let bar = content.firstIndex(of: .pipe) ?? content.endIndex
    func trimmed(_ slice: ArraySlice<UInt8>) -> String {
      let start = slice.firstIndex { !$0.isWhitespace } ?? slice.endIndex
      let end = slice.lastIndex { !$0.isWhitespace } ?? start - 1
      return String(decoding: start <= end ? slice[start...end] : [], as: UTF8.self)
    }
    let value = trimmed(content[..<bar])
    var index = bar
    guard content[bar...].starts(with: "||".utf8) else {
      return .binding(value: value, defaultValue: nil)
    }
    index += 2
    while index < content.endIndex, content[index].isWhitespace { index += 1 }
    guard index < content.endIndex, content[index] == .apostrophe else {
      return .binding(value: value, defaultValue: nil)
    }
    let line = content[(index + 1)...].prefix { $0 != .newline }
    guard let close = line.lastIndex(of: .apostrophe) else {
      return .binding(value: value, defaultValue: nil)
    }
    return .binding(
      value: value, defaultValue: String(decoding: content[(index + 1)..<close], as: UTF8.self))
  }

  /// Reads an inline component, `:name[label]{attributes}`.
  mutating func component(_ pass: inout InlinePass) {
    let start = pass.index
    let text = pass.text
    if start > text.startIndex, pass.afterEscape != start {
      let previous = text[start - 1]
      guard
        previous.isWhitespace || previous == .openBracket || previous == .star
          || previous == .underscore || previous == .openParenthesis
      else {
        pass.index += 1
        return
      }
    } else if pass.afterEscape == start {
      // An escaped character decides like any other.
      guard "[*_(".utf8.contains(text[start - 1]) else {
        pass.index += 1
        return
      }
    }
    guard let nameEnd = AttributeSyntax.name(text, at: start + 1),
      nameEnd >= text.endIndex || text[nameEnd] != .colon
    else {
      pass.index += 1
      return
    }
    var index = nameEnd
    var label: Range<Int>?
    var list: [MarkdownAttribute]?
    while index < text.endIndex {
      if text[index] == .openBracket, label == nil,
        let found = AttributeSyntax.label(text, at: index, isBlock: false)
      {
        label = found.content
        index = found.end
      } else if text[index] == .openBrace, list == nil,
        let found = AttributeSyntax.parse(text, at: index, isBlock: false)
      {
        list = found.attributes
        index = found.end
      } else {
        break
      }
    }
    let tag = KebabCase.convert(String(decoding: text[(start + 1)..<nameEnd], as: UTF8.self))
    let job = label.map { addLabel(text[$0]) }
    replace(
      from: start, to: index, by: .component(tag: tag, label: job, attributes: list ?? []),
      in: &pass)
  }
}
