@testable import HelpCenter

/// Makes the checks of a changed image match, so that what lies behind them is tested.
enum ImageSeal {
  static func reseal(_ bytes: inout [UInt8], _ layout: ImageLayout) {
    sealStrings(&bytes, layout)
    sealRecords(&bytes, layout)
    for table in [ImageSection.paths, .names] {
      let section = layout[table]
      for index in 0..<section.count / ImageFormat.lookupEntryLength {
        let entry = section.lowerBound + index * ImageFormat.lookupEntryLength
        let end = entry + ImageFormat.lookupEntryLength - ImageFormat.entryCheckWidth
        let check = ImageCheck.value(
          of: bytes.span.extracting(entry..<end), seed: index, width: ImageFormat.entryCheckWidth)
        put(check, width: ImageFormat.entryCheckWidth, at: end, in: &bytes)
      }
    }
    for (index, entry) in layout.entries.enumerated() {
      let check = ImageCheck.value(
        of: bytes.span.extracting(entry.range), width: ImageFormat.sectionCheckWidth)
      let offset =
        ImageFormat.headerLength + index * ImageFormat.sectionEntryLength + 4
        + 2 * ImageFormat.offsetWidth
      put(check, width: ImageFormat.sectionCheckWidth, at: offset, in: &bytes)
    }
    sealHeader(&bytes, sectionCount: layout.entries.count)
  }

  static func sealHeader(_ bytes: inout [UInt8], sectionCount: Int) {
    let checkStart = ImageFormat.headerLength - ImageFormat.sectionCheckWidth
    let tableEnd = ImageFormat.headerLength + sectionCount * ImageFormat.sectionEntryLength
    var check = ImageCheck()
    check.combine(bytes.span.extracting(0..<checkStart))
    check.combine(bytes.span.extracting(ImageFormat.headerLength..<tableEnd))
    let value = check.value(width: ImageFormat.sectionCheckWidth)
    put(value, width: ImageFormat.sectionCheckWidth, at: checkStart, in: &bytes)
  }

  static func put(_ number: Int, width: Int, at offset: Int, in bytes: inout [UInt8]) {
    var digits: [UInt8] = []
    ImageEncoder.append(number, width: width, to: &digits)
    bytes.replaceSubrange(offset..<offset + width, with: digits)
  }

  private static func sealStrings(_ bytes: inout [UInt8], _ layout: ImageLayout) {
    let width = ImageFormat.offsetWidth
    for index in 0..<layout.stringCount {
      let entry = layout[.stringTable].lowerBound + index * ImageFormat.stringEntryLength
      guard let start = try? ImageLayout.fixed(bytes.span, at: entry, width: width) else {
        continue
      }
      var end: Int? = layout[.strings].count
      if index + 1 < layout.stringCount {
        let next = entry + ImageFormat.stringEntryLength
        end = try? ImageLayout.fixed(bytes.span, at: next, width: width)
      }
      guard let end, start <= end, end <= layout[.strings].count else { continue }
      let base = layout[.strings].lowerBound
      let check = ImageCheck.value(
        of: bytes.span.extracting(base + start..<base + end), seed: index,
        width: ImageFormat.entryCheckWidth)
      put(check, width: ImageFormat.entryCheckWidth, at: entry + width, in: &bytes)
    }
  }

  private static func sealRecords(_ bytes: inout [UInt8], _ layout: ImageLayout) {
    let width = ImageFormat.offsetWidth
    for index in 0..<layout.articleCount {
      for (part, section) in [ImageSection.summaries, .rows].enumerated() {
        let entry =
          layout[.articles].lowerBound + index * ImageFormat.articleEntryLength
          + part * ImageFormat.recordEntryLength
        guard let range = try? layout.range(bytes.span, statedAt: entry, in: section) else {
          continue
        }
        let check = ImageCheck.value(
          of: bytes.span.extracting(range), seed: index, width: ImageFormat.recordCheckWidth)
        put(check, width: ImageFormat.recordCheckWidth, at: entry + 2 * width, in: &bytes)
      }
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood): the same sequence on every run.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

  /// A byte; often one that an image may hold at that place.
  mutating func byte() -> UInt8 {
    next(below: 4) == 0 ? UInt8(next(below: 256)) : UInt8(0x20 + next(below: 96))
  }

  /// The bytes with a few of them changed, removed, doubled or moved.
  mutating func mutation(of bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(below: 4) where !bytes.isEmpty {
      let position = next(below: bytes.count)
      let end = min(bytes.count, position + 1 + next(below: 16))
      switch next(below: 8) {
      case 0: bytes.removeSubrange(position..<end)
      case 1: bytes.insert(contentsOf: bytes[position..<end], at: next(below: bytes.count))
      case 2: bytes.removeLast(bytes.count - position)
      default: bytes[position] = byte()
      }
    }
    return bytes
  }
}
