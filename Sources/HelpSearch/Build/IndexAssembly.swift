/// Puts the sections of an index together.
struct IndexAssembly {
  private var sections: [[UInt8]]
  private var lengths: [Int]
  private var checks: [UInt64]

  /// Starts with empty sections.
  init() {
    let count = IndexSection.allCases.count
    sections = [[UInt8]](repeating: [], count: count)
    lengths = [Int](repeating: 0, count: count)
    checks = [UInt64](repeating: IndexAssembly.check([]), count: count)
  }

  /// Sets the bytes of a section.
  mutating func set(_ section: IndexSection, _ bytes: [UInt8]) {
    sections[section.rawValue] = bytes
    lengths[section.rawValue] = bytes.count
    checks[section.rawValue] = IndexAssembly.check(bytes)
  }

  /// Sets the length of a section of records, whose bytes may be left out.
  mutating func reserve(_ section: IndexSection, length: Int) {
    lengths[section.rawValue] = length
  }

  /// Sets the bytes of a section of records, which have their checks in the directory.
  mutating func setRecords(_ section: IndexSection, _ bytes: [UInt8]) {
    sections[section.rawValue] = bytes
    lengths[section.rawValue] = bytes.count
  }

  /// Returns the root.
  ///
  /// - Throws: ``SearchIndexError`` if the index is too large.
  func root() throws(SearchIndexError) -> [UInt8] {
    var root = try head()
    for section in IndexSection.allCases where section.isRoot { root += sections[section.rawValue] }
    return root
  }

  /// Returns the index.
  ///
  /// - Throws: ``SearchIndexError`` if the index is too large.
  consuming func index() throws(SearchIndexError) -> [UInt8] {
    var index = try head()
    index.reserveCapacity(length)
    for section in sections.indices {
      index += sections[section]
      // Texts are long; nothing is held twice for longer than it takes.
      sections[section] = []
    }
    return index
  }

  private var length: Int {
    lengths.reduce(
      IndexFormat.headerLength + lengths.count * IndexFormat.sectionEntryLength, +)
  }

  /// The header and the section table.
  private func head() throws(SearchIndexError) -> [UInt8] {
    guard length < IndexFormat.maximumLength else {
      throw SearchIndexError(.tooLarge(limit: IndexFormat.maximumLength))
    }
    var offset = IndexFormat.headerLength + lengths.count * IndexFormat.sectionEntryLength
    let rootLength = IndexSection.allCases.reduce(offset) {
      $0 + ($1.isRoot ? lengths[$1.rawValue] : 0)
    }
    var table = ByteWriter()
    for section in IndexSection.allCases {
      let length = lengths[section.rawValue]
      table.append(section.name.utf8)
      table.fixed(offset, IndexFormat.offsetWidth)
      table.fixed(length, IndexFormat.offsetWidth)
      table.fixed64(checks[section.rawValue], IndexFormat.sectionCheckWidth)
      offset += length
    }
    var head = ByteWriter()
    IndexFormat.magic.withUTF8Buffer { unsafe head.append($0) }
    for number in [IndexFormat.version, length, rootLength, lengths.count] {
      head.fixed(number, IndexFormat.offsetWidth)
    }
    let check = IndexAssembly.check(table.bytes, seed: IndexAssembly.check(head.bytes))
    head.fixed64(check, IndexFormat.sectionCheckWidth)
    head.append(table.bytes)
    return head.bytes
  }

  private static func check(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    bytes.withView { IndexCheck.value(of: $0, seed: seed, width: IndexFormat.sectionCheckWidth) }
  }
}
