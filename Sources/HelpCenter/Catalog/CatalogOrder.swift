/// How the articles of a catalog are ordered.
public enum CatalogOrder: Sendable, Hashable {
  /// As people count: `2.` before `10.`, case aside, directories as wholes, their index first.
  ///
  /// An `order` in the front matter takes the place of the number in the file name, and an `order`
  /// in a directory's `.navigation` that of the directory.
  case natural
  /// By the bytes of the stems, as Nuxt Content 3 orders: `10.` before `2.`.
  case upstream
}

/// Keys whose bytes compare as people count.
///
/// Letters are taken in lower case. A run of digits becomes a mark, the number of its digits and
/// the digits, so that longer numbers follow shorter ones; leading zeros do not count.
enum NaturalOrder {
  private static let digitMark = UInt8(ascii: "0")
  /// Parts paths; below everything a name can hold, so that a directory stays together.
  private static let partEnd: UInt8 = 0x00
  /// Stands before a part with no name, so that it comes first.
  private static let partStart: UInt8 = 0x01

  /// Returns the key of a text.
  static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    append(text[...], to: &key)
    return key
  }

  /// Returns the key of a stem.
  ///
  /// - Parameters:
  ///   - stem: The parts of a stem.
  ///   - order: Returns the number that is stated for the first *n* parts, if there is one.
  /// - Returns: The key.
  static func key(ofStem stem: [String], order: (Int) -> Int?) -> [UInt8] {
    var key: [UInt8] = []
    for (index, part) in stem.enumerated() {
      if index > 0 { key.append(partEnd) }
      let isFile = index == stem.count - 1
      if isFile, ContentPath.refined(part).isEmpty { return key }
      key.append(partStart)
      if let number = order(index + 1) {
        append(number, to: &key)
        key.append(UInt8(ascii: "."))
        append(withoutNumber(part), to: &key)
      } else {
        append(part[...], to: &key)
      }
    }
    return key
  }

  private static func withoutNumber(_ name: String) -> Substring {
    guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")), dot != name.startIndex,
      name[..<dot].utf8.allSatisfy(isDigit)
    else { return name[...] }
    return name[name.utf8.index(after: dot)...]
  }

  private static func append(_ text: Substring, to key: inout [UInt8]) {
    // Most names are ASCII; others go through Unicode's lower case.
    let text = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.lowercased()[...]
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        let byte = bytes[index]
        key.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      var start = index
      while start < end - 1, bytes[start] == UInt8(ascii: "0") { start += 1 }
      appendDigits(bytes[start..<end], to: &key)
      index = end
    }
  }

  private static func append(_ number: Int, to key: inout [UInt8]) {
    if number >= 0 {
      appendDigits(Array(String(number).utf8)[...], to: &key)
      return
    }
    // A length of zero comes before all others; the bits of negative numbers order as they are.
    key.append(digitMark)
    key.append(0)
    let bits = UInt64(bitPattern: Int64(number))
    for shift in stride(from: 56, through: 0, by: -8) {
      key.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
  }

  private static func appendDigits(_ digits: ArraySlice<UInt8>, to key: inout [UInt8]) {
    key.append(digitMark)
    var length = digits.count
    while length >= 0xFF {
      key.append(0xFF)
      length -= 0xFE
    }
    key.append(UInt8(length))
    key.append(contentsOf: digits)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
