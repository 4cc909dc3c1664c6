package import HelpCenter

/// What hast knows of an attribute: its property name, its attribute name and its type.
///
/// The names and types are those of the package property-information 7, which rehype uses when it
/// turns properties into attributes for an HTML parser and back.
package struct PropertyInformation: Sendable, Hashable {
  /// The language of an element.
  package enum Space: Sendable { case html, svg }

  /// How the value of an attribute is read.
  package enum Kind: String, Sendable, Hashable {
    /// As it is.
    case text
    /// `true`, given by an empty value or the name itself.
    case boolean
    /// `true` or a text.
    case overloadedBoolean
    /// A number, or a text if it is none.
    case number
    /// Tokens between white space.
    case spaceSeparated
    /// Tokens between commas.
    case commaSeparated
    /// Tokens between commas or white space.
    case commaOrSpaceSeparated
    /// Numbers between commas.
    case commaSeparatedNumbers
  }

  /// The name in hast and minimark, such as `className`.
  package var property: String
  /// The name in HTML or SVG, such as `class`.
  package var attribute: String
  /// How the value is read.
  package var kind: Kind

  /// Returns what is known of a name, be it that of a property or an attribute.
  package static func find(_ name: String, in space: Space = .html) -> PropertyInformation {
    if space == .html, let information = common[name] { return information }
    return search(name, in: space)
  }

  /// The names that nearly all pages use, looked up once.
  private static let common: [String: PropertyInformation] = Dictionary(
    uniqueKeysWithValues: [
      "__ignoreMap", "align", "alt", "ariaLabel", "checked", "class", "className", "code", "color",
      "dataFootnoteBackref", "dataFootnoteRef", "description", "disabled", "filename", "height",
      "highlights", "href", "icon", "id", "label", "language", "meta", "name", "rel", "src",
      "start", "style", "target", "title", "to", "type", "value", "width",
    ].map { ($0, search($0, in: .html)) })

  private static func search(_ name: String, in space: Space) -> PropertyInformation {
    let key = name.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    if let line = (space == .html ? htmlTable : svgTable).value(for: key) {
      let parts = line.split(separator: " ").map(String.init)
      if parts.count == 3 {
        return PropertyInformation(
          property: parts[0], attribute: parts[1], kind: Kind(rawValue: parts[2]) ?? .text)
      }
    }
    if key.count > 4, key.starts(with: "data".utf8), key.allSatisfy(isDataNameByte) {
      return data(name)
    }
    return PropertyInformation(property: name, attribute: name, kind: .text)
  }

  /// Returns the properties of attributes as an HTML parser found them.
  package static func properties(
    of attributes: [(name: String, value: String)], in space: Space = .html
  ) -> DataObject {
    var properties = DataObject()
    for (name, text) in attributes {
      let information = find(name, in: space)
      properties[information.property] = information.value(of: text)
    }
    return properties.inPropertyOrder
  }

  /// Returns the attributes of properties as an HTML parser is given them.
  package static func attributes(
    of properties: DataObject, in space: Space = .html
  ) -> [(name: String, value: String)] {
    properties.members.compactMap { member in
      let information = find(member.key, in: space)
      return information.text(of: member.value).map { (information.attribute, $0) }
    }
  }

  /// Reads the text of an attribute.
  package func value(of text: String) -> DataValue {
    switch kind {
    case .spaceSeparated: .array(PropertyInformation.tokens(text).map(primitive))
    case .commaSeparated, .commaSeparatedNumbers:
      .array(PropertyInformation.commaTokens(text).map(primitive))
    case .commaOrSpaceSeparated:
      .array(
        PropertyInformation.tokens(PropertyInformation.commaTokens(text).joined(separator: " "))
          .map(primitive))
    default: primitive(text)
    }
  }

  /// Returns the text of a value; `nil` if the attribute is left out.
  package func text(of value: DataValue) -> String? {
    switch value {
    case .null, .bool(false): return nil
    case .bool(true): return ""
    case .number(let number):
      let isFalse = kind == .boolean && number.double == 0
      return isFalse || number.literal == "NaN" ? nil : number.literal
    case .string(let text): return kind == .boolean && text.isEmpty ? nil : text
    case .array(let items):
      let separator = kind == .commaSeparated || kind == .commaSeparatedNumbers ? ", " : " "
      return items.map(PropertyInformation.plainText).joined(separator: separator)
    case .object, .tagged: return value.json
    }
  }

  private func primitive(_ text: String) -> DataValue {
    switch kind {
    case .number, .commaSeparatedNumbers:
      guard !text.isEmpty, let number = ECMAScript.number(text) else { return .string(text) }
      return .number(DataNumber(number))
    case .boolean, .overloadedBoolean:
      let isTrue = text.isEmpty || ECMAScript.lowercased(text) == property.lowercased()
      return isTrue ? true : .string(text)
    default: return .string(text)
    }
  }

  private static func plainText(_ value: DataValue) -> String {
    switch value {
    case .string(let text): text
    case .number(let number): number.literal
    default: value.json
    }
  }

  private static func tokens(_ text: String) -> [String] {
    text.utf8.split { " \t\n\r\u{0C}".utf8.contains($0) }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func commaTokens(_ text: String) -> [String] {
    var tokens = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let scalars = part.unicodeScalars
      let start = scalars.firstIndex { !ECMAScript.isWhitespace($0) } ?? scalars.endIndex
      let end = scalars.lastIndex { !ECMAScript.isWhitespace($0) }
      return end.map { String(scalars[start...$0]) } ?? ""
    }
    if tokens.last == "" { tokens.removeLast() }
    return tokens
  }

  /// `data-some-name` and `dataSomeName` are the same.
  private static func data(_ name: String) -> PropertyInformation {
    let bytes = Array(name.utf8)
    if bytes[4] == UInt8(ascii: "-") {
      var property = Array("data".utf8)
      var isUpper = true
      for (index, byte) in bytes.enumerated().dropFirst(5) {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if byte == UInt8(ascii: "-"), next >= 0x61, next <= 0x7A {
          isUpper = true
          continue
        }
        property.append(isUpper && byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte)
        isUpper = false
      }
      return PropertyInformation(
        property: String(decoding: property, as: UTF8.self), attribute: name, kind: .text)
    }
    let rest = bytes[4...]
    let hasDash = zip(rest, rest.dropFirst()).contains { pair in
      pair.0 == UInt8(ascii: "-") && pair.1 >= 0x61 && pair.1 <= 0x7A
    }
    if hasDash { return PropertyInformation(property: name, attribute: name, kind: .text) }
    var attribute = Array("data".utf8)
    for byte in rest {
      if byte >= 0x41, byte <= 0x5A { attribute.append(UInt8(ascii: "-")) }
      attribute.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    if attribute[4] != UInt8(ascii: "-") { attribute.insert(UInt8(ascii: "-"), at: 4) }
    return PropertyInformation(
      property: name, attribute: String(decoding: attribute, as: UTF8.self), kind: .text)
  }

  private static func isDataNameByte(_ byte: UInt8) -> Bool {
    ECMAScript.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      || "_-.:".utf8.contains(byte)
  }
}
