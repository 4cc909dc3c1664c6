/// What lines have in common that differ in times, numbers and ids alone.
enum LogTemplate {
  /// Returns the hash of a line with its numbers and ids taken out.
  ///
  /// A run of letters and digits with a digit in it counts by its kind, unless it is short and may
  /// be a status or an exit code.
  static func hash(_ line: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func combine(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var index = line.startIndex
    while index < line.endIndex {
      let start = index
      var digits = 0
      while index < line.endIndex, line[index].isASCIIAlphanumeric {
        if line[index].isASCIIDigit { digits += 1 }
        index += 1
      }
      if index == start {
        combine(line[index])
        index += 1
      } else if digits == 0 || isStatus(line[start..<index], digits: digits) {
        for byte in line[start..<index] { combine(byte) }
      } else {
        combine(0x30)
      }
    }
    return hash
  }

  private static func isStatus(_ run: ArraySlice<UInt8>, digits: Int) -> Bool {
    guard run.count == digits, digits == 3 else { return false }
    return run.first == 0x34 || run.first == 0x35
  }
}

/// The templates of the lines looked at, each with its first line and the number of such lines.
///
/// Its size is bounded: when it is full it starts anew, and a template then counts as new again.
struct TemplateTable: Sendable {
  private static let limit = 16_384

  private var templates: [UInt64: Int] = [:]
  private var counts: [(line: Int, count: Int)] = []

  /// Counts a line; returns whether its template is new.
  mutating func add(_ template: UInt64, lineNumber: Int) -> Bool {
    if let place = templates[template] {
      counts[place].count += 1
      return false
    }
    if templates.count == TemplateTable.limit {
      templates.removeAll(keepingCapacity: true)
      counts.removeAll(keepingCapacity: true)
    }
    templates[template] = counts.count
    counts.append((lineNumber, 1))
    return true
  }

  /// Returns how many lines had the template that a line was the first to have.
  func count(of lineNumber: Int) -> Int {
    counts.first { $0.line == lineNumber }?.count ?? 0
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// Whether the byte is an ASCII letter.
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Whether the byte is an ASCII letter or digit.
  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
}
