/// Where the sections of an index are, and the numbers about the whole of it.
package struct IndexLayout: Sendable {
  /// A part of the index and its check.
  struct Section: Sendable {
    var offset = 0
    var length = 0
    var check: UInt64 = 0
  }

  /// The length of the index in bytes.
  package let length: Int
  /// The bytes from the start of the index that a browser loads first.
  package let rootLength: Int
  /// The number of articles.
  package private(set) var articleCount = 0
  /// The number of stems with postings.
  package private(set) var termCount = 0
  /// The number of postings of bodies, titles among them.
  package private(set) var postingCount = 0
  /// The language words are stemmed in; `nil` for none.
  package private(set) var language: SearchLanguage?

  private var sections: List<Section>

  /// Reads the header, the section table and the parameters.
  ///
  /// - Parameter view: The index, or its root alone.
  /// - Throws: ``SearchIndexError`` if it is not an index this version can read.
  package init(_ view: ByteView) throws(SearchIndexError) {
    let magicLength = IndexFormat.magic.utf8CodeUnitCount
    guard view.count >= magicLength else { throw SearchIndexError(.notAnIndex) }
    for index in 0..<magicLength {
      // SAFETY: the index is within the literal.
      guard unsafe view[index] == IndexFormat.magic.utf8Start[index] else {
        throw SearchIndexError(.notAnIndex)
      }
    }
    var reader = ByteReader(view, at: magicLength)
    let version = reader.fixed(IndexFormat.offsetWidth)
    guard !reader.failed else { throw .damaged(.header) }
    guard version == IndexFormat.version else {
      throw SearchIndexError(.unsupportedVersion(version))
    }
    length = reader.fixed(IndexFormat.offsetWidth)
    rootLength = reader.fixed(IndexFormat.offsetWidth)
    let count = reader.fixed(IndexFormat.offsetWidth)
    let checked = reader.position
    let check = reader.fixed64(IndexFormat.sectionCheckWidth)
    let tableEnd = IndexFormat.headerLength + count * IndexFormat.sectionEntryLength
    guard !reader.failed, count <= 64, tableEnd <= view.count else { throw .damaged(.header) }
    let table = IndexCheck.value(
      of: view.slice(IndexFormat.headerLength, tableEnd),
      seed: IndexCheck.value(
        of: view.slice(0, checked), width: IndexFormat.sectionCheckWidth),
      width: IndexFormat.sectionCheckWidth)
    guard table == check else { throw .damaged(.header) }
    guard view.count == length || view.count == rootLength else {
      throw SearchIndexError(.wrongLength(stated: length, actual: view.count))
    }

    sections = List()
    for number in 0..<count {
      let name = reader.bytes(4)
      var section = Section()
      section.offset = reader.fixed(IndexFormat.offsetWidth)
      section.length = reader.fixed(IndexFormat.offsetWidth)
      section.check = reader.fixed64(IndexFormat.sectionCheckWidth)
      guard !reader.failed, section.offset >= tableEnd, section.offset <= length,
        section.length <= length - section.offset
      else { throw .damaged(.header) }
      // What later versions add comes behind.
      if number >= IndexSection.count { break }
      guard IndexLayout.isName(name, of: number) else { break }
      guard
        number >= IndexSection.terms.rawValue
          || section.offset + section.length <= rootLength
      else { throw .damaged(.header) }
      sections.append(section)
    }
    guard sections.count == IndexSection.count else {
      throw SearchIndexError(.missingSection(sections.count))
    }
    try readParameters(view)
  }

  private mutating func readParameters(_ view: ByteView) throws(SearchIndexError) {
    try verify(.parameters, in: view)
    var reader = ByteReader(self.view(of: .parameters, in: view))
    language = SearchLanguage(rawValue: UInt8(truncatingIfNeeded: reader.number()))
    articleCount = reader.number()
    termCount = reader.number()
    postingCount = reader.number()
    guard !reader.failed,
      self[.articles].count == (articleCount + 1) * IndexFormat.articleEntryLength
    else { throw .damaged(.section(IndexSection.parameters.rawValue)) }
  }

  /// Returns where a section is.
  package subscript(section: IndexSection) -> Range<Int> {
    let section = sections[section.rawValue]
    return section.offset..<section.offset + section.length
  }

  /// Returns the bytes of a section, as far as the view holds them.
  func view(of section: IndexSection, in view: ByteView) -> ByteView {
    let range = self[section]
    return view.slice(range.lowerBound, range.upperBound)
  }

  /// Checks the bytes of a section.
  func verify(_ section: IndexSection, in view: ByteView) throws(SearchIndexError) {
    let actual = IndexCheck.value(
      of: self.view(of: section, in: view), width: IndexFormat.sectionCheckWidth)
    guard actual == sections[section.rawValue].check else {
      throw .damaged(.section(section.rawValue))
    }
  }

  private static func isName(_ name: ByteView, of number: Int) -> Bool {
    for index in 0..<4 {
      // SAFETY: the names of all sections have four letters.
      guard unsafe name[index] == IndexSection.names.utf8Start[4 &* number &+ index]
      else { return false }
    }
    return true
  }
}
