/// A record of an image but for what all articles together decide: which strings are shared.
///
/// It lists its distinct strings with their uses, then its bytes with holes where strings stand. So
/// an article that has not changed goes into a new image without being read or written again.
///
/// Numbers here are varying ones of seven bits a byte, low digits first (LEB128).
struct ImageRecord: Sendable, Hashable {
  /// The record as bytes, which ``init(_:)`` takes back.
  let bytes: [UInt8]

  /// Takes a record from bytes; what is wrong with them is found when the record is used.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Counts the strings and returns their places among the strings of the image.
  func count(into strings: inout ImageStrings) throws(HelpImageError) -> [Int] {
    let bytes = bytes.span
    var reader = PartReader()
    let count = try reader.number(bytes)
    guard count <= bytes.count else { throw .malformed(at: 0) }
    var places: [Int] = []
    places.reserveCapacity(count)
    for _ in 0..<count {
      let head = try reader.number(bytes)
      let uses = try reader.number(bytes)
      let range = try reader.range(bytes, count: head >> 1)
      places.append(
        strings.count(bytes.extracting(range), uses: uses, isAlwaysShared: head & 1 == 1))
    }
    return places
  }

  /// Writes the record as it stands in the image.
  ///
  /// - Parameters:
  ///   - places: The places of the strings, as ``count(into:)`` returned them.
  ///   - strings: The strings of the image, settled.
  ///   - image: Where to write.
  /// - Throws: ``HelpImageError`` if the record is malformed.
  func write(
    _ places: [Int], _ strings: ImageStrings, to image: inout [UInt8]
  ) throws(HelpImageError) {
    let bytes = bytes.span
    var reader = PartReader()
    var ranges: [Range<Int>] = []
    for _ in 0..<(try reader.number(bytes)) {
      let head = try reader.number(bytes)
      _ = try reader.number(bytes)
      ranges.append(try reader.range(bytes, count: head >> 1))
    }
    guard ranges.count == places.count else { throw .malformed(at: 0) }
    while true {
      let count = try reader.number(bytes)
      let literal = try reader.range(bytes, count: count)
      image.append(contentsOf: self.bytes[literal])
      let code = try reader.number(bytes)
      if code == 0 { return }
      let local = (code - 1) >> 1
      guard local < ranges.count else { throw .malformed(at: reader.position) }
      let number = strings.number(at: places[local])
      if (code - 1) & 1 == 1 {
        // Every tag was counted as one that is always shared, so it has a number.
        ImageEncoder.append(varying: ImageNodeKind.element + (number ?? 0), to: &image)
      } else if let number {
        ImageEncoder.append(varying: number << 1 | 1, to: &image)
      } else {
        ImageEncoder.append(varying: ranges[local].count << 1, to: &image)
        image.append(contentsOf: self.bytes[ranges[local]])
      }
    }
  }

  /// Returns the record with every string in its place, none shared.
  ///
  /// - Throws: ``HelpImageError`` if the record is malformed or has tags, which are always shared.
  func standalone() throws(HelpImageError) -> [UInt8] {
    var strings = ImageStrings()
    let places = try count(into: &strings)
    strings.settle(sharesNone: true)
    var bytes: [UInt8] = []
    try write(places, strings, to: &bytes)
    return bytes
  }
}
