import Foundation
import HelpCenter
import HelpMarkdown
import HelpPayload
import Testing

/// The folder of the cases, where it is there.
enum ConformanceDocuments {
  static let folder: URL? = {
    let root = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    let folder = root.appending(path: "../shared/conformance/documents").standardized
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()
}

/// The rows of real documentation pages, as Nuxt Content builds them.
///
/// The cases stand beside the package and are not part of it; without them the suite is skipped.
@Suite(.enabled(if: ConformanceDocuments.folder != nil)) struct RowConformanceTests {
  static let files = ["docus", "docus-starters", "nuxt-content", "nuxt-i18n", "nuxt-nuxt"]

  @Test(arguments: files) func buildsTheFieldsOfPages(file: String) throws {
    let folder = try #require(ConformanceDocuments.folder)
    let data = try Data(contentsOf: folder.appending(path: file + ".jsonl"))
    let builder = ContentRowBuilder(collection: "content")
    var count = 0
    for line in data.split(separator: UInt8(ascii: "\n")) {
      let item = try #require(try DataValue(json: Array(line)).object)
      let path = try #require(item["file"]?.string)
      let document = MarkdownParser().parse(try #require(item["markdown"]?.string))
      var expected = try #require(item["expected"]?.object)
      expected["body"] = nil
      let fields = builder.row(document, relativePath: path).fields
      #expect(DataValue.object(fields).json == DataValue.object(expected).json, "\(path)")
      #expect(document.diagnostics.allSatisfy { !$0.code.rawValue.hasPrefix("yaml/") }, "\(path)")
      count += 1
    }
    #expect(count > 30)
  }
}
