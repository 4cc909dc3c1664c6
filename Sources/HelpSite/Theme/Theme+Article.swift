import HelpCenter
public import HelpHTML

extension Theme {
  /// The trail of pages above this one.
  public func breadcrumbs(_ page: PageContext) -> HTMLMarkup {
    var markup: HTMLMarkup = """
      <nav class="crumbs" aria-label="\(page.labels.breadcrumbs)"><ol>\
      <li><a href="\(page.href(.home))">\(page.labels.home)</a></li>
      """
    if page.article != nil, let category = page.category {
      let link = category.link
      markup += "<li><a href=\"\(page.href(link.address))\">\(link.title)</a></li>"
    }
    return markup + "</ol></nav>"
  }

  /// The top of an article or a category: title, description, dates.
  public func articleHeader(_ page: PageContext) -> HTMLMarkup {
    let labels = page.labels
    var markup: HTMLMarkup = "<h1>\(page.title)</h1>"
    guard let details = page.article else {
      if !page.description.isEmpty { markup += "<p class=\"lead\">\(page.description)</p>" }
      return markup
    }
    if !details.lead.isEmpty { markup += "<p class=\"lead\">\(details.lead)</p>" }
    markup += "<p class=\"meta\">"
    if details.article.isDraft { markup += "<span class=\"hc-badge\">\(labels.draft)</span> " }
    if let day = details.context.updated {
      let text = SiteLabels.filled(labels.updated, ("date", labels.text(of: day)))
      markup += "<time datetime=\"\(day.iso)\">\(text)</time> <span aria-hidden=\"true\">·</span> "
    }
    let time = SiteLabels.filled(labels.readingTime, ("count", String(details.minutes)))
    return markup + "<span>\(time)</span></p>"
  }

  /// The table of contents of an article.
  public func tableOfContents(_ page: PageContext) -> HTMLMarkup {
    guard let outline = page.article?.outline, outline.headings.count > 1 else { return "" }
    let title = outline.title.isEmpty ? page.labels.onThisPage : outline.title
    return """
      <nav class="toc" aria-label="\(title)"><details><summary>\(title)</summary>\
      \(entries(outline.entries))</details></nav>\n
      """
  }

  private func entries(_ entries: [Outline.Entry]) -> HTMLMarkup {
    var markup: HTMLMarkup = "<ol>"
    for entry in entries where !entry.anchor.isEmpty {
      markup += "<li><a href=\"#\(SiteAddress.encoded(entry.anchor))\">\(entry.title)</a>"
      if !entry.children.isEmpty { markup += self.entries(entry.children) }
      markup += "</li>"
    }
    return markup + "</ol>"
  }
}
