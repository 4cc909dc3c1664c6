import Foundation
import HelpSearch

/// A collection of articles and queries beside the repository.
struct CollectionFiles {
  let name: String

  private var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/collections/\(name)").standardizedFileURL
  }

  var exists: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "docs.jsonl").path)
  }

  private struct Document: Decodable {
    var id: String
    var title: String
    var text: String
  }

  private struct Query: Decodable {
    var text: String
  }

  private func lines<Line: Decodable>(_ file: String) throws -> [Line] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: folder.appending(path: file)).split(separator: UInt8(ascii: "\n"))
      .map { try decoder.decode(Line.self, from: Data($0)) }
  }

  func documents() throws -> [SearchDocument] {
    try lines("docs.jsonl").map { (document: Document) in
      SearchDocument(
        path: document.id, title: document.title,
        sections: [SearchDocument.Section(text: document.text)])
    }
  }

  func queries(_ file: String) throws -> [String] {
    try lines("\(file).jsonl").map { (query: Query) in query.text }
  }
}
