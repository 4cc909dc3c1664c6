#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// What the file system says about a file that changes whenever the file does.
package struct FileFingerprint: Sendable, Hashable {
  /// The size in bytes.
  package var size: Int64
  /// When the content was changed last, in nanoseconds since 1970.
  package var modified: Int64
  /// When the content or the attributes were changed last, in nanoseconds since 1970.
  package var changed: Int64
  /// The number of the file within its file system.
  package var node: UInt64

  /// Reads the fingerprint of a file, links followed; `nil` if there is no regular file.
  package init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int64(status.st_size)
    #if canImport(Darwin)
    modified = FileFingerprint.nanoseconds(status.st_mtimespec)
    changed = FileFingerprint.nanoseconds(status.st_ctimespec)
    #else
    modified = FileFingerprint.nanoseconds(status.st_mtim)
    changed = FileFingerprint.nanoseconds(status.st_ctim)
    #endif
    node = UInt64(status.st_ino)
  }

  /// Creates a fingerprint.
  package init(size: Int64, modified: Int64, changed: Int64, node: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.node = node
  }

  /// The time now, in nanoseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
