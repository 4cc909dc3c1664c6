internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Long results of builds, kept in a file and read one at a time, so that they need no memory.
///
/// Pieces are appended and never changed; whoever keeps the place of a piece can read it as long as
/// the file has the same ``identity``. What nobody keeps the place of any more is waste, and a
/// file that is mostly waste is best removed.
package final class PieceFile: Sendable {
  /// Where a piece stands, and what tells that it is still the same.
  package struct Place: Sendable, Hashable {
    /// The offset in bytes.
    package var offset: Int
    /// The number of bytes.
    package var count: Int
    /// The fingerprint of the bytes.
    package var check: UInt64

    /// Creates a place.
    package init(offset: Int, count: Int, check: UInt64) {
      self.offset = offset
      self.count = count
      self.check = check
    }
  }

  /// A number that no other file of pieces has: with another one, all places are void.
  package let identity: UInt64

  private let path: String
  private let descriptor: Int32
  private let end: Atomic<Int>

  private static let magic: UInt64 = 0x3120_7365_6365_6950
  private static let headerLength = 16

  /// Opens a file, or starts one if there is none.
  ///
  /// - Throws: ``HelpAuthoringError`` if it can be neither read nor written.
  package init(path: String) throws(HelpAuthoringError) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    self.path = path
    self.descriptor = descriptor
    var status = stat()
    let size = unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    let header = PieceFile.read(descriptor, at: 0, count: PieceFile.headerLength)
    if let header, WordBytes.word(header[..<8]) == PieceFile.magic {
      identity = WordBytes.word(header[8...])
      end = Atomic(size)
    } else {
      identity = UInt64.random(in: 1 ... .max)
      end = Atomic(PieceFile.headerLength)
      var failure = ftruncate(descriptor, 0) == 0 ? 0 : errno
      var header: [UInt8] = []
      WordBytes.append(PieceFile.magic, to: &header)
      WordBytes.append(identity, to: &header)
      if failure == 0 { failure = PieceFile.write(header[...], descriptor, at: 0) }
      if failure != 0 { throw .unwritable(path, failure) }
    }
  }

  deinit { close(descriptor) }

  /// The number of bytes of all pieces, waste included.
  package var byteCount: Int { end.load(ordering: .relaxed) }

  /// Whether a piece can stand at a place.
  package func holds(_ place: Place) -> Bool {
    place.offset >= PieceFile.headerLength && place.count >= 0
      && place.count <= byteCount - place.offset
  }

  /// Adds pieces side by side; threads may do so at once.
  ///
  /// - Parameters:
  ///   - bytes: The pieces, one behind the other.
  ///   - counts: The number of bytes of each.
  /// - Returns: The place of each.
  /// - Throws: ``HelpAuthoringError`` if the file cannot be written.
  package func append(
    _ bytes: [UInt8], counts: [Int]
  ) throws(HelpAuthoringError) -> [Place] {
    let offset = end.add(bytes.count, ordering: .relaxed).oldValue
    let failure = PieceFile.write(bytes[...], descriptor, at: offset)
    if failure != 0 { throw .unwritable(path, failure) }
    var places: [Place] = []
    var start = 0
    for count in counts {
      let piece = bytes[start..<start + count]
      places.append(
        Place(offset: offset + start, count: count, check: Fingerprint(of: piece).value))
      start += count
    }
    return places
  }

  /// Returns a piece; `nil` if what stands there is not what was added.
  package func piece(at place: Place) -> [UInt8]? {
    guard holds(place),
      let bytes = PieceFile.read(descriptor, at: place.offset, count: place.count),
      Fingerprint(of: bytes[...]).value == place.check
    else { return nil }
    return bytes
  }

  private static func read(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        // SAFETY: the rest from `filled` lies within the buffer of `count` bytes.
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled..<count])
        let added = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
        if added < 0, errno == EINTR { continue }
        guard added > 0 else { break }
        filled += added
      }
    }
    return bytes.count == count ? bytes : nil
  }

  /// Writes bytes at an offset; returns the number of the error, 0 for none.
  private static func write(
    _ bytes: ArraySlice<UInt8>, _ descriptor: Int32, at offset: Int
  ) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        // SAFETY: the rest from `done` is a part of the slice's own storage.
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        let count = unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return errno == 0 ? EIO : errno }
        done += count
      }
      return 0
    }
  }
}
