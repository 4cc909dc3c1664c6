/// The same page in a language, as search engines are told of it.
public struct LanguageAlternate: Sendable, Hashable {
  /// What readers of all other languages get.
  public static let anyLanguage = "x-default"

  /// The language as a BCP 47 tag, or ``anyLanguage``.
  public var language: String
  /// The complete address.
  public var address: String
}
