import Testing

@testable import HelpSearch

@Suite struct LogScannerTests {
  func findings(_ log: String, pieces: Int = .max) -> [LogFinding] {
    var scanner = LogScanner()
    let bytes = Array(log.utf8)
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, pieces == .max ? bytes.count : start + pieces)
      scanner.scan(Array(bytes[start..<end]).span)
      start = end
    }
    return scanner.findings()
  }

  /// Enough good news for a log not to be taken for a short message.
  let quiet = String(repeating: "2026-03-30 INFO all is well with the gateway\n", count: 60)

  @Test(arguments: [1, 7, 64, 100_000])
  func piecesOfAnySizeGiveTheSame(size: Int) {
    let log = quiet + "ERROR listen tcp :18789: bind: address already in use\n" + quiet
    let found = findings(log, pieces: size)
    #expect(found == findings(log))
    #expect(found.first?.lineNumber == 61)
  }

  @Test func linesThatDifferInNumbersCountOnce() {
    var log = quiet
    for number in 0..<500 {
      log +=
        "2026-03-30T10:00:\(number % 60) ERROR request \(number * 7 + 1000) id=a\(number)f of the gateway refused\n"
    }
    let found = findings(log)
    #expect(found.count == 1)
    #expect(found.first?.count == 500)
  }

  @Test(arguments: [
    "10:00 INFO 0 errors, 0 failed", "10:00 INFO finished without error",
    "10:00 INFO error handler installed", #"{"level":"info","error":null,"msg":"connected"}"#,
    "10:00 DEBUG opening /var/log/openclaw/error.log", "level=info msg=\"no errors\" failed=0",
    #"127.0.0.1 - - [30/Mar/2026] "GET /errors.html HTTP/1.1" 200 17"#,
    "    at ErrorHandler.listen (errors.js:10:3)", "errors: none",
  ])
  func goodNewsIsNone(line: String) {
    #expect(findings(quiet + line + "\n").isEmpty)
  }

  @Test(arguments: [
    ("Error: listen EADDRINUSE: address already in use :::18789", "18789", true),
    ("panic: listen tcp 127.0.0.1:18789: bind: address already in use", "18789", true),
    ("java.net.BindException: Address already in use", "conflict", true),
    (#"{"level":50,"err":{"code":"ECONNREFUSED","port":18789},"msg":"no gateway"}"#, "18789", true),
    ("level=error msg=\"dial failed\" err=\"x509: unknown authority\"", "certificate", true),
    ("<11>1 2026-03-30T10:00:00Z ws openclaw 77 - - open: Permission denied", "permission", true),
    ("E0330 10:00:00.000000 77 a.go:1] lookup acme.multiclaw.io: no such host", "host", true),
    ("openclaw.service: Main process exited, code=exited, status=203/EXEC", "executable", false),
    (
      "PermissionError: [Errno 13] Permission denied: '/home/ada/.openclaw/x'", "~/.openclaw/x",
      true
    ),
    (#""GET /gateway HTTP/1.1" 502 157 "-" "curl""#, "gateway", false),
    ("Fatal error: Unexpectedly found nil: token expired", "token", true),
  ])
  func theWordsOfALineBecomeAQuestion(line: String, term: String, isFirst: Bool) throws {
    let found = findings(quiet + line + "\n" + quiet)
    let finding = try #require(found.first)
    #expect(finding.lineNumber == 61)
    #expect(finding.terms.contains { $0.text == term }, "\(finding.query)")
  }

  @Test(arguments: [
    ("ERROR it broke badly", LogFinding.Severity.error), ("[crit] it broke badly", .fatal),
    ("2026-03-30 Error   it broke badly", .error), ("<12>the link has failed badly", .warning),
    (#"{"level":"warn","msg":"the link has failed badly"}"#, .warning),
    (#"{"level":60,"msg":"the link has failed badly"}"#, .fatal),
    ("the link has failed badly", .unstated),
  ])
  func theLevelIsRead(line: String, severity: LogFinding.Severity) throws {
    #expect(try #require(findings(quiet + line).first).severity == severity)
  }

  @Test func linesThatDockerWrapsAreReadAsTheyWere() throws {
    let lines = [
      #"{"log":"Error: connect ECONNREFUSED 127.0.0.1:18789\n","stream":"stderr","time":"2026"}"#,
      #"{"log":"{\"level\":\"error\",\"msg\":\"the token is invalid\"}\n","stream":"stdout"}"#,
    ]
    let found = findings(quiet + lines.joined(separator: "\n") + "\n")
    #expect(
      Set(found.map(\.text)) == [
        "Error: connect ECONNREFUSED 127.0.0.1:18789", "the token is invalid",
      ])
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test func theMessageBehindATraceIsShownNotTheStatementInIt() throws {
    let found = findings(
      quiet + """
        Traceback (most recent call last):
          File "/opt/a.py", line 11, in connect
            raise ssl.SSLCertVerificationError("certificate verify failed")
        ssl.SSLCertVerificationError: certificate verify failed

        """)
    #expect(found.map(\.lineNumber) == [64])
  }

  @Test func refusingIsBadNews() throws {
    let found = findings(quiet + "Gateway token is empty; refusing to start\n")
    #expect(found.first?.lineNumber == 61)
  }

  @Test func signalsAreTold() throws {
    let found = findings(
      quiet
        + "ERROR connect ETIMEDOUT wss://acme.multiclaw.io:8443/x from C:\\Users\\Ada\\AppData\\"
        + "Roaming\\OpenClaw\\a.log")
    let signals = try #require(found.first).signals
    #expect(signals.contains(.failure("ETIMEDOUT")))
    #expect(signals.contains(.host("acme.multiclaw.io")))
    #expect(signals.contains(.port("8443")))
    #expect(signals.contains(.path("%APPDATA%\\OpenClaw\\a.log")))
  }

  @Test func nothingATerminalActsOnIsLeft() throws {
    let line =
      "ERROR \u{1B}]0;owned\u{7}bad \u{1B}[31mtoken\u{1B}[0m \u{9B}31m\u{202E}denied\u{7}\u{0}\u{8}\r"
    let found = findings(quiet + line + "\n")
    let text = try #require(found.first).text
    #expect(text == "ERROR bad token 31mdenied")
    for scalar in text.unicodeScalars { #expect(scalar.value >= 0x20 && scalar.value != 0x7F) }
  }

  @Test func bytesThatAreNoTextAreReplaced() throws {
    var scanner = LogScanner()
    scanner.scan((Array("ERROR permission denied ".utf8) + [0xFF, 0xC0, 0x20, 0xE2, 0x82]).span)
    #expect(try #require(scanner.findings().first).text.contains("\u{FFFD}"))
  }

  @Test func binaryInputTellsNothing() {
    var scanner = LogScanner()
    var bytes: [UInt8] = []
    for index in 0..<200_000 { bytes.append(UInt8(truncatingIfNeeded: index &* 7919 >> 3)) }
    scanner.scan((bytes + Array("\0\0\0\u{1}\u{2}\0\0\0\0\0\0\0error\0\0\0\0\0\0\0".utf8)).span)
    #expect(scanner.findings().isEmpty)
  }

  @Test func anEndlessLineIsTakenInParts() {
    var scanner = LogScanner()
    let part = [UInt8](repeating: 0x78, count: 1 << 16)
    for _ in 0..<40 { scanner.scan(part.span) }
    scanner.scan(Array(" ERROR address already in use ".utf8).span)
    for _ in 0..<40 { scanner.scan(part.span) }
    let found = scanner.findings()
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.lineNumber == 1 && $0.text.utf8.count <= 403 })
  }

  @Test func aLogOfEverDifferentLinesIsHeld() {
    var log = ""
    for number in 0..<30_000 {
      var word = ""
      var rest = number
      for _ in 0..<6 {
        word.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 26)))
        rest /= 26
      }
      log += "ERROR failed to \(word) the \(word)er\n"
    }
    #expect(findings(log).count == 12)
  }

  @Test func aShortMessageIsAQuestionWithoutAnyError() throws {
    let found = findings("the gateway does not come up on port 18789\n")
    #expect(try #require(found.first).query.hasPrefix("18789"))
    #expect(findings("").isEmpty)
    #expect(findings("\n\n \n").isEmpty)
    #expect(findings("10:00 INFO gateway connected\n").isEmpty)
  }
}

@Suite struct TriggerAutomatonTests {
  @Test func itFindsWhatASearchForEachWordFinds() {
    let triggers = ["abc", "bcd", "b", "cab"].map { LogTrigger(word: $0, strength: .strong) }
    let automaton = TriggerAutomaton(triggers)
    for number in 0..<4096 {
      var text: [UInt8] = []
      var rest = number
      for _ in 0..<6 {
        text.append(UInt8(97 + rest % 4))
        rest /= 4
      }
      var state = automaton.start
      for (end, byte) in text.enumerated() {
        state = automaton.table[Int(state) + Int(automaton.classes[Int(byte)])]
        let says = automaton.outputs[Int(state) / TriggerAutomaton.width] != 0
        let ends = triggers.contains {
          text[...end].suffix($0.word.utf8.count).elementsEqual($0.word.utf8)
        }
        #expect(says == ends)
        #expect(says == (state >= automaton.firstOutput))
      }
    }
  }
}
