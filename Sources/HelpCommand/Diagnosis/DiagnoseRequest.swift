internal import HelpCenter
internal import HelpSearch
internal import HelpTerminal

/// A diagnosis, as options give it.
package struct DiagnoseRequest {
  /// The path of the log; `-` is standard input.
  package var path = "-"
  /// The most sections to show.
  package var limit = 5
  /// Whether JSON is written.
  package var json = false
  /// The width asked for.
  package var width: Int?
  /// When colours are used.
  package var color = TerminalEnvironment.ColorChoice.auto
  /// The name of the tool, for hints.
  package var toolName: String

  /// Creates a request that reads standard input.
  ///
  /// - Parameter toolName: The name of the tool, for hints.
  package init(toolName: String) { self.toolName = toolName }

  /// The most lines of a log that become questions.
  private static let findingLimit = 12
  /// The most lines that are shown for a section.
  private static let evidenceLimit = 1

  /// Shows the sections that answer the log and returns the exit code: 0 if there are any, else 1.
  package func run(_ open: () throws -> HelpSource) -> Int32 {
    do {
      return try show(from: open())
    } catch {
      StandardStreams.writeError(ErrorText.line(error))
      return ErrorText.exitCode(error)
    }
  }

  private func show(from source: HelpSource) throws -> Int32 {
    let (findings, isEmpty) = try scan()
    let answers = DiagnoseRequest.grouped(
      try source.searchIndex().answers(to: findings, limit: limit))
    var topics: [String] = []
    for answer in answers { topics.append(try source.topic(ofPath: answer.hit.path)) }
    if json {
      let record = DiagnosisRecord(findings, answers, topics: topics)
      StandardStreams.write(PrintableJSON.line(.object(record.object)))
    } else if answers.isEmpty {
      StandardStreams.writeError(renderer(isPlain: true).render(nothing(findings, isEmpty)))
    } else {
      let hits = zip(answers, topics).map(hit)
      StandardStreams.write(renderer(isPlain: false).render(HitList(hits: hits)))
    }
    return answers.isEmpty ? 1 : 0
  }

  /// Reads the log; there may be nothing in it at all.
  private func scan() throws -> (findings: [LogFinding], isEmpty: Bool) {
    var scanner = LogScanner()
    var decoder = LogDecoder()
    var isEmpty = true
    try InputStream.read(path) { (piece) throws(HelpFileError) in
      isEmpty = false
      try decoder.decode(piece, of: path) { scanner.scan($0) }
    }
    return (scanner.findings(limit: DiagnoseRequest.findingLimit), isEmpty)
  }

  /// Puts answers to one line behind each other, in the order of the best of each line.
  private static func grouped(_ answers: [LogAnswer]) -> [LogAnswer] {
    var lines: [Int] = []
    for answer in answers {
      guard let line = answer.evidence.first?.lineNumber, !lines.contains(line) else { continue }
      lines.append(line)
    }
    return lines.flatMap { line in answers.filter { $0.evidence.first?.lineNumber == line } }
  }

  private func hit(_ answer: LogAnswer, topic: String) -> HitList.Hit {
    let part =
      answer.section.map { HitText.part($0, of: answer.hit, topic: topic) }
      ?? HitList.Part(titles: [answer.hit.title], topic: topic)
    return HitList.Hit(
      category: answer.hit.category.map(HitText.words) ?? "", best: part,
      evidence: answer.evidence.prefix(DiagnoseRequest.evidenceLimit).map(evidence))
  }

  private func evidence(_ finding: LogFinding) -> HitList.Evidence {
    HitList.Evidence(
      place: "Line \(finding.lineNumber)"
        + (finding.count > 1 ? ", \(finding.count) times" : ""),
      text: finding.text)
  }

  private func nothing(_ findings: [LogFinding], _ isEmpty: Bool) -> HitList {
    guard let first = findings.first else {
      return HitList(
        title: isEmpty
          ? "Nothing found: the log is empty."
          : "Nothing found: no line of this log says that something is wrong.",
        hits: [],
        hint: "\(toolName) search <words> asks in your own words.")
    }
    return HitList(
      title: "Nothing found: no article speaks of what this log tells. Its most telling line:",
      hits: [
        HitList.Hit(
          best: HitList.Part(titles: [], topic: ""), evidence: [evidence(first)])
      ],
      hint: "\(toolName) search <words> asks in your own words.")
  }

  private func renderer(isPlain: Bool) -> TerminalRenderer {
    var options = StandardStreams.environment.options(width: width, color: color, table: .auto)
    if isPlain {
      options.colorDepth = .plain
      options.hyperlinks = false
    }
    return TerminalRenderer(options: options)
  }
}
