/// The style sheet, the scripts and the icon of a site.
struct StandardAssets {
  /// Where they stand.
  struct Names: Sendable {
    var stylesheet: SiteAddress
    var themeScript: SiteAddress
    var script: SiteAddress
    var icon: SiteAddress
  }

  let names: Names
  let assets: [SiteAsset]

  /// The style sheet of highlighted code, which is known only when all pages are made.
  static let codeStylesheet = SiteAddress(file: "assets/code.css")

  init(_ configuration: SiteConfiguration, theme: any Theme, extras: SiteExtras) {
    let stylesheet = SiteAsset(
      name: "help", ending: "css",
      text: Stylesheet.text(for: configuration.colors) + theme.stylesheet
        + configuration.stylesheet)
    let themeScript = SiteAsset(
      name: "theme", ending: "js", text: AssetMinifier.script(Script.theme))
    let find = SiteAsset(name: "find", ending: "js", text: Script.find)
    let script = SiteAsset(
      name: "help", ending: "js",
      text: Script.text(
        for: configuration.labels, style: configuration.addressStyle, extras,
        find: find.address))
    let icon = SiteAsset(name: "icon", ending: "svg", text: Icon.text(for: configuration))
    names = Names(
      stylesheet: stylesheet.address, themeScript: themeScript.address, script: script.address,
      icon: icon.address)
    assets = [stylesheet, themeScript, script, find, icon]
  }
}
