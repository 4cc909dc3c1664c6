internal import HelpAuthoring

/// What a tree of output files was when it was finished, file by file.
///
/// A ledger belongs to one folder by the folder's number in the file system, so it follows the
/// folder when that is renamed. It is kept beside the site, not in it: the site itself is the same
/// bytes whoever builds it.
struct OutputLedger: Sendable {
  /// A file of the tree.
  struct Entry: Sendable, Hashable {
    /// The size in bytes.
    var size: Int64
    /// When the file was written, in nanoseconds since 1970.
    var modified: Int64
    /// The number of the file in the file system; two names of one file share it.
    var node: UInt64
    /// The fingerprint of what the content follows from; 0 if it is not known.
    var key: UInt64

    /// Whether two entries are of one file, unchanged between them.
    func isSameFile(as other: Entry) -> Bool {
      node == other.node && size == other.size && modified == other.modified
    }
  }

  /// What a whole site was made of.
  struct Site: Sendable, Hashable {
    /// A fingerprint of all that the site follows from; 0 if it is not known.
    var key: UInt64 = 0
    /// The number of its pages.
    var pageCount = 0
  }

  /// The files by their paths.
  private(set) var entries: [String: Entry]
  /// What the site was made of.
  private(set) var site: Site

  private static let magic = Array("HelpCenter output 2\n".utf8)

  /// Creates a ledger.
  init(_ entries: [String: Entry] = [:], site: Site = Site()) {
    self.entries = entries
    self.site = site
  }

  subscript(path: String) -> Entry? { entries[path] }

  /// Reads a ledger; `nil` unless every byte is right.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: OutputLedger.magic), bytes.count >= OutputLedger.magic.count + 32
    else { return nil }
    var place = OutputLedger.magic.count
    func number() -> UInt64 {
      defer { place += 8 }
      return WordBytes.word(bytes[place..<place + 8])
    }
    let check = number()
    guard check == Fingerprint(of: bytes[place...]).value else { return nil }
    let key = number()
    let pageCount = number()
    guard let count = Int(exactly: number()), count <= bytes.count / 40 else { return nil }
    var entries = [String: Entry](minimumCapacity: count)
    for _ in 0..<count {
      guard place + 40 <= bytes.count else { return nil }
      let entry = Entry(
        size: Int64(bitPattern: number()), modified: Int64(bitPattern: number()),
        node: number(), key: number())
      guard let length = Int(exactly: number()), length <= bytes.count - place else { return nil }
      entries[String(decoding: bytes[place..<place + length], as: UTF8.self)] = entry
      place += length
    }
    guard place == bytes.count else { return nil }
    self.entries = entries
    site = Site(key: key, pageCount: Int(truncatingIfNeeded: pageCount))
  }

  /// The bytes of the ledger.
  var bytes: [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(entries.count * 100)
    WordBytes.append(site.key, to: &body)
    WordBytes.append(UInt64(site.pageCount), to: &body)
    WordBytes.append(UInt64(entries.count), to: &body)
    for (path, entry) in entries {
      WordBytes.append(UInt64(bitPattern: entry.size), to: &body)
      WordBytes.append(UInt64(bitPattern: entry.modified), to: &body)
      WordBytes.append(entry.node, to: &body)
      WordBytes.append(entry.key, to: &body)
      WordBytes.append(UInt64(path.utf8.count), to: &body)
      body.append(contentsOf: path.utf8)
    }
    var head = OutputLedger.magic
    WordBytes.append(Fingerprint(of: body[...]).value, to: &head)
    return head + body
  }
}
