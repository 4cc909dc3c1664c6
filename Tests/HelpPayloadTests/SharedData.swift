import Foundation

/// The conformance data beside the repository, which a plain checkout lacks.
enum SharedData {
  /// The root of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let shared = package.deletingLastPathComponent().appending(path: "shared")

  /// The acceptance payload with the four troubleshooting articles.
  static let reference = shared.appending(path: "reference/troubleshooting.payload.json")

  /// A folder of the conformance cases.
  static func conformance(_ path: String) -> URL {
    shared.appending(path: "conformance").appending(path: path)
  }

  /// A Boolean value indicating whether the data is there; tests of it are skipped if not.
  static let isPresent = FileManager.default.fileExists(atPath: reference.path)

  /// All published payloads.
  static let payloads: [URL] = [reference] + files(endingIn: "_payload.json")
  /// All published dumps.
  static let dumps: [URL] = files(endingIn: ".sql_dump.txt")

  /// The bytes of a file.
  static func bytes(_ url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

  private static func files(endingIn suffix: String) -> [URL] {
    let folder = conformance("payloads")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.path.hasSuffix(suffix) }
      .sorted { $0.path < $1.path }
  }
}
