import HelpCenter
import HelpMarkdown
import Testing

/// The trees that Nuxt Content makes of the same Markdown.
///
/// The cases stand beside the package and are not part of it; without them the suite is skipped.
/// Each test prints how many cases are identical, deviate on purpose and differ.
@Suite(.enabled(if: ConformanceCases.folder != nil)) struct MarkdownConformanceTests {
  /// Examples of CommonMark 0.31.2 that libcmark 0.30.2 parses by the older text, on purpose.
  ///
  /// With MDC none is left, as the inline scanner knows the newer text.
  static let commonMarkDeviations = [
    "356": "0.31 counts Unicode symbols such as € as punctuation around emphasis, 0.30 does not",
    "627": "0.31 allows two hyphens in a comment, 0.30 does not",
    "628": "0.31 knows the comments <!--> and <!--->, 0.30 does not",
  ]

  static func parser(
    autoUnwrap: Bool = false, commonMarkOnly: Bool = false, rewritesFileLinks: Bool = true
  ) -> MarkdownParser {
    MarkdownParser(
      options: MarkdownParser.Options(
        autoUnwrap: autoUnwrap, commonMarkOnly: commonMarkOnly,
        rewritesFileLinks: rewritesFileLinks, keepsUpstreamDefects: true))
  }

  @Test func probes() throws {
    var report = ConformanceReport()
    for (number, item) in try ConformanceCases.lines("mdc-probes.jsonl").enumerated() {
      let document = Self.parser().parse(try #require(item["markdown"]?.string))
      var isIdentical = ConformanceCases.json(document) == item["value"]?.json
      if let toc = item["toc"] { isIdentical = isIdentical && document.body.toc?.json == toc.json }
      report.count("\(number)", isIdentical: isIdentical)
    }
    print(report.line("mdc-probes.jsonl"))
    #expect(report.differing.isEmpty)
    #expect(report.identical > 150)
  }

  @Test(
    arguments: ["mdc-syntax.jsonl", "mdc-documents.jsonl", "comark-spec.jsonl"],
    ["default", "autoUnwrap"])
  func inputsOfUpstreamTests(file: String, mode: String) throws {
    var report = ConformanceReport()
    for (number, item) in try ConformanceCases.lines(file).enumerated() {
      let document = Self.parser(autoUnwrap: mode == "autoUnwrap").parse(
        try #require(item["markdown"]?.string))
      let expected = try #require(item["minimark"]?.object?[mode]?.object?["body"]?.object)
      report.count(
        "\(number)",
        isIdentical: ConformanceCases.json(document) == expected["value"]?.json
          && document.body.toc?.json == expected["toc"]?.json)
    }
    print(report.line("\(file) (\(mode))"))
    #expect(report.differing.isEmpty)
    #expect(report.identical > 40)
  }

  @Test(arguments: [true, false]) func commonMarkExamples(onlyCommonMark: Bool) throws {
    var report = ConformanceReport()
    let parser = Self.parser(commonMarkOnly: onlyCommonMark, rewritesFileLinks: false)
    for item in try ConformanceCases.lines("commonmark-spec.jsonl") {
      let document = parser.parse(try #require(item["markdown"]?.string))
      let expected = item[onlyCommonMark ? "minimarkCommonMarkOnly" : "minimarkMDC"]
      report.count(
        "\(item["n"]?.int ?? 0)",
        isIdentical: ConformanceCases.json(document) == expected?.json,
        deviations: onlyCommonMark ? Self.commonMarkDeviations : [:])
    }
    print(report.line("commonmark-spec.jsonl (\(onlyCommonMark ? "CommonMark" : "MDC"))"))
    #expect(report.differing.isEmpty)
    #expect(report.deviating.count == (onlyCommonMark ? Self.commonMarkDeviations.count : 0))
  }

  /// `html(commonMark:)` is libcmark's own, so it differs from the text of CommonMark 0.31.2 only
  /// where 0.30 does.
  @Test func commonMarkHTML() throws {
    var report = ConformanceReport()
    for item in try ConformanceCases.lines("commonmark-spec.jsonl") {
      func tabbed(_ value: DataValue?) throws -> String {
        String(try #require(value?.string).map { $0 == "→" ? "\t" : $0 })
      }
      let html = MarkdownParser.html(commonMark: try #require(item["markdown"]?.string))
      report.count(
        "\(item["n"]?.int ?? 0)", isIdentical: html == (try tabbed(item["html"])),
        deviations: Self.commonMarkDeviations)
    }
    print(report.line("commonmark-spec.jsonl (HTML)"))
    #expect(report.differing.isEmpty, "\(report.differing)")
  }

  @Test(
    arguments: ["docus", "docus-starters", "nuxt-content", "nuxt-i18n", "nuxt-nuxt"],
    [false, true])
  func documents(file: String, autoUnwrap: Bool) throws {
    var report = ConformanceReport()
    for item in try ConformanceCases.lines("documents/\(file).jsonl") {
      let document = Self.parser(autoUnwrap: autoUnwrap).parse(
        try #require(item["markdown"]?.string))
      let row = (autoUnwrap ? item["expectedAutoUnwrap"] : nil) ?? item["expected"]
      let expected = try #require(row?.object?["body"]?.object)
      report.count(
        item["file"]?.string ?? "",
        isIdentical: ConformanceCases.json(document) == expected["value"]?.json
          && document.body.toc?.json == expected["toc"]?.json)
    }
    print(report.line("documents/\(file).jsonl\(autoUnwrap ? " (autoUnwrap)" : "")"))
    #expect(report.differing.isEmpty)
    #expect(report.identical > 30)
  }
}
