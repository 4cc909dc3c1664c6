public import HelpCenter

/// The colours of a brand.
public struct SiteColors: Sendable, Hashable {
  /// The colour of links and marks on light ground.
  public var accentLight: SiteColor
  /// The colour of links and marks on dark ground.
  public var accentDark: SiteColor

  /// The grounds that text stands on: pages and panels, light and dark.
  static let lightGrounds = [Stylesheet.pageLight, Stylesheet.panelLight]
  static let darkGrounds = [Stylesheet.pageDark, Stylesheet.panelDark]

  /// Creates colours.
  public init(
    accentLight: SiteColor = SiteColor(0x0B_665C), accentDark: SiteColor = SiteColor(0x79_D0C1)
  ) {
    self.accentLight = accentLight
    self.accentDark = accentDark
  }

  /// Findings about colours that cannot be read on the grounds of the theme.
  public var diagnostics: [Diagnostic] {
    finding(accentLight, on: Self.lightGrounds, scheme: "light")
      + finding(accentDark, on: Self.darkGrounds, scheme: "dark")
  }

  private func finding(
    _ color: SiteColor, on grounds: [SiteColor], scheme: String
  ) -> [Diagnostic] {
    guard let worst = grounds.map({ color.contrast(with: $0) }).min(), worst < 4.5 else {
      return []
    }
    let better = grounds.reduce(color) { $0.readable(on: $1) }
    return [.lowContrast(of: color, scheme: scheme, contrast: worst, better: better)]
  }
}
