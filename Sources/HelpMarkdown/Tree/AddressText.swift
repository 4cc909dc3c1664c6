/// Addresses: how they are written in attributes, and how they are found in text.
enum AddressText {
  /// An address as micromark normalizes it: what a URL cannot hold is percent-encoded.
  static func normalized(_ url: ArraySlice<UInt8>) -> String {
    guard !url.allSatisfy({ isKept($0) }) else { return String(decoding: url, as: UTF8.self) }
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(url.count + 16)
    var index = url.startIndex
    while index < url.endIndex {
      let byte = url[index]
      let isEscape =
        byte == UInt8(ascii: "%") && index + 2 < url.endIndex && url[index + 1].isAlphanumeric
        && url[index + 2].isAlphanumeric
      if isKept(byte) || isEscape {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), .hash, UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: ";"),
      .equals, UInt8(ascii: "?")...UInt8(ascii: "Z"), .underscore,
      UInt8(ascii: "a")...UInt8(ascii: "z"), .tilde:
      true
    default: false
    }
  }

  /// A Boolean value indicating whether an address has the scheme http or https.
  static func isWebAddress(_ href: String) -> Bool {
    href.utf8.starts(with: "http:".utf8) || href.utf8.starts(with: "https:".utf8)
  }

  /// A piece of text, with an address if it is one.
  struct Part {
    var text: String
    var href: String?
  }

  /// What a text has that an address or the name of an emoji needs.
  struct Marks {
    var hasColon = false
    var mayHoldAddress = false
  }

  /// Looks for colons, and for what every address has: `@`, `:/` or `w.`.
  static func marks(of text: ArraySlice<UInt8>) -> Marks {
    unsafe text.withUnsafeBufferPointer { bytes in
      var marks = Marks()
      var previous: UInt8 = 0
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        if byte <= UInt8(ascii: "@") {
          switch byte {
          case .colon: marks.hasColon = true
          case UInt8(ascii: "@"): marks.mayHoldAddress = true
          case .slash: if previous == .colon { marks.mayHoldAddress = true }
          case .dot: if previous | 0x20 == UInt8(ascii: "w") { marks.mayHoldAddress = true }
          default: break
          }
        }
        previous = byte
      }
      return marks
    }
  }

  /// Splits text at the addresses in it; `nil` if there are none.
  static func split(_ text: [UInt8]) -> [Part]? {
    var parts: [Part] = []
    var copied = 0
    var index = 0
    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    func add(_ range: Range<Int>, _ prefix: String) {
      if range.lowerBound > copied {
        parts.append(Part(text: string(copied..<range.lowerBound)))
      }
      parts.append(Part(text: string(range), href: prefix + string(range)))
      copied = range.upperBound
      index = copied
    }
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
        if index == 0 || !text[index - 1].isAlphanumeric && text[index - 1] < 0x80,
          let end = AddressSyntax.end(of: text[...], at: index)
        {
          add(index..<end, text[index] | 0x20 == UInt8(ascii: "w") ? "http://" : "")
          continue
        }
      case UInt8(ascii: "@"):
        var start = index
        while start > copied, isLocalPart(text[start - 1]) { start -= 1 }
        if start < index, start == 0 || text[start - 1] < 0x80 && text[start - 1] != .slash,
          let end = AddressSyntax.mailEnd(of: text[...], at: index)
        {
          add(start..<end, "mailto:")
          continue
        }
      default: break
      }
      index += 1
    }
    guard !parts.isEmpty else { return nil }
    if copied < text.count { parts.append(Part(text: string(copied..<text.count))) }
    return parts
  }

  private static func isLocalPart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == .dot || byte == .dash || byte == .underscore
      || byte == UInt8(ascii: "+")
  }
}
