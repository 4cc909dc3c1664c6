/// The scripts of a site.
enum Script {
  static let theme = ""
  static func text(for labels: SiteLabels, _ extras: SiteExtras) -> String { "" }
}
