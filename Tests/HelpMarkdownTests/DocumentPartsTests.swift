import HelpCenter
import Testing

@testable import HelpMarkdown

@Suite("Long pages in parts")
struct DocumentPartsTests {
  @Test("Parts start at headings where nothing is open")
  func places() {
    let text =
      "a\n\n# b\n\n```\n\n# c\n```\n\n- x\n\n  # d\n\n## e\n#f\n\n"
      + "<!--\n\n# g\n-->\n\n# h\n"
    let bytes = Array(text.utf8)
    let parts = DocumentParts.ranges(of: bytes, size: 1).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
    #expect(parts.joined() == text)
    #expect(parts.dropFirst().map { $0.prefix { $0 != "\n" } } == ["# b", "## e", "# h"])
  }

  @Test("A long page comes out like its chapters")
  func longPage() throws {
    let chapter = """
      # Chapter

      Text with `code`, *stress* and a [link](/x "t").

      | a | b |
      | - | - |
      | 1 | `2` |

      > Quote

      ```js {1-2}
      # no heading

      ```

      - item

        # heading in an item


      """
    let count = (1 << 21) / chapter.utf8.count + 2
    let long = MarkdownParser().parse(String(repeating: chapter, count: count))
    let short = MarkdownParser().parse(chapter + chapter)
    let perChapter = short.body.nodes.count / 2
    #expect(long.body.nodes.count == perChapter * count)
    #expect(long.diagnostics.isEmpty)
    let last = long.body.nodes.suffix(perChapter)
    #expect(last.map(\.textContent) == short.body.nodes.suffix(perChapter).map(\.textContent))
    let offset = chapter.utf8.count * (count - 2)
    for (node, other) in zip(last, short.body.nodes.suffix(perChapter)) {
      let place = try #require(node.element?.range)
      let otherPlace = try #require(other.element?.range)
      #expect(place.lowerBound == otherPlace.lowerBound + offset)
      #expect(place.upperBound == otherPlace.upperBound + offset)
    }
    let ids = Set(long.body.nodes.compactMap { $0.element?.attributes["id"]?.string })
    #expect(ids.count == count)
  }
}
