import Foundation
import HelpCenter
import HelpPayload
public import HelpSearch

/// The documents and queries of a test collection, one JSON object a line.
public enum Collection {
  /// A document and the name judgements call it by.
  public struct Document {
    /// The name that judgements call it by.
    public var id: String
    /// What is indexed.
    public var content: SearchDocument
  }

  /// A query.
  public struct Query {
    /// The name that judgements call it by.
    public var id: String
    /// What is searched for.
    public var text: String
  }

  /// Reads documents: `id`, `title`, `text`, and where present `sections`, pairs of heading and
  /// text, or `headers`, which name a document without a title.
  ///
  /// - Parameter path: The path of the file.
  /// - Returns: The documents in the order of the file, those of the same name too.
  /// - Throws: An error if the file cannot be read or a line is not JSON.
  public static func documents(at path: String) throws -> [Document] {
    try records(at: path).map { record in
      let id = text(record["id"])
      return Document(id: id, content: document(record, id: id))
    }
  }

  /// Reads queries: `id` and `text`.
  ///
  /// - Parameter path: The path of the file.
  /// - Returns: The queries in the order of the file.
  /// - Throws: An error if the file cannot be read or a line is not JSON.
  public static func queries(at path: String) throws -> [Query] {
    try records(at: path).map { Query(id: text($0["id"]), text: text($0["text"])) }
  }

  private static func document(_ record: DataObject, id: String) -> SearchDocument {
    var title = text(record["title"])
    if title.isEmpty {
      title = (record["headers"]?.array ?? []).map { text($0) }.joined(separator: " — ")
    }
    var sections: [SearchDocument.Section] = []
    for case .array(let pair) in record["sections"]?.array ?? [] {
      let heading = text(pair.first)
      sections.append(
        SearchDocument.Section(
          anchor: sections.isEmpty ? "" : "section-\(sections.count)",
          title: sections.isEmpty && heading == title ? "" : heading,
          text: pair.count > 1 ? text(pair[1]) : ""))
    }
    if sections.isEmpty {
      sections = [SearchDocument.Section(text: text(record["text"]))]
    }
    return SearchDocument(path: "/" + id, title: title, sections: sections)
  }

  /// Returns the text of a value; names in some collections are numbers.
  private static func text(_ value: DataValue?) -> String {
    switch value {
    case .string(let string): string
    case .number(let number): number.literal
    default: ""
    }
  }

  private static func records(at path: String) throws -> [DataObject] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: 0x0A).compactMap { line in
      // Lines may end with a carriage return, and the last one may be blank.
      guard line.contains(where: { $0 > 0x20 }) else { return nil }
      return try DataValue(json: Array(line)).object
    }
  }
}
