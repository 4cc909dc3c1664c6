/// Feeds the log scanner with what libFuzzer makes up.
///
/// The first byte says in which pieces the rest arrives. Whatever comes, the scanner must neither
/// trap nor give text that a terminal acts on, and pieces must not matter.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDiagnosis(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let log = Array(input.dropFirst())
  let whole = findings(log, pieces: log.count)
  let inPieces = findings(log, pieces: max(1, Int(first)))
  precondition(whole == inPieces, "pieces matter")
  for finding in whole {
    precondition(finding.lineNumber > 0 && finding.count > 0)
    precondition(finding.text.utf8.count <= 403)
    for scalar in finding.text.unicodeScalars {
      precondition(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
    }
  }
  return 0
}

private func findings(_ log: [UInt8], pieces: Int) -> [LogFinding] {
  var scanner = LogScanner()
  var start = 0
  while start < log.count {
    let end = min(start + pieces, log.count)
    scanner.scan(Array(log[start..<end]).span)
    start = end
  }
  return scanner.findings()
}
