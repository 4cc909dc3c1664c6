package import HelpCenter

/// Makes the rows of a collection of pages from parsed files, with the fields Nuxt Content gives.
package struct ContentRowBuilder: Sendable {
  /// The columns that every collection of pages has; other fields go to `meta`.
  package static let pageColumns: Set<String> = [
    "id", "title", "description", "seo", "body", "navigation", "path", "meta", "stem", "extension",
  ]

  /// The name of the collection, which starts every id.
  package var collection: String
  /// What the collection puts in front of a file's path.
  package var prefix: String
  /// The columns; front matter outside them goes to `meta`.
  package var columns: Set<String>

  /// Creates a builder.
  package init(
    collection: String, prefix: String = "",
    columns: Set<String> = ContentRowBuilder.pageColumns
  ) {
    self.collection = collection
    self.prefix = prefix
    self.columns = columns
  }

  /// Returns the row of a Markdown file.
  package func row(_ document: MarkdownDocument, relativePath: String) -> ContentRow {
    var data: DataObject = [
      "title": .string(document.title), "description": .string(document.description),
    ]
    for member in document.frontMatter.members where member.key != "body" {
      data[member.key] = member.value
    }
    if let excerpt = document.excerpt {
      data["excerpt"] = [
        "type": "minimark", "value": .array(excerpt.map(\.dataValue)),
      ]
    }
    return ContentRow(
      fields: fields(data, relativePath: relativePath), body: document.body)
  }

  /// Returns the row of a file of data, such as YAML or JSON.
  ///
  /// Its `body` column holds the data; it stands among the fields, as it is no markup.
  package func row(data: DataValue, relativePath: String) -> ContentRow {
    var object: DataObject
    switch data {
    case .object(let members): object = members
    case .null: object = [:]
    default: object = ["body": data]
    }
    if ContentRowBuilder.isFalse(object["body"]) { object["body"] = .object(object) }
    return ContentRow(fields: fields(object, relativePath: relativePath), body: MarkupBody())
  }

  /// The fields in their order: id, known fields, `meta`, `seo`, and what the file name says.
  private func fields(_ data: DataObject, relativePath: String) -> DataObject {
    let file = PathMeta(relativePath: relativePath, collection: collection, prefix: prefix)
    var fields: DataObject = ["id": .string(file.id)]
    var meta = DataObject()
    // The title comes first, also where the file gives none.
    if columns.contains("title") { fields.members.append(.init(key: "title", value: .undefined)) }
    for member in data.members {
      switch member.key {
      case "id", "stem", "extension", "meta": continue
      case "title" where ContentRowBuilder.isFalse(member.value): continue
      case let key where columns.contains(key): fields[key] = member.value
      default: meta.members.append(member)
      }
    }
    // Nuxt Content loses a field that is named `meta` itself.
    for member in data["meta"]?.object?.members ?? [] where meta[member.key] == nil {
      meta.members.append(member)
    }
    fields["meta"] = .object(meta.inPropertyOrder)
    if columns.contains("seo") { fields["seo"] = seo(fields) }
    if fields["title"] == .undefined { fields["title"] = .string(file.title) }
    if ContentRowBuilder.isFalse(fields["path"]) { fields["path"] = .string(file.path) }
    fields["stem"] = .string(file.stem)
    fields["extension"] = .string(file.fileExtension)
    return fields
  }

  /// The search engine settings, completed by the page's own title and description.
  private func seo(_ fields: DataObject) -> DataValue {
    let stated = fields["seo"]
    guard stated?.object != nil || ContentRowBuilder.isFalse(stated) else { return stated ?? [:] }
    var seo = stated?.object ?? [:]
    for key in ["title", "description"] where ContentRowBuilder.isFalse(seo[key]) {
      let value = fields[key]
      seo[key] = value == .undefined ? nil : value
    }
    return .object(seo)
  }

  /// A Boolean value indicating whether ECMAScript takes a value as false.
  private static func isFalse(_ value: DataValue?) -> Bool {
    switch value {
    case nil, .null, .bool(false), .string(""), .undefined: true
    case .number(let number): number.double == 0 || number.double.isNaN
    default: false
    }
  }
}
