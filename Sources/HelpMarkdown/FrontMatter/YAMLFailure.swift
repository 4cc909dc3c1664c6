import HelpCenter
import Yams

/// Why a text is no YAML, with the line it happened on.
struct YAMLFailure: Error {
  /// The finding.
  var diagnostic: Diagnostic
  /// The line in the YAML, counted from 0.
  var line: Int

  init(_ diagnostic: Diagnostic, line: Int = 0) {
    self.diagnostic = diagnostic
    self.line = line
  }

  init(_ failure: YAMLConverter.Failure, in source: YAMLSource) {
    switch failure {
    case .tooDeep(let mark):
      self.init(.yamlNesting(YAMLConverter.depthLimit), at: mark, in: source)
    case .tooLarge(let mark):
      self.init(.yamlExpansion(), at: mark, in: source)
    }
  }

  init(_ error: YamlError, in source: YAMLSource) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(.yamlSyntax(problem), at: mark, in: source)
    case .reader(let problem, let offset, _, _):
      let place = min(offset ?? 0, source.bytes.count)
      let starts = YAMLSource.lineStarts(in: source.bytes)
      let line = (starts.firstIndex { $0 > place } ?? starts.count) - 1
      let column = place - starts[max(line, 0)]
      let diagnostic = Diagnostic.yamlSyntax(problem)
      self.init(diagnostic.at(source.offset(line: line, column: column), in: source), line: line)
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(.yamlDuplicateKey(keys.first ?? ""), at: context.mark, in: source)
    default:
      self.init(.yamlSyntax("\(error)"), at: nil, in: source)
    }
  }

  private init(_ diagnostic: Diagnostic, at mark: Mark?, in source: YAMLSource) {
    let line = max((mark?.line ?? 1) - 1, 0)
    let starts = YAMLSource.lineStarts(in: source.bytes)
    guard line < starts.count else {
      self.init(
        diagnostic.at(source.offset(line: starts.count - 1, column: 0), in: source),
        line: starts.count - 1)
      return
    }
    // libyaml counts columns in scalars.
    let end = line + 1 < starts.count ? starts[line + 1] : source.bytes.count
    let text = String(decoding: source.bytes[starts[line]..<end], as: UTF8.self)
    let column = text.unicodeScalars.prefix(max((mark?.column ?? 1) - 1, 0))
      .reduce(0) { $0 + UTF8.width($1) }
    self.init(diagnostic.at(source.offset(line: line, column: column), in: source), line: line)
  }
}
