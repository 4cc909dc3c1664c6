extension SiteConfiguration.Direction {
  /// Creates the direction of a language.
  ///
  /// - Parameter tag: A BCP 47 tag; its script counts if it names one, as `az-Arab` does, else its
  ///   primary language.
  public init(languageTag tag: String) {
    let parts = tag.lowercased().split(separator: "-")
    let script = parts.dropFirst().prefix { $0.utf8.count > 1 }.first { $0.utf8.count == 4 }
    let isRightToLeft =
      script.map { Self.scripts.contains(String($0)) }
      ?? parts.first.map { Self.languages.contains(String($0)) } ?? false
    self = isRightToLeft ? .rightToLeft : .leftToRight
  }

  /// The scripts that run from right to left, by ISO 15924.
  private static let scripts: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]

  /// The languages that are written so unless their tag names another script.
  private static let languages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]
}
