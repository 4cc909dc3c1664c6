/// The style sheet of a site.
enum Stylesheet {
  static let codeLight = SiteColor(0xF6_F5F2)
  static let codeDark = SiteColor(0x1E_2124)
  static func text(for colors: SiteColors) -> String { "" }
}
