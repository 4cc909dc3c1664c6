/// What an index holds of an article to show it: the fields of a hit and the text of its sections.
package struct ArticleText {
  /// A section as it is shown.
  package struct Section {
    /// The anchor of the heading.
    package var anchor: ByteView
    /// The text of the heading; empty for the introduction.
    package var title: ByteView
    /// The titles of the headings above.
    package var trail: List<ByteView>
    /// The text without the heading.
    package var text: ByteView
  }

  /// The path.
  package let path: ByteView
  /// The title.
  package let title: ByteView
  /// The name of the category; empty for none.
  package let category: ByteView
  /// The description.
  package let description: ByteView
  /// The sections; the first is the introduction.
  package private(set) var sections = List<Section>()

  /// Reads the text of an article; `nil` if the bytes are no such text.
  package init?(_ view: ByteView) {
    var reader = ByteReader(view)
    path = reader.string()
    title = reader.string()
    category = reader.string()
    description = reader.string()
    let count = reader.partCount()
    for _ in 0..<count {
      let anchor = reader.string()
      let title = reader.string()
      var trail = List<ByteView>()
      for _ in 0..<reader.partCount() { trail.append(reader.string()) }
      sections.append(
        Section(anchor: anchor, title: title, trail: trail, text: reader.string()))
      if reader.failed { return nil }
    }
    if reader.failed || !reader.isAtEnd || sections.count == 0 { return nil }
  }

  /// Reads only the fields before the sections.
  package init?(summary view: ByteView) {
    var reader = ByteReader(view)
    path = reader.string()
    title = reader.string()
    category = reader.string()
    description = reader.string()
    if reader.failed { return nil }
  }
}

/// The fields of an article in the order in which positions count its words.
enum TextField {
  /// The positions between two fields, so that no two words across them are near.
  static let border = 16
}
