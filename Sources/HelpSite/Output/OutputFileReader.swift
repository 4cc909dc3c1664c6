#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Reads parts of a file of the site that stands.
final class OutputFileReader: Sendable {
  /// What the file system knows the file by.
  let entry: OutputLedger.Entry

  private let descriptor: Int32

  /// Opens a file; `nil` if it is not the one that an entry is of, as it was then.
  init?(_ path: String, entry: OutputLedger.Entry) {
    self.entry = entry
    descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard let status = OutputFileSystem.status(ofDescriptor: descriptor), status.isFile,
      status.entry.isSameFile(as: entry)
    else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Returns the bytes of a range; `nil` if the file does not have them.
  func bytes(_ range: Range<Int>) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = 0
      while count < range.count {
        // SAFETY: the rest from the count lies within the buffer of as many bytes as the range.
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count..<range.count])
        let added = unsafe pread(
          descriptor, rest.baseAddress, rest.count, off_t(range.lowerBound + count))
        if added < 0, errno == EINTR { continue }
        guard added > 0 else { break }
        count += added
      }
    }
    return bytes.count == range.count ? bytes : nil
  }
}
