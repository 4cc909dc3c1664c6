extension HelpImage.Summary {
  /// Creates a summary from what a row says of itself.
  init(_ row: ContentRow) {
    let fields = row.fields
    let path = fields["path"]?.string ?? ""
    let lastPart = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) }
    self.init(
      path: path, title: fields["title"]?.string ?? "",
      description: fields["description"]?.string ?? "", category: fields["category"]?.string,
      slug: fields["slug"]?.string ?? lastPart ?? "", order: fields["order"]?.number,
      stem: fields["stem"]?.string ?? "")
  }
}

extension HelpImage {
  /// Returns the further names a row states under `aliases` or `alias`.
  ///
  /// Nuxt Content keeps front matter that is no column under `meta`.
  static func aliases(of row: ContentRow) -> [String] {
    let meta = row.fields["meta"]?.object ?? [:]
    return ["aliases", "alias"].flatMap { key in
      (row.fields[key]?.strings ?? []) + (meta[key]?.strings ?? [])
    }
  }

  /// Returns a title or alias in its normal form: lower-case words with single spaces.
  ///
  /// All that is no letter, mark or digit parts words.
  static func normalized(_ name: String) -> String {
    var normalized = ""
    var isPartPending = false
    for scalar in name.lowercased().unicodeScalars {
      guard isWordScalar(scalar) else {
        isPartPending = !normalized.isEmpty
        continue
      }
      if isPartPending { normalized += " " }
      isPartPending = false
      normalized.unicodeScalars.append(scalar)
    }
    return normalized
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case _ where scalar.isASCII: false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
        .otherNumber:
        true
      default: false
      }
    }
  }
}
