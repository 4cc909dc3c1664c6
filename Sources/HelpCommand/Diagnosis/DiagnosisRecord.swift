internal import HelpCenter
internal import HelpSearch

/// A diagnosis as JSON for programs.
struct DiagnosisRecord {
  private let findings: [LogFinding]
  private let answers: [LogAnswer]
  private let topics: [String]

  init(_ findings: [LogFinding], _ answers: [LogAnswer], topics: [String]) {
    self.findings = findings
    self.answers = answers
    self.topics = topics
  }

  /// The whole record: the telling lines, and the sections that answer them.
  var object: DataObject {
    [
      "findings": .array(findings.map { .object(DiagnosisRecord.finding($0)) }),
      "answers": .array(
        zip(answers, topics).map { answer, topic in
          var object: DataObject = [
            "path": .string(answer.hit.path), "title": .string(answer.hit.title),
            "score": .number(DataNumber(answer.score)),
          ]
          if let section = answer.section {
            object["section"] = .object(SearchRecord.section(section, topic: topic))
          }
          object["lines"] = .array(
            answer.evidence.map { .number(DataNumber($0.lineNumber)) })
          return .object(object)
        }),
    ]
  }

  private static func finding(_ finding: LogFinding) -> DataObject {
    [
      "line": .number(DataNumber(finding.lineNumber)), "text": .string(finding.text),
      "count": .number(DataNumber(finding.count)), "severity": .string("\(finding.severity)"),
      "score": .number(DataNumber(finding.score)), "query": .string(finding.query),
      "signals": .array(finding.signals.map { .object(signal($0)) }),
    ]
  }

  private static func signal(_ signal: LogFinding.Signal) -> DataObject {
    switch signal {
    case .failure(let name): ["kind": "failure", "value": .string(name)]
    case .port(let port): ["kind": "port", "value": .string(port)]
    case .path(let path): ["kind": "path", "value": .string(path)]
    case .host(let host): ["kind": "host", "value": .string(host)]
    }
  }
}
