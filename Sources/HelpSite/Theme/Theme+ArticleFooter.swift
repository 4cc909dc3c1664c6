import HelpCenter
public import HelpHTML

extension Theme {
  /// What follows an article: feedback, contact, related articles, neighbours.
  public func articleFooter(_ page: PageContext) -> HTMLMarkup {
    guard let details = page.article else { return "" }
    let parts: [HTMLMarkup] = [
      feedback(page), related(details, page), contact(page), neighbours(details, page),
    ]
    return "<footer class=\"after\">\n\(HTMLMarkup(joining: parts))</footer>\n"
  }

  /// The box for readers who were not helped.
  public func contact(_ page: PageContext) -> HTMLMarkup {
    guard let contact = page.configuration.contact, let url = page.href(contact.link) else {
      return ""
    }
    let title = contact.title.isEmpty ? page.labels.contact : contact.title
    var markup: HTMLMarkup = """
      <section class="contact" aria-labelledby="_contact"><h2 id="_contact">\(title)</h2>
      """
    if !contact.text.isEmpty { markup += "<p>\(contact.text)</p>" }
    return markup + """
      <p><a class="button" href="\(url)">\(contact.link.title)</a></p></section>\n
      """
  }

  private func feedback(_ page: PageContext) -> HTMLMarkup {
    let (labels, configuration) = (page.labels, page.configuration)
    var markup: HTMLMarkup = ""
    let question: HTMLMarkup = "<span id=\"_helpful\">\(labels.feedbackQuestion)</span> "
    switch configuration.feedback {
    case .none: break
    case .links(let template):
      let answers = [("yes", labels.feedbackYes), ("no", labels.feedbackNo)].compactMap {
        answer, label -> HTMLMarkup? in
        let address = filled(template, page, answer: answer)
        guard let url = HTMLURL(address, for: .link(schemes: HTMLURL.standardSchemes)) else {
          return nil
        }
        return "<a class=\"button\" href=\"\(url)\">\(label)</a>"
      }
      markup += "<p class=\"helpful\">\(question)\(HTMLMarkup(joining: answers))</p>"
    case .form(let action):
      guard let url = HTMLURL(action, for: .link(schemes: ["http", "https"])) else { break }
      markup += """
        <form class="helpful" method="post" action="\(url)" aria-labelledby="_helpful">\(question)\
        <input type="hidden" name="path" value="\(page.article?.article.path ?? "")">\
        <button class="button" name="answer" value="yes">\(labels.feedbackYes)</button>\
        <button class="button" name="answer" value="no">\(labels.feedbackNo)</button></form>
        """
    case .event:
      markup += """
        <p class="helpful" data-feedback="\(page.article?.article.path ?? "")" hidden>\(question)\
        <button type="button" class="button" value="yes">\(labels.feedbackYes)</button>\
        <button type="button" class="button" value="no">\(labels.feedbackNo)</button></p>
        """
    }
    if let template = configuration.editAddress,
      let url = HTMLURL(
        filled(template, page), for: .link(schemes: HTMLURL.standardSchemes))
    {
      markup += "<p class=\"edit\"><a href=\"\(url)\">\(labels.edit)</a></p>"
    }
    return markup.isEmpty ? "" : "<div class=\"hooks\">\(markup)</div>\n"
  }

  private func related(_ details: ArticleDetails, _ page: PageContext) -> HTMLMarkup {
    guard !details.context.related.isEmpty else { return "" }
    return """
      <section aria-labelledby="_related"><h2 id="_related">\(page.labels.related)</h2>\
      \(list(details.context.related, page))</section>\n
      """
  }

  private func neighbours(_ details: ArticleDetails, _ page: PageContext) -> HTMLMarkup {
    let (previous, next) = (details.context.previous, details.context.next)
    guard previous != nil || next != nil else { return "" }
    var markup: HTMLMarkup = "<nav class=\"near\" aria-label=\"\(page.labels.neighbours)\">"
    if let previous {
      markup += """
        <a rel="prev" href="\(page.href(previous.address))"><span>\(page.labels.previous)</span> \
        \(previous.title)</a>
        """
    }
    if let next {
      markup += """
        <a rel="next" href="\(page.href(next.address))"><span>\(page.labels.next)</span> \
        \(next.title)</a>
        """
    }
    return markup + "</nav>\n"
  }

  private func filled(_ template: String, _ page: PageContext, answer: String = "") -> String {
    guard let article = page.article?.article else { return template }
    // Templates have their own slash before a path.
    func encoded(_ text: String) -> String {
      text.utf8.split(separator: UInt8(ascii: "/"))
        .map { SiteAddress.encoded(String($0) ?? "") }.joined(separator: "/")
    }
    return SiteLabels.filled(
      template, ("path", encoded(article.path)), ("stem", encoded(article.stem)),
      ("file", encoded(article.file ?? article.stem + ".md")),
      ("title", SiteAddress.encoded(article.title)), ("answer", answer))
  }
}
