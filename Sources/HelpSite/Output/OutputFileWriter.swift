#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Writes a file that is not there yet, piece by piece, so that its bytes are never held all at
/// once.
struct OutputFileWriter: ~Copyable {
  typealias Failure = OutputFileSystem.Failure

  private var descriptor: Int32
  private var pending: [UInt8] = []

  /// The most bytes that are gathered before they are written.
  private static let pieceLength = 1 << 16

  /// Starts a file.
  init(creating path: String) throws(Failure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    descriptor = unsafe open(path, flags, 0o644)
    guard descriptor >= 0 else { throw .last }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds bytes.
  mutating func append(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    if pending.count + bytes.count > OutputFileWriter.pieceLength { try flush() }
    if bytes.count > OutputFileWriter.pieceLength {
      try write(bytes)
    } else {
      pending.append(contentsOf: bytes)
    }
  }

  /// Adds a range of another file.
  ///
  /// - Returns: `false` if the other file is shorter.
  mutating func append(
    _ range: Range<Int>, of source: OutputFileReader
  ) throws(Failure) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + OutputFileWriter.pieceLength, range.upperBound)
      guard let bytes = source.bytes(start..<end) else { return false }
      try append(bytes[...])
      start = end
    }
    return true
  }

  /// Ends the file and returns how the file system knows it.
  mutating func finish() throws(Failure) -> OutputLedger.Entry {
    try flush()
    let entry = OutputFileSystem.status(ofDescriptor: descriptor)?.entry
    var failure: Failure? = entry == nil ? .last : nil
    if close(descriptor) != 0, failure == nil { failure = .last }
    descriptor = -1
    guard let entry, failure == nil else { throw failure ?? Failure(number: EIO) }
    return entry
  }

  private mutating func flush() throws(Failure) {
    try write(pending[...])
    pending.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    var failure: Failure?
    unsafe bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        // SAFETY: the rest from the offset is a part of the slice's own storage.
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let count = unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failure = .last
          return
        }
        offset += count
      }
    }
    if let failure { throw failure }
  }
}

/// The system's `write`, which the method of that name hides.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(file, bytes, count)
}
