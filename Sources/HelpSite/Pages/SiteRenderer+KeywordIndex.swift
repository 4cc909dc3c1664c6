import HelpCenter
import HelpHTML

extension SiteRenderer {
  /// Returns the index of titles and keywords.
  public func keywordIndex() -> RenderedPage {
    let labels = model.configuration.labels
    let page = context(
      .keywordIndex, title: labels.keywordIndex, description: labels.keywordIndexDescription)
    let groups = KeywordIndex(model).groups.map { group in
      let isOther = group.letter.isEmpty
      return (
        name: isOther ? labels.otherLetters : group.letter,
        anchor: isOther ? "_other" : "_\(group.letter)", entries: group.entries
      )
    }
    // One list of all, as the page of many articles is long.
    var main: HTMLMarkup = """
      <div class="doc">
      \(pageHeader(page))<div class="find filter"></div><nav class="letters" aria-label="A–Z"><ul>
      """
    for group in groups {
      main += "<li><a href=\"#\(SiteAddress.encoded(group.anchor))\">\(group.name)</a></li>"
    }
    main += "</ul></nav>\n<div class=\"index\" id=\"_index\">"
    for group in groups {
      main += "<section><h2 id=\"\(group.anchor)\">\(group.name)</h2><ul>"
      for entry in group.entries {
        main += "\n<li><a href=\"\(page.href(entry.address))\">\(entry.text)</a>"
        if !entry.title.isEmpty { main += " <span>\(entry.title)</span>" }
        main += "</li>"
      }
      main += "\n</ul></section>\n"
    }
    main += "</div>\n</div>\n"
    return frame(page, main: main)
  }
}
