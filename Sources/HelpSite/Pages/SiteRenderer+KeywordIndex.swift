import HelpCenter
import HelpHTML

extension SiteRenderer {
  /// Returns the index of titles and keywords.
  public func keywordIndex() -> RenderedPage {
    let labels = model.configuration.labels
    let page = context(
      .keywordIndex, title: labels.keywordIndex, description: labels.keywordIndexDescription)
    let groups = KeywordIndex(model).groups
    var letters: HTMLMarkup = "<nav class=\"letters\" aria-label=\"A–Z\"><ul>"
    var sections: HTMLMarkup = ""
    for group in groups {
      let name = group.letter.isEmpty ? labels.otherLetters : group.letter
      let anchor = group.letter.isEmpty ? "_other" : "_\(group.letter)"
      letters += "<li><a href=\"#\(SiteAddress.encoded(anchor))\">\(name)</a></li>"
      sections += "<section><h2 id=\"\(anchor)\">\(name)</h2><ul>"
      for entry in group.entries {
        sections += "\n<li><a href=\"\(page.href(entry.address))\">\(entry.text)</a>"
        if !entry.title.isEmpty { sections += " <span>\(entry.title)</span>" }
        sections += "</li>"
      }
      sections += "\n</ul></section>\n"
    }
    return frame(
      page,
      main: """
        <div class="doc">
        \(pageHeader(page))<div class="find filter"></div>\(letters)</ul></nav>
        <div class="index" id="_index">\(sections)</div>
        </div>\n
        """)
  }
}
