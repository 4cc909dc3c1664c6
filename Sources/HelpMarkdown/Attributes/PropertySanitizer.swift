package import HelpCenter

/// Takes out of an element's properties what MDC holds unsafe, and what a binding overrides.
package enum PropertySanitizer {
  /// Returns the properties that may stay; `removed` is told the names of the unsafe ones.
  package static func sanitize(
    _ properties: DataObject, tag: String, removed: (String) -> Void = { _ in }
  ) -> DataObject {
    if tag == "object" {
      for member in properties.members { removed(member.key) }
      return [:]
    }
    let hasBound = properties.members.contains { $0.key.utf8.first == UInt8(ascii: ":") }
    if !hasBound, tag != "pre",
      properties.members.allSatisfy({ isSafe($0.key, $0.value) })
    {
      return properties
    }
    var result = DataObject()
    result.members.reserveCapacity(properties.members.count)
    for var member in properties.members {
      if hasBound, let bound = properties[":" + member.key], bound != .string(""), bound != .null {
        continue
      }
      guard isSafe(member.key, member.value) else {
        removed(member.key)
        continue
      }
      if tag == "pre", member.key == "highlights", case .string(let text) = member.value {
        member.value = .array(text.split(separator: " ").map { .number(lineNumber($0)) })
      }
      result.members.append(member)
    }
    return result
  }

  /// A Boolean value indicating whether a property runs no script and embeds no document.
  static func isSafe(_ name: String, _ value: DataValue) -> Bool {
    switch (name.utf8.first ?? 0) | 0x20 {
    case UInt8(ascii: "f"), UInt8(ascii: "h"), UInt8(ascii: "o"), UInt8(ascii: "s"),
      UInt8(ascii: "v"), UInt8(ascii: "x"):
      break
    // No unsafe name starts with another letter.
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return true
    default: break
    }
    if name == "href" || name == "src" { return value.string.map(LinkSafety.isSafe) ?? true }
    var name = name.lowercased()
    // A binding sets the attribute it is named after.
    for prefix in ["v-bind:", ":"] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.count)
      break
    }
    if name.hasPrefix("on") || name.hasPrefix("@") || name.hasPrefix("v-on:") { return false }
    switch name {
    case "srcdoc", "formaction": return false
    case "href", "src", "xlinkhref", "xlink:href":
      return value.string.map(LinkSafety.isSafe) ?? true
    default: return true
    }
  }

  /// The digits a text starts with, as `parseInt` reads them; `NaN` prints as `null`.
  private static func lineNumber(_ text: Substring) -> DataNumber {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    return Int(digits).map { DataNumber($0) } ?? DataNumber(Double.nan)
  }
}
