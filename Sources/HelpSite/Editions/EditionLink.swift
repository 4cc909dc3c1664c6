/// The way from a page to another version or language of the help center, or to this one.
public struct EditionLink: Sendable, Hashable {
  /// Where the way leads.
  public enum Target: String, Sendable, Hashable {
    /// To the same page, whose way back leads here.
    case samePage
    /// To the page that took the place of this one, and whose way back leads elsewhere.
    case successor
    /// To the category, or to the home page: there is no such page, or it is not known.
    case nearest
  }

  /// The schemes that addresses of versions and languages may have.
  static let schemes: Set<String> = ["http", "https"]

  /// The version or language.
  public var edition: SiteConfiguration.Alternative
  /// Where the way leads.
  public var target: Target
  /// The address as it is written in the page.
  public var destination: String
  /// The complete address; `nil` if it is not known where the edition is published.
  public var completeAddress: String?
}
