import Foundation
import HelpCenter
import HelpSite
import Testing

/// Hostile text goes through every channel of pages: none may add an element or an attribute.
@Suite struct PageInjectionTests {
  private static let vectors: [String] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/xss/vectors.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }()

  /// The bytes that begin elements and end attribute values, in all pages of a site.
  private func marks(_ word: String) -> [UInt8: Int] {
    let fields: [(String, DataValue)] = [
      ("description", .string(word)), ("keywords", .array([.string(word)])),
      ("updatedAt", .string("2026-01-01")), ("category", .string("c")),
      ("navigation", .object(["title": .string(word)])),
    ]
    let settings = SampleSite.article(
      "/c/.navigation", title: word,
      [("stem", .string("c/.navigation")), ("description", .string(word))])
    let catalog = HelpCatalog(articles: [
      settings, SampleSite.article("/c/a", title: word, fields),
      SampleSite.article("/c/b", title: word, fields),
    ])
    let renderer = SampleSite.renderer(catalog) {
      $0.name = word
      $0.tagline = word
      $0.footerText = word
      $0.labels.onThisPage = word
      $0.headerLinks = [.init(title: word, destination: "/c/a")]
      $0.versions = [
        .init(title: word, root: "/", isCurrent: true),
        .init(title: word, root: "/v2/", isLatest: true),
      ]
      $0.contact = .init(title: word, text: word, link: .init(title: word, destination: "/c/b"))
    }
    var counts: [UInt8: Int] = [:]
    for page in renderer.model.pages {
      for byte in renderer.render(page).bytes where byte == 0x3C || byte == 0x22 {
        counts[byte, default: 0] += 1
      }
    }
    return counts
  }

  @Test func noTextAddsMarkup() {
    #expect(Self.vectors.count > 150)
    let plain = marks("word")
    for vector in Self.vectors {
      let found = marks(vector)
      #expect(found[0x3C] == plain[0x3C], "\(vector.debugDescription)")
      // Structured data writes these two as `\"` and `\\`.
      if !vector.contains("\""), !vector.contains("\\") {
        #expect(found == plain, "\(vector.debugDescription)")
      }
    }
  }
}
