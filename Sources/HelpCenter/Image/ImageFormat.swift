/// The layout of an image: what the reader and the writer agree on.
///
/// An image is text: each byte of its structure is printable ASCII, and strings are UTF-8. It can
/// therefore stand in a string literal, a file or a network reply without any change.
///
/// Numbers have two forms.
/// - *Fixed*: big-endian digits of six bits, each a byte `0x30 + digit`. They stand where a reader
///   jumps to, in the header and in tables of entries of equal size.
/// - *Varying*: low digits first; five bits in each of the bytes `0x20...0x3F`, and at last six
///   bits in a byte `0x40...0x7F`. Numbers below 64 take one byte.
///
/// The parts, in order:
/// - *Header*, ``headerLength`` bytes: ``magic``, then fixed numbers of ``offsetWidth`` digits:
///   version, flags, length of the image, number of articles, number of sections; then the check
///   of these bytes and of the section table.
/// - *Section table*: for each section its name of four letters, the fixed offset and length, and
///   the check of its bytes. Readers pass over sections whose name they do not know.
/// - *Sections*, in any place behind the table: see ``ImageSection``.
///
/// Everything that is read on its own has a check of its own, so that opening an image and
/// reading one article costs the same whatever the number of articles.
enum ImageFormat {
  /// The bytes every image starts with.
  static let magic: StaticString = "HelpImg\n"
  /// The version this code writes, and the only one there is so far.
  static let version = 1
  /// The digits of a fixed number that is an offset, a length or a count.
  static let offsetWidth = 5
  /// The digits of the check of a section or the header.
  static let sectionCheckWidth = 10
  /// The digits of the check of a summary or a row.
  static let recordCheckWidth = 5
  /// The digits of the check of an entry of a look-up table or the string table.
  static let entryCheckWidth = 3

  /// The bytes of the header: magic, five numbers and a check.
  static let headerLength = 8 + 5 * offsetWidth + sectionCheckWidth
  /// The bytes of an entry of the section table.
  static let sectionEntryLength = 4 + 2 * offsetWidth + sectionCheckWidth
  /// The bytes of an entry of the string table: offset and check.
  static let stringEntryLength = offsetWidth + entryCheckWidth
  /// The bytes of an entry of the article directory: two records of offset, length and check.
  static let articleEntryLength = 2 * recordEntryLength
  /// The bytes by which the article directory states one record.
  static let recordEntryLength = 2 * offsetWidth + recordCheckWidth
  /// The bytes of an entry of a look-up table: string, kind of name, article and check.
  static let lookupEntryLength = 2 * offsetWidth + 1 + entryCheckWidth
  /// The related articles the table holds for each article.
  static let relatedLimit = 5
  /// The bytes of an entry of the table of related articles.
  static let relatedEntryLength = relatedLimit * offsetWidth + entryCheckWidth
  /// What stands in the table of related articles where there is none: the highest fixed number.
  static let noArticle = 1 << (6 * offsetWidth) - 1

  /// The highest length of an image, in bytes: 1 GiB, what an offset can state.
  static let maximumLength = 1 << (6 * offsetWidth)
  /// The highest number of sections.
  static let maximumSectionCount = 64
  /// The deepest nesting of elements and values in an article.
  ///
  /// Front ends hold articles to 100 levels; the rest is room for what they wrap.
  static let maximumNesting = 128
  /// The highest number of bytes of text in one article.
  ///
  /// Shared strings cost two bytes a use; without a limit a small image could state an article of
  /// any size.
  static let maximumTextLength = 1 << 26
}

/// The sections of an image.
enum ImageSection: Int, CaseIterable {
  /// The string table: for each shared string, offset and check; one more offset ends the last.
  case stringTable
  /// The bytes of the shared strings.
  case strings
  /// The article directory: for each article where its summary and its row stand.
  case articles
  /// The summaries.
  case summaries
  /// The rows.
  case rows
  /// Paths as they are, in byte order, with the articles they name.
  case paths
  /// All names as look-up keys, in byte order, with their kinds and the articles they name.
  case names
  /// For each article the indices of those related to it; images made without them lack the section.
  case related

  /// The name in the section table: four letters.
  var name: StaticString {
    switch self {
    case .stringTable: "strx"
    case .strings: "strs"
    case .articles: "artx"
    case .summaries: "sums"
    case .rows: "rows"
    case .paths: "path"
    case .names: "name"
    case .related: "rltd"
    }
  }

  /// The bytes of an entry, if the section is a table.
  var entryLength: Int? {
    switch self {
    case .stringTable: ImageFormat.stringEntryLength
    case .articles: ImageFormat.articleEntryLength
    case .paths, .names: ImageFormat.lookupEntryLength
    case .related: ImageFormat.relatedEntryLength
    case .strings, .summaries, .rows: nil
    }
  }
}

extension ImageSection {
  /// Whether an image may do without the section.
  var isOptional: Bool { self == .related }
}

/// The first byte of a value.
enum ImageValueKind {
  static let null = 0
  static let `false` = 1
  static let `true` = 2
  static let number = 3
  static let string = 4
  static let array = 5
  static let object = 6
  static let tagged = 7
  /// This and what is above it is a whole number, that much higher.
  static let smallNumber = 8
}

/// The first number of a node.
enum ImageNodeKind {
  static let text = 0
  static let comment = 1
  /// This and what is above it is an element; the tag is the shared string of the difference.
  static let element = 2
}
