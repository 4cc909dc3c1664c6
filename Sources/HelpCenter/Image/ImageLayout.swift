/// Where the parts of an image are: what its header and its section table say.
struct ImageLayout: Sendable {
  /// The number of articles.
  let articleCount: Int
  /// The sections as the table lists them, unknown ones included.
  let entries: [Entry]
  /// The places of the known sections, in the order of ``ImageSection``.
  private let ranges: [Range<Int>]

  /// An entry of the section table.
  struct Entry: Sendable {
    /// The name: four letters.
    let name: String
    /// The place of the section.
    let range: Range<Int>
    /// The check of its bytes.
    let check: Int
  }

  /// Reads and checks header and section table, whatever the number of articles.
  init(_ bytes: Span<UInt8>) throws(HelpImageError) {
    guard ImageLayout.matches(ImageFormat.magic, bytes, at: 0) else {
      throw HelpImageError(.notAnImage)
    }
    guard bytes.count >= ImageFormat.headerLength else {
      throw HelpImageError(.wrongLength(stated: ImageFormat.headerLength, actual: bytes.count))
    }
    var offset = ImageFormat.magic.utf8CodeUnitCount
    func next(_ width: Int = ImageFormat.offsetWidth) throws(HelpImageError) -> Int {
      let value = try ImageLayout.fixed(bytes, at: offset, width: width)
      offset += width
      return value
    }
    // The version comes first: what follows it may look different in another one.
    let version = try next()
    guard version == ImageFormat.version else {
      throw HelpImageError(.unsupportedVersion(version))
    }
    let flags = try next()
    guard flags == 0 else { throw HelpImageError(.unsupportedFlags(flags)) }
    let length = try next()
    guard length == bytes.count else {
      throw HelpImageError(.wrongLength(stated: length, actual: bytes.count))
    }
    articleCount = try next()
    let sectionCount = try next()
    let checkedEnd = offset
    let check = try next(ImageFormat.sectionCheckWidth)
    guard sectionCount <= ImageFormat.maximumSectionCount else {
      throw HelpImageError(.damaged(.header))
    }
    let tableEnd = offset + sectionCount * ImageFormat.sectionEntryLength
    guard tableEnd <= length else { throw HelpImageError(.damaged(.header)) }
    var actual = ImageCheck()
    actual.combine(bytes.extracting(0..<checkedEnd))
    actual.combine(bytes.extracting(offset..<tableEnd))
    guard actual.value(width: ImageFormat.sectionCheckWidth) == check else {
      throw HelpImageError(.damaged(.header))
    }

    var entries: [Entry] = []
    var ranges = [Range<Int>?](repeating: nil, count: ImageSection.allCases.count)
    for _ in 0..<sectionCount {
      let entryOffset = offset
      offset += 4
      let start = try next()
      let length = try next()
      let check = try next(ImageFormat.sectionCheckWidth)
      guard start >= tableEnd, start <= bytes.count, length <= bytes.count - start else {
        throw .malformed(at: entryOffset)
      }
      var name = ""
      for index in entryOffset..<entryOffset + 4 {
        name.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      }
      entries.append(Entry(name: name, range: start..<start + length, check: check))
      let known = ImageSection.allCases.first {
        ImageLayout.matches($0.name, bytes, at: entryOffset)
      }
      guard let known else { continue }
      guard ranges[known.rawValue] == nil, length % (known.entryLength ?? 1) == 0 else {
        throw .malformed(at: entryOffset)
      }
      ranges[known.rawValue] = start..<start + length
    }
    self.entries = entries
    var complete: [Range<Int>] = []
    for section in ImageSection.allCases {
      guard let range = ranges[section.rawValue] ?? (section.isOptional ? 0..<0 : nil) else {
        throw HelpImageError(.missingSection(section.name.description))
      }
      complete.append(range)
    }
    self.ranges = complete
    guard self[.articles].count / ImageFormat.articleEntryLength == articleCount else {
      throw .malformed(at: self[.articles].lowerBound)
    }
    let related = self[.related].count / ImageFormat.relatedEntryLength
    guard related == 0 || related == articleCount else {
      throw .malformed(at: self[.related].lowerBound)
    }
  }

  /// The place of a section.
  subscript(section: ImageSection) -> Range<Int> { ranges[section.rawValue] }

  /// The number of shared strings.
  var stringCount: Int { self[.stringTable].count / ImageFormat.stringEntryLength }

  /// Reads a fixed number.
  static func fixed(
    _ bytes: Span<UInt8>, at offset: Int, width: Int
  ) throws(HelpImageError) -> Int {
    guard offset >= 0, offset <= bytes.count - width else { throw .malformed(at: offset) }
    var value = 0
    for index in offset..<offset + width {
      let digit = bytes[index] &- 0x30
      guard digit < 64 else { throw .malformed(at: index) }
      value = value << 6 | Int(digit)
    }
    return value
  }

  /// Returns where a record stands that is stated by offset and length from the start of a section.
  ///
  /// - Throws: ``HelpImageError`` if it reaches beyond the section.
  func range(
    _ bytes: Span<UInt8>, statedAt offset: Int, in section: ImageSection
  ) throws(HelpImageError) -> Range<Int> {
    let start = try ImageLayout.fixed(bytes, at: offset, width: ImageFormat.offsetWidth)
    let length = try ImageLayout.fixed(
      bytes, at: offset + ImageFormat.offsetWidth, width: ImageFormat.offsetWidth)
    let section = self[section]
    guard start <= section.count, length <= section.count - start else {
      throw .malformed(at: offset)
    }
    return section.lowerBound + start..<section.lowerBound + start + length
  }

  /// Returns where a shared string stands, after checking its bytes.
  func range(
    _ bytes: Span<UInt8>, ofString index: Int
  ) throws(HelpImageError) -> Range<Int> {
    let section = self[.strings]
    let entry = self[.stringTable].lowerBound + index * ImageFormat.stringEntryLength
    guard index >= 0, index < stringCount else { throw .malformed(at: entry) }
    let start = try ImageLayout.fixed(bytes, at: entry, width: ImageFormat.offsetWidth)
    var end = section.count
    if index + 1 < stringCount {
      end = try ImageLayout.fixed(
        bytes, at: entry + ImageFormat.stringEntryLength, width: ImageFormat.offsetWidth)
    }
    guard start <= end, end <= section.count else { throw .malformed(at: entry) }
    let range = section.lowerBound + start..<section.lowerBound + end
    let check = try ImageLayout.fixed(
      bytes, at: entry + ImageFormat.offsetWidth, width: ImageFormat.entryCheckWidth)
    let actual = ImageCheck.value(
      of: bytes.extracting(range), seed: index, width: ImageFormat.entryCheckWidth)
    guard actual == check else { throw HelpImageError(.damaged(.string(index))) }
    return range
  }

  static func matches(_ text: StaticString, _ bytes: Span<UInt8>, at offset: Int) -> Bool {
    text.withUTF8Buffer { text in
      guard offset <= bytes.count - text.count else { return false }
      for index in text.indices where unsafe text[index] != bytes[offset + index] {
        return false
      }
      return true
    }
  }
}
