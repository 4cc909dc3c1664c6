/// Writes data values as YAML that every YAML 1.2 parser reads back as the same values.
enum YAMLWriter {
  /// Returns an object as block YAML, each line with its line break.
  static func block(_ object: DataObject) -> String {
    var text = ""
    write(object, indent: 0, to: &text)
    return text
  }

  private static func write(_ object: DataObject, indent: Int, to text: inout String) {
    let margin = String(repeating: " ", count: indent)
    for member in object.members where member.value != .undefined {
      text += margin + scalar(member.key) + ":"
      writeValue(member.value, indent: indent, to: &text)
    }
  }

  private static func writeValue(_ value: DataValue, indent: Int, to text: inout String) {
    switch value {
    case .object(let object) where !object.isEmpty && indent < 40:
      text += "\n"
      write(object, indent: indent + 2, to: &text)
    case .array(let items) where !items.isEmpty && indent < 40:
      text += "\n"
      let margin = String(repeating: " ", count: indent + 2)
      for item in items { text += margin + "- " + flow(item) + "\n" }
    default: text += " " + flow(value) + "\n"
    }
  }

  /// A value on one line: JSON is YAML.
  private static func flow(_ value: DataValue) -> String {
    switch value {
    case .string(let string): scalar(string)
    case .number(let number) where !number.isFinite: "null"
    case .array(let items): "[" + items.map(quotedFlow).joined(separator: ", ") + "]"
    case .object(let object):
      "{"
        + object.members.map { quoted($0.key) + ": " + quotedFlow($0.value) }
        .joined(separator: ", ") + "}"
    case .tagged(_, let payload): flow(payload)
    case .null, .bool, .number: value.json
    }
  }

  /// A value within a flow collection, where plain scalars are riskier.
  private static func quotedFlow(_ value: DataValue) -> String {
    if case .string(let string) = value { quoted(string) } else { flow(value) }
  }

  /// A string: plain if nothing in it could be taken for something else.
  private static func scalar(_ string: String) -> String {
    isPlain(string) ? string : quoted(string)
  }

  private static func isPlain(_ string: String) -> Bool {
    let bytes = Array(string.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard (0x61...0x7A).contains(first | 0x20) || first >= 0xC3, last != 0x20,
      last != UInt8(ascii: ":")
    else { return false }
    if reserved.contains(string.lowercased()) { return false }
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF {
        return false
      }
      if byte == UInt8(ascii: "#"), bytes[index - 1] == 0x20 { return false }
      if byte == UInt8(ascii: ":"), bytes[index + 1] == 0x20 { return false }
    }
    return true
  }

  private static let reserved: Set<String> = [
    "true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf",
  ]

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        let isPrintable =
          scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value != 0x2028
          && scalar.value != 0x2029 && scalar.value != 0xFEFF && scalar.value & 0xFFFE != 0xFFFE
        if isPrintable {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          result += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
        }
      }
    }
    return result + "\""
  }
}
