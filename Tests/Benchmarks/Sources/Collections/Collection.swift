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
  /// text, or `headers`.
  public static func documents(at path: String) throws -> [Document] {
    try records(at: path).map { record in
      let id = record["id"]?.string ?? ""
      return Document(id: id, content: document(record, id: id))
    }
  }

  /// Reads queries: `id` and `text`.
  public static func queries(at path: String) throws -> [Query] {
    try records(at: path).map {
      Query(id: $0["id"]?.string ?? "", text: $0["text"]?.string ?? "")
    }
  }

  private static func document(_ record: DataObject, id: String) -> SearchDocument {
    let title = record["title"]?.string ?? ""
    var sections: [SearchDocument.Section] = []
    for case .array(let pair)? in record["sections"]?.array?.map(Optional.some) ?? [] {
      let heading = pair.first?.string ?? ""
      sections.append(
        SearchDocument.Section(
          anchor: sections.isEmpty ? "" : "section-\(sections.count)",
          title: sections.isEmpty && heading == title ? "" : heading,
          text: pair.count > 1 ? pair[1].string ?? "" : ""))
    }
    if sections.isEmpty {
      sections = [SearchDocument.Section(text: record["text"]?.string ?? "")]
    }
    return SearchDocument(path: "/" + id, title: title, sections: sections)
  }

  private static func records(at path: String) throws -> [DataObject] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: 0x0A).compactMap { line in
      try DataValue(json: Array(line)).object
    }
  }
}
