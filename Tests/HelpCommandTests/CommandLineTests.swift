import Foundation
import Testing

/// The tool as its users run it.
@Suite struct CommandLineTests {
  @Test func helpShowsAnEmbeddedArticle() throws {
    let run = try ToolProcess(["help", "gateway-fails-to-start", "--width", "60"])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Gateway fails to start"))
    #expect(run.output.contains("18789"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func helpListsAllArticlesByCategory() throws {
    let run = try ToolProcess(["help"])
    #expect(run.exitCode == 0)
    for text in ["Troubleshooting", "gateway-fails-to-start", "cannot-sign-in"] {
      #expect(run.output.contains(text))
    }
  }

  @Test func aNearMissIsShownWithANote() throws {
    let run = try ToolProcess(["help", "gatway", "fails", "to", "strat"])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Gateway fails to start"))
    #expect(run.errors.contains("gatway fails to strat"))
    #expect(run.errors.split(separator: "\n").count == 1)
    let outline = try ToolProcess(["toc", "gatway", "fails", "to", "strat"])
    #expect(run.errors.hasPrefix(outline.errors))
  }

  @Test func anUnknownTopicFailsWithOne() throws {
    let run = try ToolProcess(["help", "xyzzy"])
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("xyzzy"))
  }

  @Test func aWordThatNoNameHasLeadsToSectionsThatSpeakOfIt() throws {
    let run = try ToolProcess(["help", "EADDRINUSE", "--width", "80"])
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.contains(
        "Sections that speak of it\n"
          + "  find-help-for-a-log#what-it-reads  Find help for a log \u{203A} What it reads\n"))
  }

  @Test func aMistypedCommandIsOffered() throws {
    let run = try ToolProcess(["serach", "the", "gateway"])
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("helpcenter search the gateway."))
    #expect(!(try ToolProcess(["help", "xyzzy"]).errors.contains("command")))
  }

  @Test func articlesOfNoCategoryAreListed() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["1.first", "2.second"] {
      try Data("# About \(name)\n".utf8).write(to: folder.appending(path: "\(name).md"))
    }
    for command in ["help", "list"] {
      let run = try ToolProcess([command, "--content", folder.path])
      #expect(run.output.contains("first   About 1.first\nsecond  About 2.second\n"))
    }
  }

  @Test func readersAreToldOnceOfTheMistakesOfWriters() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("# A\n".utf8).write(to: folder.appending(path: "a.md"))
    let bad = folder.appending(path: "b.md")
    try Data("---\ntitle: [\ndraft: yes\norder: x\n---\n\n::note\n".utf8).write(to: bad)
    let run = try ToolProcess(["help", "a", "--content", folder.path])
    #expect(
      run.errors
        == "\(folder.path): 1 error and 3 warnings; 'helpcenter site build' names them\n")
    let file = try ToolProcess(["help", "--content", bad.path])
    #expect(file.errors.contains("[mdc/unclosed-component]"))
  }

  @Test func anOutlineHasEachTopicBelowItsTitle() throws {
    let run = try ToolProcess(["toc", "gateway-fails-to-start", "--width", "80"])
    #expect(run.output.contains("Port conflict\n      gateway-fails-to-start#port-conflict\n"))
  }

  @Test func nothingInJSONActsOnATerminal() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("# A \u{9B}31m \u{202E}b\u{7F} \u{1F600}\n\nText\n".utf8)
      .write(to: folder.appending(path: "a.md"))
    for arguments in [
      ["list", "--json"], ["help", "a", "--format", "json"], ["search", "text", "--json"],
      ["help", "--format", "json"],
    ] {
      let run = try ToolProcess(arguments + ["--content", folder.path])
      #expect(
        run.output.contains(#"A \u009b31m \u202eb\u007f "# + "\u{1F600}\""), "\(arguments)")
      _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    }
  }

  @Test(arguments: ["gateway-fails-to-start#port-conflict", "gateway-fails-to-start#port conflict"])
  func aSectionIsShownAlone(topic: String) throws {
    let run = try ToolProcess(["help", topic])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Port conflict"))
    #expect(!run.output.contains("Data directory"))
  }

  @Test func sectionsThatDoNotExistFailWithOne() throws {
    let run = try ToolProcess(["help", "gateway-fails-to-start", "--section", "zzzz"])
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("#port-conflict"))
  }

  @Test(arguments: ["terminal", "text", "html", "markdown", "json", "minimark"])
  func everyFormatIsWritten(format: String) throws {
    let run = try ToolProcess(["help", "gateway-fails-to-start", "--format", format])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("18789"))
    if format == "json" || format == "minimark" {
      _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    }
  }

  @Test func colourIsWrittenOnlyWhenAskedFor() throws {
    let always = try ToolProcess(["help", "cannot-sign-in", "--color", "always"])
    #expect(always.output.contains("\u{1B}["))
    let forced = try ToolProcess(["help", "cannot-sign-in"], environment: ["FORCE_COLOR": "1"])
    #expect(forced.output.contains("\u{1B}["))
    #expect(!(try ToolProcess(["help", "cannot-sign-in"]).output.contains("\u{1B}")))
  }

  @Test func convertReadsStandardInput() throws {
    let run = try ToolProcess(
      ["convert", "-", "--to", "html"], input: "# Title\n\n::tip\nMind *this*\n::\n")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("<em>this</em>"))
  }

  @Test func convertWritesMinimark() throws {
    let run = try ToolProcess(["convert", "-", "--to", "minimark"], input: "Hello **you**")
    #expect(
      run.output.hasPrefix(
        #"{"type":"minimark","value":[["p",{},"Hello ",["strong",{},"you"]]]"#))
  }

  @Test func unreadableInputHasAnExitCodeOfItsOwn() throws {
    for arguments in [
      ["help", "x", "--content", "/nonexistent"], ["convert", "/nonexistent", "--to", "text"],
    ] {
      let run = try ToolProcess(arguments)
      #expect(run.exitCode == 66)
      #expect(run.errors.contains("/nonexistent"))
    }
  }

  @Test func malformedContentIsPlacedByLineAndColumn() throws {
    let run = try ToolProcess(["convert", "-", "--to", "text"], input: "[{\"data\":1},\n{oops}]")
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("2:2"))
  }

  @Test func wrongUsageIsExplained() throws {
    let run = try ToolProcess(["help", "x", "--width", "none"])
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("--width"))
  }

  @Test func contentComesFromAFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "1.guide"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "# Lost keys\n\nWhere they are.\n".write(
      to: folder.appending(path: "1.guide/2.lost-keys.md"), atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "1.guide/loop"), withDestinationURL: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "out.md").path, withDestinationPath: "/etc/hostname")

    let run = try ToolProcess(["help", "lost-keys", "--content", folder.path])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Where they are."))
    #expect(run.errors.contains("input/link-loop"))
    #expect(run.errors.contains("input/outside-folder"))
    let environment = try ToolProcess(
      ["list", "--json"], environment: ["HELPCENTER_CONTENT": folder.path])
    #expect(environment.output.contains(#""slug":"lost-keys""#))

    let rows = try ToolProcess([
      "export", "--content", folder.path, "--format", "rows", "--collection", "docs",
    ])
    #expect(rows.output.contains(#""id":"docs/1.guide/2.lost-keys.md""#))
    #expect(rows.output.contains(#""path":"/guide/lost-keys""#))
  }

  @Test func tocAndRelatedListWhereToGoOn() throws {
    #expect(
      try ToolProcess(["toc", "gateway-fails-to-start"]).output.contains(
        "gateway-fails-to-start#port-conflict"))
    #expect(
      try ToolProcess(["related", "cannot-sign-in"]).output.contains("gateway-fails-to-start"))
  }

  @Test func aToolThatMountsHelpKeepsTheHelpOfItsCommands() throws {
    let own = try ToolProcess(["help", "greet"], tool: "example-tool")
    #expect(own.exitCode == 0)
    #expect(own.output.contains("example-tool greet"))
    let topic = try ToolProcess(["help", "gateway-fails-to-start"], tool: "example-tool")
    #expect(topic.exitCode == 0)
    #expect(topic.output.contains("18789"))
    #expect(try ToolProcess(["greet", "Ada"], tool: "example-tool").output == "Hello, Ada!\n")
    #expect(try ToolProcess(["help", "xyzzy"], tool: "example-tool").exitCode == 1)
  }

  // An option with `=` has no plain form, so ArgumentParser reads it; the plain form is read by
  // hand. Both must show the same.
  @Test(arguments: [
    (["help", "cannot-sign-in", "--width", "60"], ["help", "cannot-sign-in", "--width=60"]),
    (
      ["help", "connections-blocked-by-a-firewall-or-proxy", "--table", "records"],
      ["help", "connections-blocked-by-a-firewall-or-proxy", "--table=records"]
    ),
    (
      ["help", "gatway", "fails", "to", "strat", "--color", "always"],
      ["help", "gatway", "fails", "to", "strat", "--color=always"]
    ),
    (
      ["help", "cannot-sign-in", "--section", "wrong-workspace-url", "--format", "html"],
      ["help", "cannot-sign-in", "--section=wrong-workspace-url", "--format=html"]
    ),
    (["help", "xyzzy", "--width", "40"], ["help", "xyzzy", "--width=40"]),
    (
      ["convert", "-", "--to", "terminal", "--width", "30"],
      ["convert", "-", "--to=terminal", "--width=30"]
    ),
    (["convert", "/nonexistent", "--to", "text"], ["convert", "/nonexistent", "--to=text"]),
  ])
  func argumentsReadByHandMeanTheSame(plain: [String], parsed: [String]) throws {
    let input = "# A title\n\nSome text that is long enough to be wrapped, and `code`.\n"
    let quick = try ToolProcess(plain, input: input)
    let full = try ToolProcess(parsed, input: input)
    #expect(quick.output == full.output)
    #expect(quick.errors == full.errors)
    #expect(quick.exitCode == full.exitCode)
  }
}
