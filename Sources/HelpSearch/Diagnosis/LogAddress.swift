/// A host, a port or both, as messages write them: `wss://a.example:443/x`, `127.0.0.1:80`, `:::80`.
struct LogAddress {
  /// The host, unless it is a number or this machine.
  private(set) var host: String?
  /// The port.
  private(set) var port: String?
  /// The scheme of an address, if it names a protocol that readers search for.
  private(set) var scheme: String?

  /// Reads a token; `nil` if it is no address.
  init?(_ token: ArraySlice<UInt8>) {
    var rest = token
    let colon = UInt8(ascii: ":")
    if let mark = LogAddress.schemeEnd(rest) {
      let name = String(decoding: rest[..<mark], as: UTF8.self).lowercased()
      guard ["http", "https", "ws", "wss", "turn", "turns", "tcp", "udp"].contains(name) else {
        return nil
      }
      if name == "wss" || name == "ws" { scheme = "websocket" }
      rest = rest[(mark + 3)...].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
      if let user = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[(user + 1)...] }
    } else if rest.contains(UInt8(ascii: "/")) || rest.contains(UInt8(ascii: "@")) {
      return nil
    }
    if let mark = rest.lastIndex(of: colon) {
      let digits = rest[(mark + 1)...]
      if (2...5).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) {
        port = String(decoding: digits, as: UTF8.self)
        rest = rest[..<mark]
      }
    }
    if LogAddress.isHost(rest) { host = String(decoding: rest, as: UTF8.self).lowercased() }
    // A time such as 11:10 or a place such as main.rs:10 is no address.
    if host == nil, port != nil, !LogAddress.isLocal(rest), scheme == nil { return nil }
    if host == nil, port == nil { return nil }
  }

  private static func schemeEnd(_ token: ArraySlice<UInt8>) -> Int? {
    guard let colon = token.firstIndex(of: UInt8(ascii: ":")), colon + 2 < token.endIndex,
      token[colon + 1] == UInt8(ascii: "/"), token[colon + 2] == UInt8(ascii: "/")
    else { return nil }
    return colon
  }

  /// Whether a text is an address of a machine by number, this machine's name, or nothing.
  private static func isLocal(_ text: ArraySlice<UInt8>) -> Bool {
    if text.isEmpty || text.elementsEqual("localhost".utf8) || text.elementsEqual("*".utf8) {
      return true
    }
    if text.allSatisfy({ $0 == UInt8(ascii: ":") }) { return true }
    if text.first == UInt8(ascii: "[") { return text.last == UInt8(ascii: "]") }
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
  }

  /// Whether a text is a name of a host with at least two dots or a well-known end.
  private static func isHost(_ text: ArraySlice<UInt8>) -> Bool {
    let labels = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, (2...12).contains(last.count),
      last.allSatisfy(\.isASCIILetter),
      labels.allSatisfy({ label in
        !label.isEmpty && label.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
      })
    else { return false }
    let end = String(decoding: last, as: UTF8.self).lowercased()
    return ends.contains(end)
  }

  private static let ends: Set<String> = [
    "com", "org", "net", "io", "dev", "app", "ai", "cloud", "local", "internal", "lan", "de", "eu",
    "uk", "fr", "es", "it", "nl", "se", "ru", "jp", "cn", "co", "us", "ca", "ch", "at", "test",
    "example", "localdomain",
  ]
}

/// A path, with `~` in place of somebody's home.
struct LogPath {
  /// The path as articles write it.
  let text: String

  /// Whether the path is that of a program.
  var isProgram: Bool {
    text.hasSuffix(".exe") || text.contains("/bin/") || text.contains("/sbin/")
  }

  /// Reads a token; `nil` if it is no path.
  init?(_ token: ArraySlice<UInt8>) {
    var path = String(decoding: token, as: UTF8.self)
    // Compilers and programs put line and column behind a path.
    while let colon = path.utf8.lastIndex(of: UInt8(ascii: ":")),
      path.utf8.index(after: colon) < path.utf8.endIndex,
      path[path.utf8.index(after: colon)...].utf8.allSatisfy(\.isASCIIDigit)
    {
      path = String(path[..<colon])
    }
    let separatorCount = path.utf8.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    if path.hasPrefix("~/") || path.hasPrefix("%") && separatorCount > 0 {
      text = path
      return
    }
    for home in ["/home/", "/Users/"] where path.hasPrefix(home) {
      let parts = path.dropFirst(home.utf8.count).split(separator: "/", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      text = "~/" + parts[1]
      return
    }
    if path.hasPrefix("/root/") {
      text = "~/" + path.dropFirst(6)
      return
    }
    if let roaming = path.range(ofRoaming: "\\AppData\\Roaming\\") {
      text = "%APPDATA%\\" + path[roaming...]
      return
    }
    let isAbsolute =
      path.hasPrefix("/") || path.utf8.dropFirst().first == UInt8(ascii: ":") && path.contains("\\")
    guard isAbsolute, separatorCount >= 2, token.contains(where: \.isASCIIAlphanumeric) else {
      return nil
    }
    text = path
  }
}

extension String {
  /// Returns where the text behind a part begins, if the part stands in it.
  fileprivate func range(ofRoaming part: String) -> String.Index? {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    guard bytes.count > wanted.count else { return nil }
    for start in 0...bytes.count - wanted.count
    where bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return utf8.index(startIndex, offsetBy: start + wanted.count)
    }
    return nil
  }
}
