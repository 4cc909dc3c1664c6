package import HelpCenter

/// JSON for programs that people look at, too: nothing in it acts on a terminal.
///
/// `JSON.stringify` leaves DEL, the C1 controls and changes of direction as they are; the escapes
/// that take their places here mean the same to every reader of JSON.
package enum PrintableJSON {
  /// Returns a value as one line.
  package static func line(_ value: DataValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value)
    return escaped(writer.bytes) + [0x0A]
  }

  /// Escapes what a terminal acts on; in JSON it can stand within strings only.
  package static func escaped(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(where: { $0 == 0x7F || $0 >= 0x80 }) else { return json }
    var result: [UInt8] = []
    result.reserveCapacity(json.count)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      if acts(scalar) {
        let digits = String(scalar.value, radix: 16)
        result += "\\u".utf8
        result += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        result += digits.utf8
      } else {
        result += UTF8.encode(scalar)?.map { $0 } ?? []
      }
    }
    return result
  }

  /// Whether a character is DEL, a C1 control, or a change of direction.
  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
