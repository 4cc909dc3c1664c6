/// A path on the site, taken apart for look-up and for resolving links.
package struct ContentPath: Sendable, Hashable {
  /// The parts between the slashes; none for the root.
  package var parts: [String]

  /// The path with a leading slash and none at the end.
  package var string: String { "/" + parts.joined(separator: "/") }

  /// Creates a path of parts.
  package init(parts: [String]) { self.parts = parts }

  /// Takes a path apart; empty parts are dropped.
  package init(_ path: String) {
    var path = path
    parts = path.withUTF8 { bytes in
      var parts: [String] = []
      var start = 0
      for index in 0...bytes.count
      where unsafe index == bytes.count || bytes[index] == UInt8(ascii: "/") {
        if index > start {
          // SAFETY: the part lies within the bytes of the path, and is copied.
          let part = unsafe UnsafeBufferPointer(rebasing: bytes[start..<index])
          parts.append(unsafe String(decoding: part, as: UTF8.self))
        }
        start = index + 1
      }
      return parts
    }
  }

  /// Makes the path that a source file is published under, `1.guide/index` giving `/guide`.
  ///
  /// The rules are those of Nuxt Content for names without characters to transliterate.
  package init(stem: String) {
    parts = ContentPath(stem).parts.map { ContentPath.refined($0) }.filter { !$0.isEmpty }
  }

  /// The path a link leads to from a base; `nil` if it climbs above the root.
  package func appending(_ reference: String) -> ContentPath? {
    var result = self
    for part in reference.utf8.split(separator: UInt8(ascii: "/")) {
      switch String(part) ?? "" {
      case ".": continue
      case "..":
        guard result.parts.popLast() != nil else { return nil }
      case let name: result.parts.append(name)
      }
    }
    return result
  }

  /// The path without its last part.
  var parent: ContentPath { ContentPath(parts: parts.dropLast()) }

  /// Returns a path with a leading slash and, unless it is the root, none at the end.
  package static func normalized(_ path: String) -> String {
    let bytes = path.utf8
    let isNormal =
      bytes.first == UInt8(ascii: "/")
      && (bytes.count == 1 || bytes.last != UInt8(ascii: "/"))
    if isNormal { return path }
    let start = bytes.firstIndex { $0 != UInt8(ascii: "/") } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 != UInt8(ascii: "/") }.map { bytes.index(after: $0) }
    return "/" + String(path[start..<(end ?? start)])
  }

  /// Returns the part behind the last slash.
  package static func lastPart(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// Returns a name without its number, its `.draft` mark, and empty for `index`.
  ///
  /// Version numbers such as `2.0` or `3.x` are kept.
  package static func refined(_ name: String) -> String {
    if isVersion(name) { return name }
    var rest = name[...]
    if let dot = rest.utf8.firstIndex(of: UInt8(ascii: ".")), dot != rest.startIndex,
      rest[..<dot].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    {
      rest = rest[rest.utf8.index(after: dot)...]
    }
    if rest == "index" || rest == "index.draft" { return "" }
    if rest.hasSuffix(".draft") { rest = rest.dropLast(6) }
    return String(rest)
  }

  /// Whether a stem is that of the index page of its directory.
  package static func isIndex(stem: String) -> Bool {
    // Most names end with another letter than `index`, `.draft` and `1.` do.
    switch stem.utf8.last {
    case UInt8(ascii: "x"), UInt8(ascii: "t"), UInt8(ascii: "."), UInt8(ascii: "/"), nil:
      refined(lastPart(of: stem)).isEmpty
    default: false
    }
  }

  /// Whether a name is a version: numbers joined by dots, the last of which may be an `x`.
  private static func isVersion(_ name: String) -> Bool {
    let bytes = name.utf8
    var partLength = 0
    var hasDot = false
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): partLength += 1
      case UInt8(ascii: "."):
        if partLength == 0 { return false }
        partLength = 0
        hasDot = true
      case UInt8(ascii: "x"): return hasDot && partLength == 0 && offset == bytes.count - 1
      default: return false
      }
    }
    return partLength > 0
  }

  /// Returns a text with its percent escapes decoded; escapes that are not UTF-8 stay.
  package static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let high = hexDigit(source[index + 1]), let low = hexDigit(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
