/// The bytes of a cache file: one or more parts, each with a check of all that stands in it.
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

  /// The number of bytes of all parts.
  private(set) var byteCount = 0
  /// Whether nothing but parts was found, so that another one can be appended.
  private(set) var isWhole = true
  private var entries: [String: Entry] = [:]

  /// The largest file that is taken for a cache.
  static let sizeLimit = 1 << 31

  static let magic = Array("HelpCache 3\n".utf8)

  /// Reads a cache; what is damaged or of another format gives no entries.
  init(_ bytes: [UInt8], format: String) {
    var reader = CacheReader(bytes)
    while !reader.isAtEnd {
      guard let part = reader.part(format: format) else {
        isWhole = false
        return
      }
      byteCount = reader.position
      if entries.isEmpty { entries.reserveCapacity(part.count) }
      for entry in part { entries[entry.key] = entry }
    }
  }

  /// Returns the entry of a file.
  subscript(key: String) -> Entry? { entries[key] }

  /// Writes a part.
  static func write(
    _ entries: [Entry], format: String, to file: inout FileWriter
  ) throws(HelpAuthoringError) {
    var check = Fingerprint()
    var head = magic
    WordBytes.append(UInt64(format.utf8.count), to: &head)
    head.append(contentsOf: format.utf8)
    WordBytes.append(UInt64(entries.count), to: &head)
    check.combine(head[...])
    try file.append(head[...])
    for entry in entries {
      head.removeAll(keepingCapacity: true)
      WordBytes.append(UInt64(entry.key.utf8.count), to: &head)
      head.append(contentsOf: entry.key.utf8)
      let found = entry.fingerprint ?? FileFingerprint(size: -1, modified: 0, changed: 0, node: 0)
      WordBytes.append(UInt64(bitPattern: found.size), to: &head)
      WordBytes.append(UInt64(bitPattern: found.modified), to: &head)
      WordBytes.append(UInt64(bitPattern: found.changed), to: &head)
      WordBytes.append(found.node, to: &head)
      WordBytes.append(entry.digest, to: &head)
      WordBytes.append(UInt64(entry.result.count), to: &head)
      check.combine(head[...])
      check.combine(entry.result)
      try file.append(head[...])
      try file.append(entry.result)
    }
    head.removeAll(keepingCapacity: true)
    WordBytes.append(check.value, to: &head)
    try file.append(head[...])
  }
}

/// Reads the parts of a cache file, none beyond its end.
private struct CacheReader {
  private let source: [UInt8]
  private(set) var position = 0

  init(_ source: [UInt8]) { self.source = source }

  var isAtEnd: Bool { position == source.count }

  /// Reads a part; `nil` unless every byte is right.
  mutating func part(format: String) -> [CacheFile.Entry]? {
    let start = position
    var check = Fingerprint()
    guard let magic = bytes(CacheFile.magic.count), magic.elementsEqual(CacheFile.magic),
      let stated = block(), stated.elementsEqual(format.utf8), let count = number(),
      count <= UInt64(source.count)
    else { return nil }
    check.combine(source[start..<position])
    var entries: [CacheFile.Entry] = []
    entries.reserveCapacity(min(Int(count), source.count / 64))
    for _ in 0..<count {
      guard let entry = entry(&check) else { return nil }
      entries.append(entry)
    }
    guard number() == check.value else { return nil }
    return entries
  }

  private mutating func entry(_ check: inout Fingerprint) -> CacheFile.Entry? {
    let start = position
    guard let key = block(), let size = number(), let modified = number(), let changed = number(),
      let node = number(), let digest = number(),
      let count = number().flatMap({ Int(exactly: $0) })
    else { return nil }
    check.combine(source[start..<position])
    guard let result = bytes(count) else { return nil }
    check.combine(result)
    let fingerprint = FileFingerprint(
      size: Int64(bitPattern: size), modified: Int64(bitPattern: modified),
      changed: Int64(bitPattern: changed), node: node)
    return CacheFile.Entry(
      key: String(decoding: key, as: UTF8.self),
      fingerprint: fingerprint.size < 0 ? nil : fingerprint, digest: digest, result: result)
  }

  private mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= source.count - position else { return nil }
    defer { position += count }
    return source[position..<position + count]
  }

  private mutating func number() -> UInt64? {
    bytes(8).map { WordBytes.word($0) }
  }

  private mutating func block() -> ArraySlice<UInt8>? {
    guard let count = number().flatMap({ Int(exactly: $0) }) else { return nil }
    return bytes(count)
  }
}
