import HelpHTML

/// The icon that browsers show for the site: the first letter of its name on its colour.
enum Icon {
  static func text(for configuration: SiteConfiguration) -> String {
    let letter = configuration.name.first.map { String($0).uppercased() } ?? "?"
    let color = configuration.colors.accentLight
    let markup: HTMLMarkup = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" \
      rx="8" fill="\(color.description)"/><text x="16" y="23" text-anchor="middle" \
      font-family="system-ui,sans-serif" font-size="20" font-weight="700" fill="#fff">\(letter)\
      </text></svg>\n
      """
    return markup.html
  }
}
