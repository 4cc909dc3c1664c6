internal import HelpCenter
internal import HelpMarkdown

/// Reads a mapping of settings key by key, and reports keys nobody asked for and values of the
/// wrong kind with their places.
struct SettingsReader {
  /// The file of the settings, for findings.
  struct File {
    var path: String
    var lines: LineTable
    var offsets: [String: Int]
  }

  private(set) var diagnostics: [Diagnostic] = []

  private let object: DataObject
  private let file: File
  /// The names of the mappings around this one, each with a dot behind it.
  private let prefix: String
  private var known: [String] = []

  init(_ object: DataObject, file: File, prefix: String = "") {
    self.object = object
    self.file = file
    self.prefix = prefix
  }

  /// Returns a text; numbers count as such.
  mutating func text(_ key: String) -> String? {
    switch value(key) {
    case nil, .null: return nil
    case .string(let text): return text
    case .number(let number): return number.literal
    default:
      report(key, "'\(prefix)\(key)' must be a text")
      return nil
    }
  }

  /// Returns a truth value.
  mutating func flag(_ key: String) -> Bool? {
    switch value(key) {
    case nil, .null: return nil
    case .bool(let flag): return flag
    default:
      report(key, "'\(prefix)\(key)' must be true or false")
      return nil
    }
  }

  /// Returns a whole number.
  mutating func number(_ key: String) -> Int? {
    guard let value = value(key), value != .null else { return nil }
    if let number = value.int { return number }
    report(key, "'\(prefix)\(key)' must be a whole number")
    return nil
  }

  /// Returns texts, of which one may stand alone.
  mutating func texts(_ key: String) -> [String]? {
    switch value(key) {
    case nil, .null: return nil
    case .string(let text): return [text]
    case .array(let items):
      let texts = items.compactMap(\.string)
      if texts.count < items.count { report(key, "'\(prefix)\(key)' must be a list of texts") }
      return texts
    default:
      report(key, "'\(prefix)\(key)' must be a text or a list of texts")
      return nil
    }
  }

  /// Returns the tag of a language by BCP 47, such as `pt-BR`.
  mutating func languageTag(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { place, part in
      (place == 0 ? 2...8 : 1...8).contains(part.count)
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
          case UInt8(ascii: "0")...UInt8(ascii: "9"): place > 0
          default: false
          }
        }
    }
    if isTag { return text }
    report(key, "'\(prefix)\(key)' must be the tag of a language, such as en or pt-BR")
    return nil
  }

  /// Returns one of the values of an enumeration.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    report(key, "'\(prefix)\(key)' must be one of \(names)")
    return nil
  }

  /// Reads a mapping below this one.
  mutating func section<Result>(
    _ key: String, _ read: (inout SettingsReader) -> Result?
  ) -> Result? {
    switch value(key) {
    case nil, .null: return nil
    case .object(let members): return self.read(members, named: key, read)
    default:
      report(key, "'\(prefix)\(key)' must be a mapping")
      return nil
    }
  }

  /// Reads a list of mappings.
  mutating func sections<Result>(
    _ key: String, _ read: (inout SettingsReader) -> Result?
  ) -> [Result]? {
    switch value(key) {
    case nil, .null: return nil
    case .array(let items):
      var results: [Result] = []
      for (number, item) in items.enumerated() {
        guard let members = item.object else {
          report("\(key).\(number)", "'\(prefix)\(key)' must be a list of mappings")
          continue
        }
        if let result = self.read(members, named: "\(key).\(number)", read) {
          results.append(result)
        }
      }
      return results
    default:
      report(key, "'\(prefix)\(key)' must be a list")
      return nil
    }
  }

  /// Whether the value of a key is a mapping.
  func isSection(_ key: String) -> Bool { object[key]?.object != nil }

  /// Reports a key whose value cannot be used.
  mutating func report(_ key: String, _ message: String) {
    diagnostics.append(finding(key, "site/wrong-setting", message))
  }

  /// Reports the keys that nobody asked for.
  mutating func finish() {
    for member in object.members where !known.contains(member.key) {
      var finding = finding(
        member.key, "site/unknown-setting", "there is no setting '\(prefix)\(member.key)'")
      if let nearest = NearestName.of(member.key, among: known) {
        finding.notes = [Diagnostic.Note(message: "the nearest one is '\(prefix)\(nearest)'")]
      }
      diagnostics.append(finding)
    }
  }

  private mutating func value(_ key: String) -> DataValue? {
    known.append(key)
    return object[key]
  }

  private mutating func read<Result>(
    _ members: DataObject, named name: String, _ read: (inout SettingsReader) -> Result?
  ) -> Result? {
    var reader = SettingsReader(members, file: file, prefix: "\(prefix)\(name).")
    let result = read(&reader)
    reader.finish()
    diagnostics += reader.diagnostics
    return result
  }

  private func finding(
    _ key: String, _ code: Diagnostic.Code, _ message: String
  ) -> Diagnostic {
    // What is missing is missed where its mapping stands.
    let offset = file.offsets[prefix + key] ?? file.offsets[String(prefix.dropLast())]
    return Diagnostic(
      code, .error, message, file: file.path,
      location: offset.map { file.lines.location(of: $0) })
  }
}
