import Foundation

/// Runs the script for browsers under Node.js.
enum NodeProcess {
  /// The path of `node`; `nil` if there is none.
  static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(
    separator: ":"
  )
  .map { "\($0)/node" }
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  private struct Query: Encodable {
    var query: String
    var limit: Int
  }

  /// Searches for queries with the files of a folder.
  static func search(
    _ folder: URL, _ queries: [String], limit: Int = 10
  ) throws -> [BrowserResults] {
    let input = folder.appending(path: "queries.jsonl")
    let output = folder.appending(path: "results.jsonl")
    let encoder = JSONEncoder()
    let lines = try queries.map {
      String(decoding: try encoder.encode(Query(query: $0, limit: limit)), as: UTF8.self)
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: input)
    try Data().write(to: output)

    let process = Process()
    process.executableURL = URL(filePath: path ?? "node")
    process.arguments = [
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "search-runner.mjs")
        .path,
      folder.path,
    ]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    let decoder = JSONDecoder()
    return try Data(contentsOf: output).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(BrowserResults.self, from: Data($0))
    }
  }
}
