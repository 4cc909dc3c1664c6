/// What stands before the message of a line: time, host, process, service.
enum LogHead {
  private static let months: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Returns the message without its head, as far as the head is known.
  static func removed(from message: [UInt8]) -> [UInt8] {
    var rest = message[...]
    removeService(&rest)
    var hasTime = false
    while let token = firstToken(rest) {
      if isTime(token) {
        hasTime = true
        drop(token, from: &rest)
      } else if !hasTime, months.contains(String(decoding: token, as: UTF8.self)) {
        // The time of syslog (RFC 3164, 4.1.2) is followed by the host and the process.
        hasTime = true
        drop(token, from: &rest)
        while let token = firstToken(rest), isTime(token) { drop(token, from: &rest) }
        dropHost(&rest)
        dropProcess(&rest)
      } else {
        break
      }
    }
    if hasTime { dropProcess(&rest) }
    return Array(rest)
  }

  /// Removes the name docker-compose puts before the lines of a service: `name-1  | `.
  private static func removeService(_ rest: inout ArraySlice<UInt8>) {
    guard let bar = rest.prefix(40).firstIndex(of: UInt8(ascii: "|")),
      bar + 1 < rest.endIndex, rest[bar + 1] == 0x20,
      rest[..<bar].allSatisfy({
        $0.isASCIIAlphanumeric || $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      })
    else { return }
    rest = rest[(bar + 2)...]
  }

  private static func firstToken(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let text = text.drop { $0 == 0x20 }
    let token = text.prefix { $0 != 0x20 }
    return token.isEmpty ? nil : token
  }

  private static func drop(_ token: ArraySlice<UInt8>, from rest: inout ArraySlice<UInt8>) {
    rest = rest[token.endIndex...].drop { $0 == 0x20 }
  }

  /// Whether a token is a date, a time, a number or a zone.
  private static func isTime(_ token: ArraySlice<UInt8>) -> Bool {
    guard token.count <= 40, token.contains(where: \.isASCIIDigit) else { return false }
    let bytes = token.drop { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }
    guard bytes.first?.isASCIIDigit ?? false else { return false }
    return bytes.allSatisfy { byte in
      byte.isASCIIDigit
        || [
          UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","),
          UInt8(ascii: "T"), UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "/"),
          UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: ">"), UInt8(ascii: "#"),
          UInt8(ascii: "*"),
        ].contains(byte)
    }
  }

  private static func dropHost(_ rest: inout ArraySlice<UInt8>) {
    guard let token = firstToken(rest), token.last != UInt8(ascii: ":"),
      let next = firstToken(rest[token.endIndex...]), next.last == UInt8(ascii: ":")
    else { return }
    drop(token, from: &rest)
  }

  /// Removes the name of a process with its number: `openclaw[812]:`.
  private static func dropProcess(_ rest: inout ArraySlice<UInt8>) {
    guard let token = firstToken(rest), token.last == UInt8(ascii: ":"), token.count <= 64,
      token.contains(UInt8(ascii: "["))
    else { return }
    drop(token, from: &rest)
  }
}
