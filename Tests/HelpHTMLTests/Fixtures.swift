import Foundation

/// The folders that tests read.
enum Fixtures {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = package.appending(path: "Tests/Fixtures")

  /// The strings that try to become code, unescaped.
  static func vectors() throws -> [String] {
    try String(contentsOf: folder.appending(path: "xss/vectors.txt"), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("# ") }.map { unescape(String($0)) }
  }

  private static func unescape(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let kind = rest.first else {
        result.append(scalar)
        continue
      }
      rest.removeFirst()
      switch kind {
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "t": result.append("\t")
      case "u":
        guard let end = rest.firstIndex(of: "}"),
          let value = UInt32(String(rest[..<end].dropFirst()), radix: 16),
          let character = Unicode.Scalar(value)
        else { preconditionFailure("malformed escape in \(line)") }
        result.append(character)
        rest = rest[rest.index(after: end)...]
      default: result.append(kind)
      }
    }
    return String(result)
  }
}
