import Foundation
import HelpCenter
import HelpPayload

/// The documents of the conformance suite, which lies beside the package on some machines only.
enum Conformance {
  static let folder = Fixtures.package.appending(path: "../shared/conformance")

  static let isAvailable = FileManager.default.fileExists(atPath: folder.path)

  struct Page {
    var name: String
    var title: String
    var nodes: [MarkupNode]
  }

  /// Every minimark tree of the suite, in every mode.
  static func pages() throws -> [Page] {
    var pages: [Page] = []
    for folder in [folder, folder.appending(path: "documents")] {
      let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "jsonl" {
        let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
        for (number, line) in lines.enumerated() {
          let name = "\(file.deletingPathExtension().lastPathComponent)-\(number + 1)"
          collect(try JSONSerialization.jsonObject(with: Data(line)), name, to: &pages)
        }
      }
    }
    let payloads = [
      folder.appending(path: "payloads"),
      Fixtures.package.appending(path: "../shared/reference"),
    ]
    for folder in payloads {
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() where file.path.hasSuffix("payload.json") {
        let payload = try NuxtPayload(json: Array(Data(contentsOf: file)))
        var diagnostics: [Diagnostic] = []
        for (number, document) in try payload.documents(diagnostics: &diagnostics).enumerated() {
          let place = file.pathComponents.suffix(4).joined(separator: "-")
          pages.append(
            Page(
              name: "\(place)-\(number)", title: document.row.fields["title"]?.string ?? "",
              nodes: document.row.body.nodes))
        }
      }
    }
    return pages
  }

  /// Finds the trees of a case: they are called `value`, or by the mode they were made in.
  private static func collect(_ value: Any, _ name: String, to pages: inout [Page]) {
    guard let object = value as? [String: Any] else { return }
    for key in object.keys.sorted() {
      if ["value", "nodes", "minimarkCommonMarkOnly", "minimarkMDC"].contains(key),
        let nodes = object[key] as? [Any]
      {
        let title = object["title"] as? String ?? name
        pages.append(
          Page(name: name + "-" + key, title: title, nodes: nodes.compactMap(node)))
      } else if let object = object[key] {
        collect(object, name + "-" + key, to: &pages)
      }
    }
  }

  private static func node(_ value: Any) -> MarkupNode? {
    if let text = value as? String { return .text(text) }
    guard let tuple = value as? [Any], let tag = tuple.first as? String else { return nil }
    let attributes = tuple.count > 1 ? tuple[1] as? [String: Any] ?? [:] : [:]
    let members = attributes.sorted { $0.key < $1.key }.map { ($0.key, data($0.value)) }
    return .element(tag, DataObject(members), tuple.dropFirst(2).compactMap(node))
  }

  private static func data(_ value: Any) -> DataValue {
    switch value {
    case let text as String: .string(text)
    case let flag as Bool: .bool(flag)
    case let number as NSNumber: .number(DataNumber(number.doubleValue))
    case let items as [Any]: .array(items.map(data))
    case let members as [String: Any]:
      .object(DataObject(members.sorted { $0.key < $1.key }.map { ($0.key, data($0.value)) }))
    default: .null
    }
  }
}
