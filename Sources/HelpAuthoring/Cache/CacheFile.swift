/// The bytes of a cache file: one or more parts, each with a check of all that follows in it.
///
/// A part is a header and its entries; entries of later parts take the place of earlier ones. So a
/// build that made little new appends a small part. A part that was not written to its end, and
/// whatever follows it, does not count.
///
/// Numbers are little-endian and of 64 bits. The check is there to notice damage; nobody who can
/// write to the cache of a user is kept out by one.
struct CacheFile: Sendable {
  /// A result with what it is known by.
  struct Entry: Sendable, Equatable {
    /// The name of the file.
    var key: String
    /// The file as the file system saw it; `nil` if only the content tells.
    var fingerprint: FileFingerprint?
    /// The fingerprint of the content.
    var digest: UInt64
    /// The result.
    var result: ArraySlice<UInt8>
  }

  /// The entries in their order.
  private(set) var entries: [Entry] = []
  /// The number of bytes of all parts.
  private(set) var byteCount = 0
  /// Whether nothing but parts was found, so that another one can be appended.
  private(set) var isWhole = true
  private var places: [String: Int] = [:]

  /// The largest file that is taken for a cache.
  static let sizeLimit = 1 << 31

  private static let magic = Array("HelpCache 3\n".utf8)

  /// Reads a cache; what is damaged or of another format gives no entries.
  init(_ bytes: [UInt8], format: String) {
    var reader = CacheReader(bytes)
    while !reader.isAtEnd {
      guard let part = reader.part(CacheFile.magic, format: format) else {
        isWhole = false
        return
      }
      byteCount = reader.position
      for entry in part {
        if let place = places[entry.key] {
          entries[place] = entry
        } else {
          places[entry.key] = entries.count
          entries.append(entry)
        }
      }
    }
  }

  /// Returns the entry of a file.
  subscript(key: String) -> Entry? { places[key].map { entries[$0] } }

  /// Returns the bytes of a part.
  static func bytes(of entries: [Entry], format: String) -> [UInt8] {
    var bytes = magic
    bytes.reserveCapacity(entries.reduce(1024) { $0 + $1.result.count + $1.key.utf8.count + 96 })
    func append(_ number: UInt64) {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
      }
    }
    func append(block: some Collection<UInt8>) {
      append(UInt64(block.count))
      bytes.append(contentsOf: block)
    }
    // The place of the length and of the check, which are known at the end.
    append(0)
    append(0)
    let start = bytes.count
    append(block: format.utf8)
    append(UInt64(entries.count))
    for entry in entries {
      append(block: entry.key.utf8)
      let file = entry.fingerprint ?? FileFingerprint(size: -1, modified: 0, changed: 0, node: 0)
      append(UInt64(bitPattern: file.size))
      append(UInt64(bitPattern: file.modified))
      append(UInt64(bitPattern: file.changed))
      append(file.node)
      append(entry.digest)
      append(block: entry.result)
    }
    let numbers = [UInt64(bytes.count - start), check(of: bytes[start...])]
    for byte in 0..<16 {
      bytes[magic.count + byte] = UInt8(
        truncatingIfNeeded: numbers[byte / 8] >> UInt64(8 * (byte % 8)))
    }
    return bytes
  }

  /// Returns a check of bytes, eight at a time.
  ///
  /// A multiply-and-rotate sum in the manner of MurmurHash, closed by SplitMix64's mixing.
  fileprivate static func check(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var state = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    unsafe bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        // SAFETY: eight bytes from the offset lie within the buffer.
        let word = unsafe buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        state = (state ^ UInt64(littleEndian: word)) &* 0xD6E8_FEB8_6659_FD93
        state = state << 31 | state >> 33
        offset += 8
      }
      while offset < buffer.count {
        state = (state ^ UInt64(unsafe buffer[offset])) &* 0x100_0000_01B3
        offset += 1
      }
    }
    state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
    return state ^ (state >> 31)
  }
}

/// Reads the parts of a cache file, none beyond its end.
private struct CacheReader {
  private let source: [UInt8]
  private(set) var position = 0

  init(_ source: [UInt8]) { self.source = source }

  var isAtEnd: Bool { position == source.count }

  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= source.count - position else { return nil }
    defer { position += count }
    return source[position..<position + count]
  }

  mutating func number() -> UInt64? {
    guard let digits = bytes(8) else { return nil }
    return digits.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func block() -> ArraySlice<UInt8>? {
    guard let count = number().flatMap({ Int(exactly: $0) }) else { return nil }
    return bytes(count)
  }

  /// Reads a part; `nil` unless every byte is right.
  mutating func part(_ magic: [UInt8], format: String) -> [CacheFile.Entry]? {
    guard let found = bytes(magic.count), found.elementsEqual(magic),
      let length = number().flatMap({ Int(exactly: $0) }), let check = number(),
      length <= source.count - position,
      check == CacheFile.check(of: source[position..<position + length])
    else { return nil }
    let end = position + length
    guard let stated = block(), stated.elementsEqual(format.utf8), let count = number() else {
      return nil
    }
    var entries: [CacheFile.Entry] = []
    for _ in 0..<count {
      guard let entry = entry() else { return nil }
      entries.append(entry)
    }
    return position == end ? entries : nil
  }

  private mutating func entry() -> CacheFile.Entry? {
    guard let key = block(), let size = number(), let modified = number(), let changed = number(),
      let node = number(), let digest = number(), let result = block()
    else { return nil }
    let fingerprint = FileFingerprint(
      size: Int64(bitPattern: size), modified: Int64(bitPattern: modified),
      changed: Int64(bitPattern: changed), node: node)
    return CacheFile.Entry(
      key: String(decoding: key, as: UTF8.self),
      fingerprint: fingerprint.size < 0 ? nil : fingerprint, digest: digest, result: result)
  }
}
