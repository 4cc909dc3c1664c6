import HelpCenter
import HelpHTML

/// The colours of highlighted code, made readable on the grounds of the theme.
enum CodeColors {
  static func stylesheet(for styles: some Sequence<Document.HighlightStyle>) -> String {
    var css: [String] = []
    for style in Set(styles) {
      let selector = "." + HTMLStylesheet.className(of: style)
      let light = style.light ?? style.dark
      let dark = style.dark ?? style.light
      var rule = ""
      if let light, let dark {
        let day = SiteColor(light).readable(on: Stylesheet.panelLight)
        let night = SiteColor(dark).readable(on: Stylesheet.panelDark)
        rule += "color:\(day);color:light-dark(\(day),\(night));"
      }
      if style.isBold { rule += "font-weight:700;" }
      if style.isItalic { rule += "font-style:italic;" }
      if style.isUnderlined { rule += "text-decoration:underline;" }
      if !rule.isEmpty { css.append("\(selector){\(rule)}\n") }
    }
    return css.sorted().joined()
  }
}
