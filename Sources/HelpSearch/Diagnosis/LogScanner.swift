/// Finds the lines of a log that tell what went wrong, in memory that does not grow with the log.
///
/// Feed it the log in pieces of any size, then ask for the findings:
///
/// ```swift
/// var scanner = LogScanner()
/// while let bytes = read() { scanner.scan(bytes.span) }
/// for finding in scanner.findings(limit: 8) { print(finding.lineNumber, finding.text) }
/// ```
///
/// One pass over the bytes looks for words that stand in bad news; only lines that have one are
/// looked at. Lines that differ in times, numbers and ids alone count as one. Bytes may be anything:
/// what is not UTF-8 is replaced, and endless lines are taken in parts.
public struct LogScanner: Sendable {
  /// The most bytes of a line that are looked at together.
  static let pieceLength = 16 << 10
  /// The most findings that are kept on the way.
  private static let candidateLimit = 64
  /// The most bytes, if that is all there is, in which any line may be what the reader asks about.
  private static let shortLength = 2 << 10

  /// The most different lines that are looked at, by the strongest trigger in them.
  ///
  /// A log with more is one in which every line differs; its time must not grow with them.
  private static let lookLimits: [(output: UInt8, count: Int)] = [
    (TriggerAutomaton.Output.telling, 8192), (TriggerAutomaton.Output.strong, 4096),
    (TriggerAutomaton.Output.weak, 2048),
  ]

  private var state: UInt32
  private var outputs: UInt8 = 0
  /// The part of the line in work that came with earlier bytes.
  private var pending: [UInt8] = []
  private var lineNumber = 1
  private var templates = TemplateTable()
  private var looksLeft = LogScanner.lookLimits
  private var candidates: [LogFinding] = []
  /// The lines of a short text, which may be a message without any word of failure.
  private var short: [UInt8] = []
  private var byteCount = 0

  /// Creates a scanner at the start of a log.
  public init() { state = TriggerAutomaton.standard.start }

  /// Takes the next bytes of the log.
  public mutating func scan(_ bytes: Span<UInt8>) {
    if byteCount + bytes.count <= LogScanner.shortLength {
      for index in bytes.indices { short.append(bytes[index]) }
    }
    byteCount += bytes.count
    var start = 0
    while start < bytes.count {
      let end = min(start + LogScanner.pieceLength, bytes.count)
      scanPiece(bytes.extracting(start..<end))
      start = end
    }
  }

  /// Returns what the log tells, the most telling first.
  ///
  /// - Parameter limit: The most findings to return.
  /// - Returns: The findings; none if the log tells nothing.
  public mutating func findings(limit: Int = 12) -> [LogFinding] {
    if !pending.isEmpty {
      endLine(pending[...])
      pending = []
      outputs = 0
    }
    var found = candidates
    if found.isEmpty, byteCount <= LogScanner.shortLength { found = shortFindings() }
    for index in found.indices {
      found[index].count = max(1, templates.count(of: found[index].lineNumber))
    }
    found.sort { ($1.score, $0.lineNumber) < ($0.score, $1.lineNumber) }
    return Array(found.prefix(max(0, limit)))
  }

  /// Scans at most ``pieceLength`` bytes.
  private mutating func scanPiece(_ piece: Span<UInt8>) {
    let automaton = TriggerAutomaton.standard
    var state = state
    var lineStart = 0
    // SAFETY: the pointers are used within the calls only. Every class is less than the width of a
    // row and every entry of the table is the start of one, so all places lie within the table;
    // checking each of them would double the time of a scan.
    unsafe automaton.table.withUnsafeBufferPointer { table in
      unsafe automaton.classes.withUnsafeBufferPointer { classes in
        for index in piece.indices {
          state = unsafe table[Int(state) + Int(classes[Int(piece[index])])]
          guard state >= automaton.firstOutput else { continue }
          let output = automaton.outputs[Int(state) / TriggerAutomaton.width]
          guard output == TriggerAutomaton.Output.lineEnd else {
            outputs |= output
            continue
          }
          if outputs != 0 { endLine(taking: piece, lineStart..<index) }
          pending.removeAll(keepingCapacity: true)
          outputs = 0
          lineNumber += 1
          lineStart = index + 1
        }
      }
    }
    self.state = state
    for index in lineStart..<piece.count { pending.append(piece[index]) }
    if pending.count >= LogScanner.pieceLength {
      if outputs != 0 { endLine(pending[...]) }
      pending.removeAll(keepingCapacity: true)
      outputs = 0
    }
  }

  private mutating func endLine(taking piece: Span<UInt8>, _ range: Range<Int>) {
    var line = pending
    line.reserveCapacity(pending.count + range.count)
    for index in range { line.append(piece[index]) }
    endLine(line[...])
  }

  /// Looks at a line that has a trigger.
  private mutating func endLine(_ line: ArraySlice<UInt8>) {
    guard outputs != 0 else { return }
    let template = LogTemplate.hash(line)
    guard templates.add(template, lineNumber: lineNumber),
      let kind = looksLeft.firstIndex(where: { outputs & $0.output != 0 }),
      looksLeft[kind].count > 0
    else { return }
    looksLeft[kind].count -= 1
    guard let finding = LogLine(line).finding(outputs: outputs, lineNumber: lineNumber) else {
      return
    }
    keep(finding)
  }

  private mutating func keep(_ finding: LogFinding) {
    // A reason is often said twice, by the program and by what watches it; the better one stays.
    if let same = candidates.firstIndex(where: { $0.query == finding.query }) {
      if candidates[same].score < finding.score { candidates[same] = finding }
      return
    }
    if candidates.count < LogScanner.candidateLimit { return candidates.append(finding) }
    let worst = candidates.indices.min { candidates[$0].score < candidates[$1].score }
    if let worst, candidates[worst].score < finding.score { candidates[worst] = finding }
  }

  /// Takes each line of a short text for what the reader asks about.
  private func shortFindings() -> [LogFinding] {
    var found: [LogFinding] = []
    for (index, line) in short.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      if let finding = LogLine(line).shortFinding(lineNumber: index + 1) { found.append(finding) }
    }
    return Array(found.prefix(4))
  }
}
