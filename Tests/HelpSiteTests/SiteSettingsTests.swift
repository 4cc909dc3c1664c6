import HelpAuthoring
import HelpCenter
import HelpHTML
import HelpSite
import Testing

/// Settings say where they are wrong.
struct SiteSettingsTests {
  private func settings(_ text: String) throws -> SiteSettings {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "site.yml")
    try folder.write("b { color: red }", to: "own.css")
    try folder.write("<p>{{site}}</p>", to: "theme/footer.html")
    return try SiteSettings(path: folder.path + "/site.yml")
  }

  @Test func settingsMayStandWithTheArticles() throws {
    let folder = try TemporaryFolder()
    try folder.write("# A", to: "a.md")
    #expect(SiteSettings.standardPath(content: folder.path) == nil)
    try folder.write("name: Acme Help", to: "site.yml")
    #expect(SiteSettings.standardPath(content: folder.path) == folder.path + "/site.yml")
    #expect(try HelpLoader().load(path: folder.path).catalog().articles.map(\.path) == ["/a"])
  }

  @Test func readsEverySetting() throws {
    let settings = try settings(
      """
      name: Acme Help
      tagline: Answers
      url: https://help.example.com/docs
      addresses: files
      language: de
      direction: ltr
      logo: {src: /logo.svg, width: 40}
      colors: {accent: "#224466", accent-dark: "#99ccff"}
      social-image: /share.png
      links:
        - {title: Status, to: "https://status.example.com"}
      footer:
        text: © Acme
        links: [{title: Terms, to: /terms}]
      head: <meta name="x" content="y">
      stylesheet: own.css
      edit: https://example.com/edit/{file}
      feedback: {form: "https://forms.example.com/"}
      contact:
        title: More?
        text: Write.
        link: {title: Mail, to: "mailto:help@example.com"}
      versions:
        - {title: "2", to: /docs/, current: true}
        - {title: "1", to: /v1/}
      languages:
        - {title: English, to: /en/, language: en}
      useful: [/guide/a]
      drafts: true
      static: public
      files: {feed: false, service-worker: true}
      theme: theme
      labels: {home-title: Fragen?, content: {required: nötig, callouts: {tip: Rat}}}
      """)
    #expect(settings.diagnostics.isEmpty)
    let configuration = settings.configuration
    #expect(configuration.name == "Acme Help" && configuration.language == "de")
    #expect(configuration.origin == "https://help.example.com")
    #expect(configuration.basePath == "/docs/" && configuration.addressStyle == .files)
    #expect(configuration.logo?.width == 40)
    #expect(configuration.headerLinks.first?.title == "Status")
    #expect(configuration.footerLinks.first?.destination == "/terms")
    #expect(configuration.stylesheet == "b { color: red }")
    #expect(configuration.feedback == .form(action: "https://forms.example.com/"))
    #expect(configuration.contact?.link.destination == "mailto:help@example.com")
    #expect(configuration.versions.map(\.isCurrent) == [true, false])
    #expect(configuration.languages.first?.language == "en")
    #expect(configuration.includesDrafts)
    #expect(settings.staticFolder?.hasSuffix("/public") == true)
    #expect(settings.templates == [.footer: PageTemplate("<p>{{site}}</p>")])
    #expect(configuration.labels.homeTitle == "Fragen?" && configuration.labels.search == "Suche")
    #expect(configuration.labels.content.required == "nötig")
    #expect(configuration.labels.content.callouts[.tip] == "Rat")
    #expect(!settings.files.feed && settings.files.serviceWorker && settings.files.markdown)
  }

  @Test func unknownKeysAreNamedWithTheirPlaceAndTheNearest() throws {
    let settings = try settings(
      "name: A\ncontact:\n  titel: B\n  link: {title: C, to: /d}\ntaglin: E\n")
    let found = settings.diagnostics.map { ($0.message, $0.location?.line, $0.location?.column) }
    #expect(found.count == 2)
    #expect(found.contains { $0 == ("there is no setting 'contact.titel'", 3, 3) })
    #expect(found.contains { $0 == ("there is no setting 'taglin'", 5, 1) })
    #expect(
      settings.diagnostics.flatMap(\.notes).map(\.message).contains("the nearest one is 'tagline'"))
  }

  @Test(
    arguments: [
      "url: help.example.com", "drafts: maybe", "colors: {accent: reddish}", "addresses: folders",
      "links: [x]", "logo: {width: wide}", "contact: 3",
    ])
  func wrongValuesAreErrors(text: String) throws {
    let settings = try settings(text + "\n")
    #expect(settings.diagnostics.map(\.code.rawValue) == ["site/wrong-setting"])
    #expect(settings.diagnostics.first?.location?.line == 1)
  }
}
