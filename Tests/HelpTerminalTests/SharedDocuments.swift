import Foundation
import HelpCenter

/// The conformance documents beside the repository, which a plain checkout lacks.
enum SharedDocuments {
  /// A document and where it comes from.
  struct Entry {
    var name: String
    var document: Document
  }

  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let shared = package.deletingLastPathComponent().appending(path: "shared")

  /// A Boolean value indicating whether the data is there; tests of it are skipped if not.
  static let isPresent = FileManager.default.fileExists(atPath: shared.path)

  /// The articles of the reference payload.
  static func reference() throws -> [(title: String, article: Entry)] {
    let url = shared.appending(path: "reference/troubleshooting.payload.json")
    let table =
      try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [Any] ?? []
    func resolve(_ index: Any, _ depth: Int) -> Any {
      guard let index = index as? Int, index >= 0, index < table.count, depth < 200 else {
        return NSNull()
      }
      switch table[index] {
      case let items as [Any]:
        if items.count == 2, let tag = items[0] as? String, tag.hasSuffix("eactive") {
          return resolve(items[1], depth + 1)
        }
        return items.map { resolve($0, depth + 1) }
      case let object as [String: Any]: return object.mapValues { resolve($0, depth + 1) }
      case let value: return value
      }
    }
    return table.indices.compactMap { index in
      guard let row = table[index] as? [String: Any], row["body"] != nil, row["title"] != nil,
        let value = resolve(index, 0) as? [String: Any],
        let body = value["body"] as? [String: Any], let title = value["title"] as? String
      else { return nil }
      let document = Document(MinimarkFile.nodes(body["value"]))
      return (title, Entry(name: title, document: document))
    }
  }

  /// The documents of a conformance file.
  static func entries(of file: String) throws -> [Entry] {
    let url = shared.appending(path: "conformance/documents/\(file).jsonl")
    let text = try String(contentsOf: url, encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let row =
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      let expected = row["expected"] as? [String: Any]
      let body = expected?["body"] as? [String: Any]
      return Entry(
        name: row["file"] as? String ?? "",
        document: Document(MinimarkFile.nodes(body?["value"])))
    }
  }
}
