import Foundation

/// The project's own inputs for this module.
enum Fixture {
  /// The bytes of a file in `Tests/Fixtures/payload`.
  static func bytes(_ name: String) throws -> [UInt8] {
    try SharedData.bytes(SharedData.package.appending(path: "Tests/Fixtures/payload/" + name))
  }
}
