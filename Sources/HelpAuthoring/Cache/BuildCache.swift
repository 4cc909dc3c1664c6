/// Results of earlier builds, by the files they were made of.
///
/// A build asks for the result of each of its files. If a file is as it was, the cache has it; else
/// the file is read, and only if its content differs, too, the result is made anew:
///
/// ```swift
/// var cache = BuildCache(path: "site/.cache", format: "site-page 3")
/// for file in files {
///   let page = try cache.find(file.path, key: file.relativePath) { bytes in
///     Made(encode(render(bytes)))
///   }
///   cache.note(page)
/// }
/// try cache.save()
/// ```
///
/// What a result is, its maker decides: any bytes. They must follow from the content of the file,
/// from the key and from the format alone, where the format names the program's version and all
/// settings that matter. Whatever is not a cache of this format, undamaged to the last byte, counts
/// as an empty cache.
///
/// A cache costs time when it is useless, and gives a wrong result only if a content has the
/// ``Fingerprint`` of the one before it: by accident once in 2⁶⁴ changes. Somebody who may write
/// both can bring that about, so contents of people who do not trust each other need caches of
/// their own.
///
/// Results that no file asked for are dropped once they have become many.
package struct BuildCache: Sendable {
  /// A result that was made for a file.
  package struct Made {
    /// The result.
    package var bytes: [UInt8]
    /// Whether the next build may use it.
    ///
    /// A result that goes with findings, which the next build must report again, is better made
    /// anew.
    package var isKept: Bool

    /// Creates a result.
    package init(_ bytes: [UInt8], isKept: Bool = true) {
      self.bytes = bytes
      self.isKept = isKept
    }
  }

  /// The number of results that were taken from the cache.
  package private(set) var reusedCount = 0
  /// The number of results that were made.
  package private(set) var madeCount = 0

  private let path: String
  private let format: String
  private let known: CacheFile
  private let start = FileFingerprint.now
  private var entries: [CacheFile.Entry] = []
  /// The entries that the cache has not, or has otherwise.
  private var changed: [CacheFile.Entry] = []

  /// The most bytes of a file that is read.
  private let fileSizeLimit: Int

  /// Opens the cache at a path; a missing or useless one is empty.
  ///
  /// - Parameters:
  ///   - path: The path of the cache file.
  ///   - format: What the results are: kind, version and settings. Another format's are not used.
  ///   - fileSizeLimit: The most bytes of a file that is read.
  package init(path: String, format: String, fileSizeLimit: Int = 256 << 20) {
    self.path = path
    self.format = format
    self.fileSizeLimit = fileSizeLimit
    let bytes = try? FileSystem.read(path, limit: CacheFile.sizeLimit)
    known = CacheFile(bytes ?? [], format: format)
  }

  /// What was found or made for a file, to be noted in the cache.
  package struct Finding: Sendable {
    /// The result.
    package var result: ArraySlice<UInt8>
    fileprivate var entry: CacheFile.Entry?
    fileprivate var isReused: Bool
    /// Whether the cache has the entry as it is.
    fileprivate var isKnown = false
  }

  /// Returns the result of a file: the one of an earlier build, else the one that is made now.
  ///
  /// Many threads may ask at once; one of them then notes what all have found.
  ///
  /// - Parameters:
  ///   - file: The path that opens the file.
  ///   - key: The name of the file in the cache, such as its path from the content folder.
  ///   - isUsable: Whether a result of an earlier build is one that this program can use, which a
  ///     change of program without a change of format would make it not.
  ///   - make: Makes the result from the content of the file.
  /// - Returns: The result, to be given to ``note(_:)``.
  /// - Throws: ``HelpAuthoringError`` if the file cannot be read, and what `make` throws.
  package func find(
    _ file: String, key: String, isUsable: (ArraySlice<UInt8>) -> Bool = { _ in true },
    make: (_ content: [UInt8]) throws -> Made
  ) throws -> Finding {
    let fingerprint = FileFingerprint(of: file)
    let old = known[key].flatMap { isUsable($0.result) ? $0 : nil }
    if let old, let fingerprint, old.fingerprint == fingerprint {
      return Finding(result: old.result, entry: old, isReused: true, isKnown: true)
    }
    let content = try FileSystem.read(file, limit: fileSizeLimit)
    let digest = Fingerprint(of: content[...]).value
    // A file that was changed while it was read, or so late that the clock of the file system might
    // not tell the next change, is known by its content only.
    let isSettled =
      fingerprint.map { fingerprint in
        fingerprint == FileFingerprint(of: file)
          && max(fingerprint.modified, fingerprint.changed) < start - BuildCache.clockGrain
      } ?? false
    let settled = isSettled ? fingerprint : nil
    if let old, old.digest == digest {
      let entry = CacheFile.Entry(
        key: key, fingerprint: settled, digest: digest, result: old.result)
      return Finding(
        result: old.result, entry: entry, isReused: true,
        isKnown: old.fingerprint == settled)
    }
    let made = try make(content)
    let result = made.bytes[...]
    let entry = CacheFile.Entry(key: key, fingerprint: settled, digest: digest, result: result)
    return Finding(result: result, entry: made.isKept ? entry : nil, isReused: false)
  }

  /// Notes what was found for a file, to be saved.
  package mutating func note(_ finding: Finding) {
    if finding.isReused { reusedCount += 1 } else { madeCount += 1 }
    guard let entry = finding.entry else { return }
    entries.append(entry)
    if !finding.isKnown { changed.append(entry) }
  }

  /// Writes the results asked for so far to the cache's path, or only those that are new.
  ///
  /// - Throws: ``HelpAuthoringError`` if the file cannot be written.
  package func save() throws(HelpAuthoringError) {
    // What no file asked for, or what was replaced, is carried along as long as it is little.
    let size = entries.reduce(0) { $0 + $1.result.count }
    let limit = size + size / 2 + (1 << 16)
    let added = changed.reduce(0) { $0 + $1.result.count }
    if known.isWhole, known.byteCount > 0, known.byteCount + added <= limit {
      if changed.isEmpty { return }
      var file = try FileWriter(appendingTo: path)
      try CacheFile.write(changed, format: format, to: &file)
      try file.finish()
    } else {
      var file = try FileWriter(replacing: path)
      try CacheFile.write(entries, format: format, to: &file)
      try file.finish()
    }
  }

  /// The longest step of a file system's clock, in nanoseconds: FAT's two seconds.
  private static let clockGrain: Int64 = 2_000_000_000
}
