package import HelpCenter

/// The YAML block at the start of a document.
///
/// The block starts the file with `---` and ends at the first line that starts with `---`, as
/// remark-mdc has it. An empty block (`---`, `---`) and one without an end are no front matter.
package struct FrontMatter: Sendable {
  /// The fields, with dotted keys unfolded into objects.
  package var data: DataObject
  /// The bytes of the block with both its fences; the content starts behind it.
  package var range: Range<Int>

  /// Finds and reads the front matter of a document.
  ///
  /// - Parameters:
  ///   - source: The bytes of the file. Lines may end with LF or CRLF.
  ///   - file: The name that diagnostics give.
  /// - Returns: The front matter, `nil` if there is none, and what is wrong with it.
  package static func parse(
    _ source: [UInt8], file: String? = nil
  ) -> (frontMatter: FrontMatter?, diagnostics: [Diagnostic]) {
    guard let block = locate(in: source) else {
      guard let fence = unclosedFence(in: source) else { return (nil, []) }
      var diagnostic = Diagnostic.unclosedFrontMatter(at: fence)
      diagnostic.file = file
      diagnostic.location = LineTable(source).location(of: fence.lowerBound)
      return (nil, [diagnostic])
    }
    let yaml = YAMLSource(source, range: block.content, file: file)
    let (data, diagnostics) = YAMLReader.readObject(yaml)
    return (
      FrontMatter(data: data, range: block.range),
      diagnostics + FrontMatterCheck(data, in: yaml).findings
    )
  }

  /// Finds a first line `---` with a key below it that no further fence follows.
  private static func unclosedFence(in source: [UInt8]) -> Range<Int>? {
    let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard isFence(source, at: start) else { return nil }
    let lines = source[start...].split(
      separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count > 1, lines[0].count <= 4, lines[0].dropFirst(3).allSatisfy(\.isWhitespace),
      let colon = lines[1].firstIndex(of: UInt8(ascii: ":")), colon > lines[1].startIndex,
      lines[1][..<colon].allSatisfy({ $0.isLetter || $0.isDigit || "_-.".utf8.contains($0) })
    else { return nil }
    return start..<start + 3
  }

  /// Finds the block: its whole range, and the range of the YAML between the fences.
  package static func locate(
    in source: [UInt8]
  ) -> (range: Range<Int>, content: Range<Int>)? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = source.starts(with: mark) ? mark.count : 0
    guard isFence(source, at: start) else { return nil }
    var index = start + 3
    while index < source.count {
      guard source[index] == UInt8(ascii: "\n"), isFence(source, at: index + 1) else {
        index += 1
        continue
      }
      let isCRLF = index > start + 3 && source[index - 1] == UInt8(ascii: "\r")
      let end = isCRLF ? index - 1 : index
      let contentStart = min(start + 4, end)
      let isBlank = source[contentStart..<end].allSatisfy {
        $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
      }
      guard !isBlank || end - contentStart > 1 else { return nil }
      return (start..<(index + 4), contentStart..<end)
    }
    return nil
  }

  private static func isFence(_ source: [UInt8], at index: Int) -> Bool {
    index + 3 <= source.count && source[index..<(index + 3)].allSatisfy { $0 == UInt8(ascii: "-") }
  }
}
