package import HelpCenter

/// An article as JSON for programs: its fields, outline and sections as plain text.
package struct ArticleRecord {
  private let article: HelpArticle
  private let sections: [HelpArticle.Section]

  init(_ article: HelpArticle, section: HelpArticle.Section? = nil) {
    self.article = article
    sections = section.map { [$0] } ?? article.sections
  }

  /// The members every list of articles has.
  package static func summary(_ article: HelpArticle) -> DataObject {
    var object: DataObject = [
      "path": .string(article.path), "slug": .string(article.slug),
      "title": .string(article.title), "description": .string(article.description),
    ]
    if let category = article.category { object["category"] = .string(category) }
    if let order = article.order { object["order"] = .number(DataNumber(order)) }
    object["integrity"] = .string(article.integrity.rawValue)
    if let updated = article.updatedAt { object["updatedAt"] = .string(updated) }
    return object
  }

  /// The whole record.
  var object: DataObject {
    var object = ArticleRecord.summary(article)
    object["id"] = .string(article.id)
    object["stem"] = .string(article.stem)
    object["wordCount"] = .number(DataNumber(article.wordCount))
    object["readingTime"] = .number(DataNumber(article.readingTime))
    object["outline"] = .array(article.completeOutline.entries.map(ArticleRecord.outline))
    object["sections"] = .array(
      sections.map { section in
        .object([
          "anchor": .string(section.anchor), "title": .string(section.title),
          "level": .number(DataNumber(section.level)),
          "trail": .array(section.trail.map { .string($0) }), "text": .string(section.text),
        ])
      })
    return object
  }

  /// An entry of an outline with those below it.
  package static func outline(_ entry: Outline.Entry) -> DataValue {
    var object: DataObject = [
      "anchor": .string(entry.anchor), "title": .string(entry.title),
      "level": .number(DataNumber(entry.level)),
    ]
    if !entry.children.isEmpty {
      object["children"] = .array(entry.children.map(ArticleRecord.outline))
    }
    return .object(object)
  }
}
