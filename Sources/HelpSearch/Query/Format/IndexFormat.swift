/// The layout of an index: what the reader and the writer agree on.
///
/// An index is valid UTF-8. Its structure is 7-bit bytes, its texts are as they were, so the same
/// bytes can be a string literal, a mapped file, or files of a web site.
///
/// - *Header*: ``magic``, then fixed numbers of ``offsetWidth`` digits: version, length, length of
///   the *root*, number of sections; then the check of these bytes and of the section table.
/// - *Section table*: for each section its name of four letters, offset, length, and check.
/// - *Sections*: see ``IndexSection``.
///
/// The root is the beginning of the index up to the term blocks. A browser loads it first, and
/// with it knows where each block is, which it loads when a query needs it. Each block has a check
/// of its own, so that opening an index and searching it touches only what the query needs.
enum IndexFormat {
  /// The bytes every index starts with.
  static let magic: StaticString = "HelpIdx\n"
  /// The version this code writes, and the only one it reads.
  static let version = 5
  /// The digits of an offset or a length.
  static let offsetWidth = 5
  /// The digits of the check of a section or the header.
  static let sectionCheckWidth = 10
  /// The digits of the check of a block.
  static let blockCheckWidth = 5
  /// The digits of an offset of a key in a directory.
  static let keyOffsetWidth = 4
  /// The bytes of the header: magic, four numbers, a check.
  static let headerLength = 8 + 4 * offsetWidth + sectionCheckWidth
  /// The bytes of an entry of the section table.
  static let sectionEntryLength = 4 + 2 * offsetWidth + sectionCheckWidth
  /// The bytes of an entry of a block directory: key, offset of the block, check of the block.
  static let directoryEntryLength = keyOffsetWidth + offsetWidth + blockCheckWidth
  /// The bytes of an entry of the article directory: offsets and checks of text and positions.
  static let articleEntryLength = 2 * (offsetWidth + blockCheckWidth)
  /// The most bytes of an index: 1 GiB.
  static let maximumLength = 1 << (6 * offsetWidth)
  /// The longest word or compound that is indexed, in bytes.
  static let maximumTermLength = 64
  /// The first byte of the terms that stand for categories.
  static let categoryMark: UInt8 = 0x01
  /// The length at which a block of terms or words is closed, in bytes.
  static let blockLength = 2048
}

/// The sections of an index, in the order in which it has them.
package enum IndexSection: Int, CaseIterable, Sendable {
  /// Numbers about the whole index.
  case parameters
  /// The directory of the term blocks, and the keys of its entries.
  case termDirectory
  case termKeys
  /// The directory of the lexicon blocks, and the keys of its entries.
  case lexiconDirectory
  case lexiconKeys
  /// Groups of words that are searched for together.
  case synonyms
  /// The term blocks.
  case terms
  /// The blocks of the words as they are written.
  case lexicon
  /// For each article where its text and its positions are.
  case articles
  /// Where the words of each article stand.
  case positions
  /// What results show of each article.
  case texts

  /// The number of sections.
  static let count = IndexSection.texts.rawValue + 1

  /// The names in the section table: four letters each.
  static let names: StaticString = "parmtdirtkeyldirlkeysynotermlexiartxposntext"

  /// Whether the section is made of the records of articles, whose checks the directory has.
  ///
  /// A check of the whole would have to be made of all texts whenever one changes, so the section
  /// table has that of no bytes.
  var hasRecords: Bool { rawValue >= IndexSection.positions.rawValue }

  /// Whether the section belongs to the root.
  package var isRoot: Bool { rawValue < IndexSection.terms.rawValue }
}
