import Foundation
import HelpCenter
import HelpPayload

/// Measures how fast published payloads are decoded, and what is made of them.
///
/// `payload-bench FOLDER` takes all `_payload.json` files below a folder;
/// `Scripts/payload-bench.js` does the same in node.
@main
enum PayloadBench {
  static func main() throws {
    let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? ".")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let payloads = try (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.lastPathComponent.hasSuffix("payload.json") }
      .map { [UInt8](try Data(contentsOf: $0)) }
    let size = payloads.reduce(0) { $0 + $1.count }
    print("\(payloads.count) payloads, \(size) bytes")

    try measure("decode the graph", size) {
      for payload in payloads { checksum &+= try PayloadGraph(devalue: payload).count }
    }
    try measure("decode to documents", size) {
      for payload in payloads {
        var diagnostics: [Diagnostic] = []
        checksum &+= try NuxtPayload(json: payload).documents(diagnostics: &diagnostics).count
      }
    }
    let graphs = try payloads.map { try NuxtPayload(json: $0) }
    try measure("write again", size) {
      for graph in graphs { checksum &+= graph.json().count }
    }
    print("checksum \(checksum)")
  }

  /// Keeps the work from being optimised away.
  nonisolated(unsafe) private static var checksum = 0

  /// Prints the least CPU time of many rounds; other work on the machine does not count.
  private static func measure(_ name: String, _ size: Int, _ body: () throws -> Void) throws {
    var seconds = Double.infinity
    let end = ContinuousClock().now + .seconds(2)
    while ContinuousClock().now < end {
      let start = clock()
      try body()
      seconds = min(seconds, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    let rate = Double(size) / seconds / 1_000_000
    print(String(format: "%-20@ %8.3f ms %8.1f MB/s", name as NSString, seconds * 1000, rate))
  }
}
