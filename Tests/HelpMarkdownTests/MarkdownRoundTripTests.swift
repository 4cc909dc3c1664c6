import Foundation
import HelpCenter
import HelpMarkdown
import Testing

/// Markdown that ``MarkdownWriter`` writes of a tree must read back as the same tree.
@Suite struct MarkdownRoundTripTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/conformance/documents")

  private static let isAvailable = FileManager.default.fileExists(atPath: folder.path)

  /// What does not come back in one mode or both: code in a slot that the parser dedents as
  /// upstream does, links of raw HTML, which have no `rel` in the tree but get one in Markdown, and
  /// one page read with `autoUnwrap`.
  private static let deviations: Set<String> = [
    "docus-starters-33", "docus-21", "docus-42", "nuxt-content-52", "nuxt-nuxt-208",
    "nuxt-nuxt-214",
  ]

  // The conformance suite lies beside the package; without it there is nothing to read.
  @Test(.enabled(if: isAvailable), arguments: [false, true])
  func realDocumentsReadBackAsTheSameTree(autoUnwrap: Bool) throws {
    let parser = MarkdownParser(options: .init(autoUnwrap: autoUnwrap))
    let writer = MarkdownWriter(autoUnwrap: autoUnwrap)
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "jsonl" {
      let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
      for (number, line) in lines.enumerated() {
        let name = "\(file.deletingPathExtension().lastPathComponent)-\(number + 1)"
        let row = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
        let first = parser.parse(try #require(row?["markdown"] as? String))
        let tree = Self.plain(first.body.nodes)
        let text = writer.markdown(tree, frontMatter: first.frontMatter)
        let second = parser.parse(text)
        let isSame =
          tree == Self.plain(second.body.nodes)
          && first.frontMatter == second.frontMatter
        #expect(isSame || Self.deviations.contains(name), "\(name)")
      }
    }
  }

  /// A tree without what the writer does not promise: the order of attributes and of classes.
  private static func plain(_ nodes: [MarkupNode]) -> [MarkupNode] {
    var result: [MarkupNode] = []
    for node in nodes {
      switch node {
      case .comment: continue
      case .text(let text):
        // Texts of line ends only are dropped when a row is stored.
        if text.utf8.allSatisfy({ $0 == UInt8(ascii: "\n") }) { continue }
        if case .text(let before)? = result.last {
          result[result.count - 1] = .text(before + text)
        } else {
          result.append(node)
        }
      case .element(var element):
        element.attributes.members.sort { $0.key < $1.key }
        if let names = element.attributes["className"]?.strings {
          element.attributes["className"] = .array(names.sorted().map { .string($0) })
        }
        element.children = plain(element.children)
        result.append(.element(element))
      }
    }
    return result
  }
}
