#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Writes a file piece by piece, so that its bytes are never held all at once.
///
/// A writer that is let go before ``finish()`` leaves a file that it was to replace as it was.
struct FileWriter: ~Copyable {
  private let path: String
  /// Where the bytes go until the file is replaced; `nil` if they are appended to it.
  private let temporary: String?
  private var descriptor: Int32
  private var pending: [UInt8] = []

  /// The most bytes that are written at a time.
  ///
  /// The system may keep what was written at a time as one block, and give all of it to a program
  /// that maps the file and touches a byte; with small pieces a search touches less memory.
  private static let pieceLength = 1 << 16

  /// Starts a file that takes the place of the one at a path in one step.
  init(replacing path: String) throws(HelpAuthoringError) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    self.path = path
    self.temporary = temporary
    self.descriptor = descriptor
  }

  /// Goes on behind the last byte of a file.
  init(appendingTo path: String) throws(HelpAuthoringError) {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    self.path = path
    temporary = nil
    self.descriptor = descriptor
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let temporary { unsafe unlink(temporary) }
  }

  /// Writes bytes behind those before.
  mutating func append(_ bytes: ArraySlice<UInt8>) throws(HelpAuthoringError) {
    if pending.count + bytes.count > FileWriter.pieceLength {
      try flush(pending[...])
      pending.removeAll(keepingCapacity: true)
    }
    if bytes.count > FileWriter.pieceLength {
      try flush(bytes)
    } else {
      pending.append(contentsOf: bytes)
    }
  }

  /// Ends the file and puts it in its place.
  mutating func finish() throws(HelpAuthoringError) {
    try flush(pending[...])
    pending = []
    let status = close(descriptor)
    descriptor = -1
    var failure = status == 0 ? 0 : errno
    if let temporary {
      if failure == 0, unsafe rename(temporary, path) != 0 { failure = errno }
      if failure != 0 { unsafe unlink(temporary) }
    }
    guard failure == 0 else { throw .unwritable(path, failure) }
  }

  private func flush(_ bytes: ArraySlice<UInt8>) throws(HelpAuthoringError) {
    var failure: Int32 = 0
    unsafe bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let end = min(offset + FileWriter.pieceLength, buffer.count)
        // SAFETY: the piece is a part of the slice's own storage.
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset..<end])
        let count = unsafe write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failure = errno
          return
        }
        offset += count
      }
    }
    guard failure == 0 else { throw .unwritable(path, failure) }
  }
}
