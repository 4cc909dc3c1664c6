import HelpCenter
import HelpSite
import Testing

/// Settings of versions and languages say where they are wrong.
struct EditionSettingsTests {
  private func settings(_ text: String) throws -> SiteSettings {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "site.yml")
    try folder.write("# A", to: "content/de/a.md")
    return try SiteSettings(path: folder.path + "/site.yml")
  }

  @Test func foldersAreFoundFromThatOfTheSettings() throws {
    let settings = try settings(
      """
      language: en
      languages:
        - {title: English, to: /, language: en, current: true, content: nowhere}
        - {title: Deutsch, to: /de/, language: de, content: content/de}
      versions:
        - {title: "2", to: /, current: true, latest: true}
        - {title: "1", to: /v1/, content: content}
      """)
    #expect(settings.diagnostics.isEmpty)
    let configuration = settings.configuration
    #expect(configuration.languages[1].content?.hasSuffix("/content/de") == true)
    #expect(configuration.languages[1].content?.hasPrefix("/") == true)
    #expect(configuration.versions.map(\.isLatest) == [true, false])
  }

  @Test(
    arguments: [
      (
        "languages:\n  - {title: A, to: /, current: true}\n  - {title: B, to: /b/, content: none}\n",
        3, 25, "cannot be read"
      ),
      ("versions:\n  - title: A\n    to: /\n    content: none\n    current: false\n", 4, 5, "none"),
      ("versions:\n  - {title: A, to: /, latest: true}\n", 1, 1, "current: true"),
      ("versions:\n  - {title: A, to: /a/, content: content}\n", 1, 1, "current: true"),
      (
        "\nversions:\n  - {title: A, to: /, current: true}\n  - {title: B, to: /, current: true}\n",
        2, 1, "only one"
      ),
      (
        "versions:\n  - {title: A, to: /, latest: true, current: true}\n"
          + "  - {title: B, to: /b/, latest: true}\n", 1, 1, "only one"
      ),
      (
        "languages:\n  - {title: A, to: /, language: de}\n  - {title: B, to: /b/, language: DE}\n",
        1, 1, "twice"
      ),
      ("languages:\n  - {title: A, to: /, language: de_DE}\n", 2, 23, "tag of a language"),
      ("language: \"en\\\" onload=x\"\n", 1, 1, "tag of a language"),
      ("languages:\n  - {title: A, to: \"javascript:alert(1)\"}\n", 2, 16, "cannot be the address"),
      ("languages:\n  - {title: A}\n", 2, 5, "need 'title' and 'to'"),
      ("languages:\n  - {title: A, to: /, latest: 3}\n", 2, 23, "true or false"),
      ("languages:\n  - {title: A, to: /, contents: x}\n", 2, 23, "no setting"),
    ])
  func mistakesHaveTheirPlace(text: String, line: Int, column: Int, message: String) throws {
    let found = try settings(text).diagnostics
    #expect(
      found.contains {
        $0.severity == .error && $0.location?.line == line && $0.location?.column == column
          && $0.message.contains(message)
      }, "\(found)")
  }

  @Test(
    arguments: [
      ("ar", "rtl"), ("he-IL", "rtl"), ("fa", "rtl"), ("ur-PK", "rtl"), ("en", "ltr"),
      ("az-Arab", "rtl"), ("ks-Deva-IN", "ltr"), ("ar-Latn", "ltr"), ("zh-Hant", "ltr"),
    ])
  func theDirectionIsThatOfTheLanguage(tag: String, direction: String) throws {
    let settings = try settings("language: \(tag)\n")
    #expect(settings.diagnostics.isEmpty)
    #expect(settings.configuration.direction.rawValue == direction)
    let stated = try self.settings("language: \(tag)\ndirection: ltr\n")
    #expect(stated.configuration.direction == .leftToRight)
  }
}
