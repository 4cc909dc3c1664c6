import Foundation
import Testing

/// Logs of many programs, held against what was found right once.
@Suite struct DiagnoseCommandTests {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/diagnosis")

  /// The first topic each log must lead to; none for logs in which nothing is wrong.
  static let answers: [(log: String, topic: String?)] = [
    ("node-trace.log", "gateway-fails-to-start#port-conflict"),
    ("java-trace.log", "gateway-fails-to-start#port-conflict"),
    ("rust-panic.log", "gateway-fails-to-start#port-conflict"),
    ("systemd.log", "gateway-fails-to-start#binary-not-executable-macos-and-linux"),
    ("windows.log", "gateway-fails-to-start#missing-or-corrupt-openclaw-binary"),
    ("python-trace.log", "gateway-fails-to-start#data-directory-inaccessible"),
    ("curl.log", "agent-shows-disconnected#internet-connection-is-unavailable"),
    ("logfmt.log", nil), ("pino.jsonl", nil), ("go-panic.log", nil), ("compose.log", nil),
  ]

  @Test(arguments: answers)
  func everyLogLeadsToItsAnswers(log: String, topic: String?) throws {
    let path = DiagnoseCommandTests.fixtures.appending(path: log).path
    let run = try ToolProcess(["diagnose", path, "--width", "80"])
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    if let topic {
      let first = run.output.split(separator: "\n").first { $0.contains("#") && !$0.contains(" ") }
      #expect(first.map(String.init) == topic)
    }
    let golden = DiagnoseCommandTests.fixtures.appending(path: log + ".txt")
    if ProcessInfo.processInfo.environment["HELPCENTER_RECORD"] == "1" {
      try run.output.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == run.output)
  }

  @Test func aHealthyLogHasNothing() throws {
    let path = DiagnoseCommandTests.fixtures.appending(path: "healthy.log").path
    let run = try ToolProcess(["diagnose", path])
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("no line of this log"))
  }

  @Test func aLogAboutSomethingElseHasNoAnswer() throws {
    let run = try ToolProcess(
      ["diagnose"], input: "ERROR: relation \"orders\" does not exist at character 15\n")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("no article"))
    #expect(run.errors.contains("Line 1"))
  }

  @Test(arguments: ["helpcenter", "example-tool"])
  func aMessageCanBePipedIn(tool: String) throws {
    let run = try ToolProcess(
      ["diagnose"], tool: tool, input: "listen EADDRINUSE: address already in use :::18789\n")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("gateway-fails-to-start#port-conflict"))
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian], ["\u{FEFF}", ""])
  func logsOfWindowsAreRead(encoding: String.Encoding, mark: String) throws {
    let text = mark + "starting \u{1F680}\r\nlisten EADDRINUSE: address in use :::18789\r\n"
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try #require(text.data(using: encoding)).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let run = try ToolProcess(["diagnose", path.path])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Line 2: listen EADDRINUSE: address in use :::18789\n"))
  }

  @Test func aCompressedLogIsSaidToBeOne() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let run = try ToolProcess(["diagnose", path.path])
    #expect(run.exitCode == 66)
    #expect(run.errors.contains("'gzip -dc'"))
  }

  @Test func anEmptyLogIsSaidToBeOne() throws {
    let run = try ToolProcess(["diagnose"], input: "")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("the log is empty"))
  }

  @Test func jsonIsForPrograms() throws {
    let run = try ToolProcess(
      ["diagnose", "-", "--json", "--limit", "1"],
      input: "2026 ERROR \u{1B}[31mlisten EADDRINUSE\u{1B}[0m :::18789\n")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.first?["text"] as? String == "2026 ERROR listen EADDRINUSE :::18789")
    let answers = try #require(object["answers"] as? [[String: Any]])
    #expect(answers.count == 1)
    #expect(answers.first?["lines"] as? [Int] == [1])
  }

  @Test func noControlCharacterOfALogReachesTheTerminal() throws {
    let run = try ToolProcess(
      ["diagnose", "--color", "never"],
      input: "ERROR \u{1B}]0;owned\u{7}listen \u{9B}31mEADDRINUSE\u{8} :::18789 \u{202E}\u{0}\n")
    for scalar in run.output.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
      #expect(scalar.value != 0x202E)
    }
  }

  @Test func aLogThatIsNotThereIsNamed() throws {
    let run = try ToolProcess(["diagnose", "/nonexistent"])
    #expect(run.exitCode == 66)
    #expect(run.errors.contains("/nonexistent"))
    #expect(try ToolProcess(["diagnose", "--limit", "0"]).exitCode == 64)
  }
}
