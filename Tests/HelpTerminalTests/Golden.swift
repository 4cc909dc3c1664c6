import Foundation
import Testing

/// Files that hold what rendering gave when it was last looked over.
///
/// With `HELPCENTER_RECORD=1` in the environment they are written anew, to be reviewed as text.
enum Golden {
  private static let folder = SharedDocuments.package.appending(path: "Tests/Fixtures/terminal")
  private static let isRecording =
    ProcessInfo.processInfo.environment["HELPCENTER_RECORD"] == "1"

  /// Compares text with a file of the fixtures.
  static func expect(
    _ text: String, isSameAs name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if isRecording {
      try Data(text.utf8).write(to: file)
      return
    }
    let known = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == known, "\(name)", sourceLocation: sourceLocation)
  }
}
