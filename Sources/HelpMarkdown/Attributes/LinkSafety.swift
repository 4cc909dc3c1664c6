/// Tells links that a browser runs or cannot read from those that may stay.
enum LinkSafety {
  private static let unsafePrefixes = [
    "javascript:", "vbscript:", "data:text/html", "data:text/javascript", "data:text/vbscript",
    "data:text/css", "data:text/plain", "data:text/xml",
  ]

  /// A Boolean value indicating whether a link may stay.
  ///
  /// Percent encoding and character references are undone first, and what the URL standard ignores
  /// (control characters around, tabs and line ends within) is left out.
  static func isSafe(_ link: String) -> Bool {
    if isPlainlySafe(link) { return true }
    let url = significant(withoutReferences(percentDecoded(Array(link.utf8))))
    guard let end = schemeEnd(url) else { return !startsWithBadHost(url[...]) }
    let scheme = String(decoding: url[..<end], as: UTF8.self).lowercased()
    let lowercased = String(decoding: url, as: UTF8.self).lowercased()
    if unsafePrefixes.contains(where: lowercased.hasPrefix) { return false }
    let rest = url[(end + 1)...]
    switch scheme {
    case "http":
      // Without slashes it is relative to a page of the same scheme.
      return !startsWithBadHost(rest)
    case "https", "ftp", "ws", "wss": return isHost(authority(rest.drop(while: isSlash)))
    default: return true
    }
  }

  /// A Boolean value indicating whether a link is an ordinary address of the web, or one without
  /// a scheme and a host; nothing in it is encoded.
  private static func isPlainlySafe(_ link: String) -> Bool {
    var link = link
    return link.withUTF8 { bytes in
      var hasColon = false
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        guard byte > 0x20, byte != UInt8(ascii: "%"), byte != UInt8(ascii: "&") else {
          return false
        }
        if byte == UInt8(ascii: ":") { hasColon = true }
      }
      guard hasColon else {
        return unsafe bytes.count < 2 || !isSlash(bytes[0]) || !isSlash(bytes[1])
      }
      let start =
        unsafe bytes.starts(with: "https://".utf8) ? 8 : bytes.starts(with: "http://".utf8) ? 7 : 0
      guard start > 0 else { return false }
      var end = start
      while end < bytes.count {
        let byte = unsafe bytes[end]
        guard
          isLetter(byte) || ECMAScript.isDigit(byte) || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-")
        else { break }
        end += 1
      }
      return unsafe end > start && (end == bytes.count || bytes[end] == UInt8(ascii: "/"))
    }
  }

  private static func startsWithBadHost(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.count >= 2, rest.prefix(2).allSatisfy(isSlash) else { return false }
    return !isHost(authority(rest.drop(while: isSlash)))
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  private static func authority(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let authority = rest.prefix { !"/\\?#".utf8.contains($0) }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return authority }
    return authority[(at + 1)...]
  }

  /// A host with an optional port, by the forbidden characters of the URL standard.
  private static func isHost(_ authority: ArraySlice<UInt8>) -> Bool {
    var host = authority
    if host.first == UInt8(ascii: "[") {
      guard let close = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let address = host[(host.startIndex + 1)..<close]
      let isAddress = address.allSatisfy { byte in
        ECMAScript.isDigit(byte) || ":.".utf8.contains(byte)
          || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
      }
      guard isAddress, address.contains(UInt8(ascii: ":")) else { return false }
      host = host[(close + 1)...]
      return host.isEmpty || (host.first == UInt8(ascii: ":") && isPort(host.dropFirst()))
    }
    if let colon = host.firstIndex(of: UInt8(ascii: ":")) {
      guard isPort(host[(colon + 1)...]) else { return false }
      host = host[..<colon]
    }
    return !host.isEmpty
      && !host.contains { $0 <= 0x20 || $0 == 0x7F || "<>[]^|%".utf8.contains($0) }
  }

  private static func isPort(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.allSatisfy(ECMAScript.isDigit) else { return false }
    return digits.isEmpty || (UInt16(String(decoding: digits, as: UTF8.self)) != nil)
  }

  private static func schemeEnd(_ url: [UInt8]) -> Int? {
    guard let first = url.first, isLetter(first) else { return nil }
    let end = url.firstIndex {
      !isLetter($0) && !ECMAScript.isDigit($0) && !"+-.".utf8.contains($0)
    }
    guard let end, url[end] == UInt8(ascii: ":") else { return nil }
    return end
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func significant(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    while let last = result.last, last <= 0x20 { result.removeLast() }
    return Array(result.drop { $0 <= 0x20 })
  }

  private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = ECMAScript.digits(bytes[(index + 1)...(index + 2)], radix: 16)
      {
        result.append(UInt8(value))
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Cuts out what looks like a character reference, as MDC does before it looks at the scheme.
  private static func withoutReferences(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "&") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      var end = index + 1
      let isNumeric = end < bytes.count && bytes[end] == UInt8(ascii: "#")
      if isNumeric { end += 1 }
      let start = end
      while end < bytes.count, isLetter(bytes[end]) || (isNumeric && ECMAScript.isDigit(bytes[end]))
      {
        end += 1
      }
      guard end > start else {
        result.append(bytes[index])
        index += 1
        continue
      }
      index = end < bytes.count && bytes[end] == UInt8(ascii: ";") ? end + 1 : end
    }
    return result
  }
}
