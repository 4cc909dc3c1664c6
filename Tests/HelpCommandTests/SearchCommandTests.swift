import Foundation
import Testing

/// Search, diagnosis and images as their users run them.
@Suite struct SearchCommandTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  var state: [String: String] { ["XDG_STATE_HOME": folder.path] }

  /// Packs the troubleshooting articles of this package.
  func packed() throws -> String {
    let image = folder.appending(path: "help.image").path
    let content = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Content")
    let run = try ToolProcess(["pack", content.path, "-o", image])
    #expect(run.exitCode == 0, "\(run.errors)")
    return image
  }

  @Test(arguments: ["helpcenter", "example-tool"])
  func theRightSectionComesFirst(tool: String) throws {
    let run = try ToolProcess(
      ["search", "gatway", "wont", "start", "port", "18789", "--width", "70"], tool: tool)
    #expect(run.exitCode == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 70 })
    let first = try #require(lines.first { $0.contains("\u{203A}") })
    #expect(first.hasPrefix("Gateway fails to start \u{203A} Port conflict"))
    #expect(run.output.contains("gateway-fails-to-start#port-conflict"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func marksAreColouredOnRequest() throws {
    let run = try ToolProcess(["search", "port", "conflict", "--color", "always"])
    #expect(run.output.contains("\u{1B}["))
  }

  @Test func nothingFoundFailsWithOne() throws {
    for arguments in [["search", "xyzzyq"], ["search", ""], ["search", "?!."], ["search"]] {
      let run = try ToolProcess(arguments)
      #expect(run.exitCode == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("Nothing found"))
    }
  }

  @Test func aPhraseSpeltWrongIsOfferedSpeltRight() throws {
    let run = try ToolProcess(["search", "\"porrt conflict\"", "--width", "80"])
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("  helpcenter search '\"port conflict\"'\n"))
    let apart = try ToolProcess(["search", "\"gatway port\"", "--width", "80"])
    #expect(apart.errors.contains("Did you mean\n  helpcenter search gateway port\n"))
    #expect(run.errors.lowercased().matches(of: /did you mean/).count == 1)
    let json = try ToolProcess(["search", "\"gatway port\"", "--json"])
    #expect(json.output.contains(#""suggestedQuery":"\"gateway port\"""#))
  }

  @Test func aPhraseThatStandsNowhereIsOfferedWithoutItsQuotes() throws {
    let run = try ToolProcess(["search", "\"device token mismatch\"", "--width", "80"])
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("Did you mean\n  helpcenter search device token mismatch\n"))
    #expect(run.errors.contains("\nArticles that come close\n"))
    let none = try ToolProcess(["search", "\"xyzzy plugh\""])
    #expect(!none.errors.contains("Did you mean"))
  }

  @Test(arguments: [
    ["search", "category:toubleshooting gateway"],
    ["search", "gateway", "--category", "what's up"],
    ["search", "category:\"what's up\" gateway"],
  ])
  func anUnknownCategoryIsSaidToBeOne(arguments: [String]) throws {
    let run = try ToolProcess(arguments)
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("there is no category \u{201C}"))
    #expect(run.errors.contains("  troubleshooting  Troubleshooting\n"))
  }

  @Test(arguments: ["helpcenter", "example-tool"])
  func wordsBehindAHyphenLeaveArticlesOut(tool: String) throws {
    let run = try ToolProcess(["search", "gateway", "-port", "--limit", "50"], tool: tool)
    #expect(run.exitCode == 0)
    #expect(!run.output.contains("gateway-fails-to-start"))
    let mistyped = try ToolProcess(["search", "gateway", "--limt", "5"], tool: tool)
    #expect(mistyped.exitCode == 64)
    #expect(mistyped.errors.contains("Did you mean '--limit'?"))
    #expect(try ToolProcess(["search", "-h"], tool: tool).output.contains("USAGE"))
    let last = try ToolProcess(["search", "--json", "--", "gateway", "--limt", "--"], tool: tool)
    #expect(last.output.contains("\"query\":\"gateway --limt --\""))
  }

  @Test func whatWasPastedByMistakeIsNotRepeatedWhole() throws {
    let text = String(repeating: "zqxjk\u{301}\u{1F680} \"", count: 5_000)
    for arguments in [
      ["search", text], ["search", "gateway", "--category", text], ["help", text], ["toc", text],
      ["help", "gateway", "--section", text], ["searhc " + text],
    ] {
      let run = try ToolProcess(arguments + ["--width", "80"])
      #expect(run.exitCode == 1)
      #expect(run.errors.count < 3_000 && run.errors.contains("\u{2026}\u{201D}"), "\(run.errors)")
    }
  }

  @Test func jsonIsForPrograms() throws {
    let run = try ToolProcess(["search", "gateway port", "--json", "--limit", "2"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let hits = try #require(object["hits"] as? [[String: Any]])
    #expect(hits.count <= 2)
    #expect(hits.first?["path"] as? String == "/troubleshooting/gateway-fails-to-start")
    let sections = try #require(hits.first?["sections"] as? [[String: Any]])
    #expect(sections.first?["topic"] as? String == "gateway-fails-to-start#port-conflict")
    let none = try ToolProcess(["search", "xyzzyq", "--json"])
    #expect(none.exitCode == 1)
    #expect(none.output.contains(#""hits":[]"#))
  }

  /// Files come in the order of their names, articles in that of their numbers.
  @Test func equalHitsHaveTheSameOrderInAFolderAndItsImage() throws {
    let content = folder.appending(path: "content")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    for (name, title) in [("10.late", "Late"), ("2.soon", "Soon"), ("1.first", "First")] {
      try Data("---\ntitle: \(title)\n---\n\nAsk the oracle.\n".utf8)
        .write(to: content.appending(path: "\(name).md"))
    }
    let image = folder.appending(path: "order.image").path
    #expect(try ToolProcess(["pack", content.path, "-o", image]).exitCode == 0)
    for source in [content.path, image] {
      let run = try ToolProcess(["search", "oracle", "--json", "--content", source])
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let hits = try #require(object["hits"] as? [[String: Any]])
      #expect(hits.compactMap { $0["path"] as? String } == ["/first", "/soon", "/late"])
    }
  }

  @Test func theLimitAndThePartsHold() throws {
    let articles = try ToolProcess(["search", "gateway", "--articles", "--limit", "1"])
    #expect(!articles.output.contains("#"))
    let sections = try ToolProcess(["search", "gateway", "--sections", "--limit", "1"])
    #expect(sections.output.contains("#"))
    #expect(try ToolProcess(["search", "x", "--limit", "0"]).exitCode == 64)
    #expect(try ToolProcess(["search", "x", "--sections", "--articles"]).exitCode == 64)
  }

  @Test func aCategoryCanBeSearchedAlone() throws {
    let run = try ToolProcess(["search", "gateway", "--category", "getting-started", "--json"])
    #expect(!run.output.contains("/troubleshooting/"))
  }

  @Test func helpOpensAHitByItsNumber() throws {
    let search = try ToolProcess(
      ["search", "sign", "in", "--numbers", "--json"], environment: state)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(search.output.utf8)) as? [String: Any])
    let hits = try #require(object["hits"] as? [[String: Any]])
    let title = try #require(hits[1]["title"] as? String)
    let help = try ToolProcess(["help", "2"], environment: state)
    #expect(help.exitCode == 0)
    #expect(help.output.contains(title))
    let other = try ToolProcess(["help", "2"], environment: ["XDG_STATE_HOME": "/nonexistent"])
    #expect(other.exitCode == 1)
    let off = state.merging(["HELPCENTER_STATE": "off"]) { $1 }
    #expect(try ToolProcess(["help", "2"], environment: off).exitCode == 1)
  }

  @Test func nothingIsKeptWithoutATerminal() throws {
    _ = try ToolProcess(["search", "sign", "in"], environment: state)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func anImageServesEveryCommand() throws {
    let image = try packed()
    for arguments in [
      ["help", "gateway-fails-to-start"], ["help"], ["list"], ["toc", "cannot-sign-in"],
      ["related", "cannot-sign-in"], ["search", "port", "18789"],
      ["export", "--format", "rows"],
    ] {
      let run = try ToolProcess(arguments + ["--content", image])
      #expect(run.exitCode == 0, "\(arguments)")
      #expect(!run.output.isEmpty)
      #expect(run.errors.isEmpty, "\(run.errors)")
    }
    let embedded = try ToolProcess(["search", "port", "18789", "--json"])
    #expect(
      try ToolProcess(["search", "port", "18789", "--json", "--content", image]).output
        == embedded.output)
    let verify = try ToolProcess(["pack", "--verify", image])
    #expect(verify.exitCode == 0)
    #expect(verify.output.contains("undamaged"))
    #expect(try ToolProcess(["pack", "--inspect", image]).output.contains("articles/rltd"))
  }

  @Test func anImageServesDiagnosisAndSites() throws {
    let image = try packed()
    let log = "listen EADDRINUSE: address already in use :::18789\n"
    let diagnosis = try ToolProcess(["diagnose", "--content", image], input: log)
    #expect(diagnosis.exitCode == 0)
    #expect(diagnosis.errors.isEmpty, "\(diagnosis.errors)")
    #expect(diagnosis.output.contains("gateway-fails-to-start#port-conflict"))
    #expect(try diagnosis.output == ToolProcess(["diagnose"], input: log).output)

    let site = folder.appending(path: "site")
    let build = try ToolProcess(
      ["site", "build", "--quiet", "--content", image, "--output", site.path])
    #expect(build.exitCode == 0, "\(build.errors)")
    let page = site.appending(path: "troubleshooting/gateway-fails-to-start/index.html")
    #expect(try String(contentsOf: page, encoding: .utf8).contains("Port conflict"))
  }

  @Test func synonymsOfAFolderAreSearchedFor() throws {
    let content = folder.appending(path: "docs")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    for (name, text) in [
      ("1.sign-in.md", "# Sign in\n\nEnter your password.\n"),
      ("2.printing.md", "# Printing\n\nChoose the paper.\n"),
      (".synonyms", "# Words of our users\nlogin, sign in\nhardcopy, printing\nalone\n"),
    ] {
      try Data(text.utf8).write(to: content.appending(path: name))
    }
    let image = folder.appending(path: "synonyms.image").path
    let packing = try ToolProcess(["pack", content.path, "-o", image])
    #expect(packing.exitCode == 0)
    #expect(packing.errors.contains(".synonyms:4:1: warning: 'alone' stands alone"))
    for (word, path) in [("login", "/sign-in"), ("hardcopy", "/printing")] {
      for source in [image, content.path] {
        let run = try ToolProcess(["search", word, "--json", "--content", source])
        #expect(run.exitCode == 0, "\(word) \(run.errors)")
        #expect(run.output.contains("\"path\":\"\(path)\""), "\(run.output)")
      }
    }
    // What is packed again from the cache has them too, and what the file no longer says is gone.
    try Data("login, sign in\n".utf8).write(to: content.appending(path: ".synonyms"))
    #expect(try ToolProcess(["pack", content.path, "-o", image]).exitCode == 0)
    #expect(try ToolProcess(["search", "login", "--content", image]).exitCode == 0)
    #expect(try ToolProcess(["search", "hardcopy", "--content", image]).exitCode == 1)
  }

  @Test func theLanguageOfTheSiteIsThatOfTheSearch() throws {
    let content = folder.appending(path: "de")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    for (name, text) in [
      ("site.yml", "language: de-AT\n"),
      ("1.a.md", "# Erste Schritte\n\nDie Häuser stehen.\n"),
      ("2.b.md", "# Zweite Schritte\n\nDer Hausmeister fehlt.\n"),
    ] {
      try Data(text.utf8).write(to: content.appending(path: name))
    }
    let image = folder.appending(path: "de.image").path
    #expect(try ToolProcess(["pack", content.path, "-o", image]).exitCode == 0)
    // Reduced to one stem by the stemmer of German, and by no other.
    for source in [image, content.path] {
      let run = try ToolProcess(["search", "hauses", "--json", "--content", source])
      #expect(run.output.contains("\"path\":\"/a\""), "\(run.output)")
      #expect(!run.output.contains("\"correction\""), "\(run.output)")
    }
    // Another language means other stems, also of files that have not changed.
    let cache = folder.appending(path: "de.cache").path
    for language in ["de", "en"] {
      try Data("language: \(language)\n".utf8).write(to: content.appending(path: "site.yml"))
      #expect(
        try ToolProcess(["pack", content.path, "-o", image, "--cache", cache]).exitCode == 0)
    }
    let run = try ToolProcess(["search", "hauses", "--json", "--content", image])
    #expect(run.output.contains("\"correction\""), "\(run.output)")
  }

  @Test func settingsThatCannotBeReadAreReported() throws {
    let content = folder.appending(path: "broken")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    for (name, text) in [
      ("site.yml", "name: Acme\nlanguage: [de\n"), ("1.a.md", "# Printing\n\nChoose the paper.\n"),
    ] {
      try Data(text.utf8).write(to: content.appending(path: name))
    }
    try FileManager.default.createDirectory(
      at: content.appending(path: ".synonyms"), withIntermediateDirectories: true)
    let search = try ToolProcess(["search", "paper", "--content", content.path])
    let image = folder.appending(path: "broken.image").path
    let pack = try ToolProcess(["pack", content.path, "-o", image])
    #expect(search.output.contains("Printing"))
    for errors in [search.errors, pack.errors] {
      #expect(errors.contains("site.yml:"), "\(errors)")
      #expect(errors.contains(".synonyms: error: cannot be read"), "\(errors)")
    }
    #expect(pack.exitCode != 0)
  }

  @Test func aNumberOpensTheHitOfTheImageItCameFrom() throws {
    let image = try packed()
    _ = try ToolProcess(
      ["search", "port", "--numbers", "--content", image], environment: state)
    let run = try ToolProcess(["help", "1"], environment: state)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Port conflict"))
  }

  @Test func aDamagedImageIsNamed() throws {
    let url = URL(filePath: try packed())
    let good = try Data(contentsOf: url)
    for (name, bytes) in [
      ("cut", good.prefix(good.count / 2)), ("header", good.prefix(8)),
      ("version", good.prefix(12) + Data("9".utf8) + good.dropFirst(13)),
    ] {
      let bad = folder.appending(path: name)
      try Data(bytes).write(to: bad)
      for command in [["help", "x"], ["search", "port"], ["list"], ["pack", "--verify"]] {
        let run = try ToolProcess(
          command == ["pack", "--verify"]
            ? command + [bad.path] : command + ["--content", bad.path])
        #expect(run.exitCode == 65, "\(name) \(command) \(run.errors)")
        #expect(run.errors.contains(bad.path))
      }
    }
  }

  @Test func misspeltTopicsAreFoundInAnImage() throws {
    let image = try packed()
    let run = try ToolProcess(["help", "gatway", "fails", "to", "strat", "--content", image])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Gateway fails to start"))
    #expect(run.errors.contains("gatway fails to strat"))
    let unique = try ToolProcess(["help", "gateway", "--content", image])
    #expect(unique.output.contains("Gateway fails to start"))
  }

  @Test func topicsAreListedForShells() throws {
    let topics = try ToolProcess(["__topics", "gateway"])
    #expect(topics.output == "gateway-fails-to-start\tGateway fails to start\n")
    let sections = try ToolProcess(["__topics", "gateway-fails-to-start#port"])
    #expect(sections.output == "gateway-fails-to-start#port-conflict\tPort conflict\n")
    #expect(try ToolProcess(["__topics", "zzz"]).output.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionNamesEveryCommandAndOption(shell: String) throws {
    let script = try ToolProcess(["completion", shell])
    #expect(script.exitCode == 0)
    let help = try ToolProcess(["--help"]).output
    let commands = help.split(separator: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  -") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { ["See", "Articles", "Exit"].contains($0) == false && $0.allSatisfy(\.isLowercase) }
    #expect(commands.count > 8)
    for command in commands {
      #expect(script.output.contains(command), "\(command)")
    }
  }

  @Test func theBashScriptCompletes() throws {
    let bash = "/bin/bash"
    guard FileManager.default.isExecutableFile(atPath: bash) else { return }
    let tool = ToolProcess.products.appending(path: "helpcenter").path
    let process = Process()
    process.executableURL = URL(filePath: bash)
    process.arguments = [
      "-c",
      """
      helpcenter() { "\(tool)" "$@"; }
      source <(helpcenter completion bash)
      COMP_WORDS=(helpcenter help gateway-f); COMP_CWORD=2; _helpcenter; echo "${COMPREPLY[@]}"
      COMP_WORDS=(helpcenter diag); COMP_CWORD=1; _helpcenter; echo "${COMPREPLY[@]}"
      COMP_WORDS=(helpcenter search --exp); COMP_CWORD=2; _helpcenter; echo "${COMPREPLY[@]}"
      """,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(
      decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output == "gateway-fails-to-start\ndiagnose\n--explain\n")
  }

  // The plain form is read by hand, the other one by ArgumentParser. Both must show the same.
  @Test(arguments: [
    (["search", "port", "--width", "60"], ["search", "port", "--width=60"]),
    (["search", "gatway", "--json", "--limit", "2"], ["search", "gatway", "--json", "--limit=2"]),
    (
      ["search", "a", "b", "--sections", "--color", "always"],
      ["search", "a", "b", "--sections", "--color=always"]
    ),
    (
      ["search", "gateway", "--articles", "--category", "troubleshooting"],
      ["search", "gateway", "--articles", "--category=troubleshooting"]
    ),
    (["search", "xyzzyq", "--width", "40"], ["search", "xyzzyq", "--width=40"]),
    (
      ["search", "port", "--explain", "--limit", "1"], ["search", "port", "--explain", "--limit=1"]
    ),
    (
      ["search", "port", "--content", "/nonexistent"],
      ["search", "port", "--content=/nonexistent"]
    ),
  ])
  func argumentsReadByHandMeanTheSame(plain: [String], parsed: [String]) throws {
    let quick = try ToolProcess(plain)
    let full = try ToolProcess(parsed)
    #expect(quick.output == full.output)
    #expect(quick.errors == full.errors)
    #expect(quick.exitCode == full.exitCode)
  }
}
