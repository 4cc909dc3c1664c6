package import HelpCenter

/// Finds what the writer of an article hardly meant in its front matter, or in the settings of a
/// folder's navigation.
///
/// Articles may have keys of their own, so a key is in doubt only if it looks like a known one; a
/// value is, if its key has no use for it.
package struct FrontMatterCheck {
  private let data: DataObject
  private let source: YAMLSource

  /// Prepares to check fields that were read from a source.
  package init(_ data: DataObject, in source: YAMLSource) {
    self.data = data
    self.source = source
  }

  /// What is in doubt.
  package var findings: [Diagnostic] {
    let doubtful = data.members.compactMap { member in
      finding(member.key, member.value).map { (key: member.key, finding: $0) }
    }
    guard !doubtful.isEmpty else { return [] }
    let offsets = YAMLReader.keyOffsets(source)
    return doubtful.map { key, finding in
      let offset = offsets[key] ?? source.offset(line: 0, column: 0)
      var diagnostic = finding.diagnostic.at(offset, length: key.utf8.count, in: source)
      if let name = finding.meant, offsets[key] != nil {
        diagnostic.fixIts = [.write(name, at: offset..<offset + key.utf8.count)]
      }
      return diagnostic
    }
  }

  /// What is wrong with a key or its value, and the key that was meant.
  private func finding(
    _ key: String, _ value: DataValue
  ) -> (diagnostic: Diagnostic, meant: String?)? {
    guard let kind = FrontMatterCheck.kinds[key] else {
      guard let name = NearestName.misspelt(key, among: FrontMatterCheck.kinds.keys),
        data[name] == nil
      else { return nil }
      return (.frontMatterKey(key, meant: name), name)
    }
    guard value != .null, value != .undefined, !kind.takes(value) else { return nil }
    return (.frontMatterValue(key, takes: kind.rawValue), nil)
  }

  /// What a key is given, in the words of messages.
  private enum Kind: String {
    case text = "a text"
    case name = "a text or a number"
    case flag = "true or false"
    case number = "a whole number"
    case date = "a date such as \"2026-11-22\""
    case texts = "a text or a list of texts"
    case anything

    func takes(_ value: DataValue) -> Bool {
      switch self {
      case .text: value.string != nil
      case .name: value.string != nil || value.number != nil
      case .flag: value.bool != nil
      case .number: value.int != nil
      case .date: value.string.flatMap { CalendarDate(iso: $0) } != nil
      case .texts: value.string != nil || value.array?.allSatisfy { $0.string != nil } ?? false
      case .anything: true
      }
    }
  }

  private static let kinds: [String: Kind] = [
    "title": .name, "description": .text, "category": .text, "icon": .anything, "order": .number,
    "draft": .flag, "updatedAt": .date, "date": .date, "aliases": .texts, "alias": .texts,
    "redirectFrom": .texts, "redirect_from": .texts, "keywords": .texts, "tags": .texts,
    "relatedArticles": .texts, "navigation": .anything, "seo": .anything, "toc": .anything,
    "path": .text,
  ]
}
