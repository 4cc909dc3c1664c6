import HelpCenter
import HelpHTML
import HelpSearch
import Testing

@testable import HelpSite

/// The interface speaks the languages that search knows.
@Suite struct SiteLabelsTests {
  private static let translated = SearchLanguage.allCases.filter { $0 != .english }

  @Test(arguments: translated)
  func aTranslationHasEveryLabelOnce(_ language: SearchLanguage) {
    let lines = "\(SiteLabels.translation(to: language))".split(separator: "\n")
    let names = lines.map { $0.prefix { $0 != ":" } }.map(String.init)
    let expected =
      SiteLabels.names.map(\.name) + SiteLabels.contentNames.map(\.name) + ["months"]
      + Document.Callout.Kind.allCases.map(\.rawValue)
    #expect(names.sorted() == expected.sorted())
    #expect(lines.allSatisfy { $0.contains(": ") && $0.last != " " })
  }

  @Test(arguments: zip(translated, ["de", "fr-CA", "es", "it", "pt-BR", "nl", "sv", "ru"]))
  func aTranslationHasTheValuesOfTheEnglishLabel(_ language: SearchLanguage, _ tag: String) {
    let (english, labels) = (SiteLabels(), SiteLabels(languageTag: tag))
    for (name, label) in SiteLabels.names where name != "date" {
      let values = english[keyPath: label].matches(of: /{[a-z-]+}/).map { String($0.output) }
      let found = labels[keyPath: label].matches(of: /{[a-z-]+}/).map { String($0.output) }
      #expect(values == found, "\(tag): \(name)")
    }
    #expect(labels.months.count == 12)
    #expect(labels.date.contains("{month}") && labels.date.contains("{year}"))
    #expect(labels.content.callouts.count == english.content.callouts.count)
  }

  @Test func datesAndLabelsAreThoseOfTheLanguage() throws {
    let labels = SiteLabels(languageTag: "de")
    #expect(labels.search == "Suche")
    let day = try #require(CalendarDate(year: 2026, month: 3, day: 7))
    #expect(labels.text(of: day) == "7. März 2026")
    #expect(SiteLabels(languageTag: "tlh") == SiteLabels())
    #expect(SiteLabels(languageTag: "en-GB") == SiteLabels())
  }

  @Test func settingsTranslateAndOwnWordsGoFirst() throws {
    let folder = try TemporaryFolder()
    try folder.write("labels: {home: Anfang}\nlanguage: de", to: "site.yml")
    let labels = try SiteSettings(path: folder.path + "/site.yml").configuration.labels
    #expect(labels.home == "Anfang")
    #expect(labels.search == "Suche")
  }
}
