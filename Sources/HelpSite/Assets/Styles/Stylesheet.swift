/// The style sheet of a site.
///
/// One sheet for all pages: the text stands in `Stylesheet+….swift`, cut by what it is about.
/// Light and dark are `light-dark()` pairs, so that each colour is said once; sizes are in `rem`,
/// and the root's own size is fluid; sides are logical, so that right-to-left needs few rules.
enum Stylesheet {
  /// The grounds of pages and of panels, on which text must be readable.
  static let pageLight = SiteColor(0xFD_FCFA)
  static let pageDark = SiteColor(0x16_181A)
  static let panelLight = SiteColor(0xF4_F2ED)
  static let panelDark = SiteColor(0x1F_2225)

  /// The whole sheet, without what only its readers need.
  static func text(for colors: SiteColors) -> String {
    let brand = """
      :root{--accent:light-dark(\(colors.accentLight),\(colors.accentDark));
      --page:light-dark(\(pageLight),\(pageDark));
      --panel:light-dark(\(panelLight),\(panelDark))}
      """
    let parts = [brand, base, frame, navigation, home, article, content, blocks, search, media]
    return AssetMinifier.css(parts.joined(separator: "\n"))
  }
}
