import Foundation
import HelpCenter
import HelpMarkdown
import HelpPayload

/// The conformance cases that stand beside the package, where they are there.
enum ConformanceCases {
  /// The folder of the cases; `nil` on machines that have none.
  static let folder: URL? = {
    let root = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    let folder = root.appending(path: "../shared/conformance").standardized
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// The cases of a file, one a line.
  static func lines(_ file: String) throws -> [DataObject] {
    guard let folder else { return [] }
    let data = try Data(contentsOf: folder.appending(path: file))
    return try data.split(separator: UInt8(ascii: "\n")).compactMap { line in
      try DataValue(json: Array(line)).object
    }
  }

  /// The JSON of the nodes of a document, members in their order.
  static func json(_ document: MarkdownDocument) -> String {
    var writer = JSONWriter()
    writer.write(document.body.nodes)
    return writer.string
  }
}

/// How the cases of a file came out.
struct ConformanceReport {
  var identical = 0
  /// The cases that deviate on purpose, by name.
  var deviating: [String] = []
  var differing: [String] = []

  /// Takes a case into account.
  mutating func count(_ name: String, isIdentical: Bool, deviations: [String: String] = [:]) {
    if isIdentical {
      identical += 1
    } else if deviations[name] != nil {
      deviating.append(name)
    } else {
      differing.append(name)
    }
  }

  /// The counts in one line.
  func line(_ file: String) -> String {
    "\(file): \(identical) identical, \(deviating.count) deviate on purpose, "
      + "\(differing.count) differ"
  }
}
