extension HelpImage {
  /// A part of an image, for tools that show how large each is.
  package struct Section: Sendable, Hashable {
    /// The name of four letters.
    package var name: String
    /// The length in bytes.
    package var size: Int
    /// The number of entries; `nil` if the section is no table.
    package var entryCount: Int?
  }

  /// The parts in the order of the section table.
  package var sections: [Section] {
    layout.entries.map { entry in
      let known = ImageSection.allCases.first { $0.name.description == entry.name }
      return Section(
        name: entry.name, size: entry.range.count,
        entryCount: known?.entryLength.map { entry.range.count / $0 })
    }
  }
}
