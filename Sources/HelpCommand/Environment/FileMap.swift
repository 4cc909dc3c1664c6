#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A file in memory, read page by page as it is touched.
@safe final class FileMap: @unchecked Sendable {
  // SAFETY: the pages are mapped for reading only, from here to the end of the object's life.
  let bytes: UnsafeRawBufferPointer

  /// Maps an open file; `nil` if the system refuses, and `errno` says why.
  init?(_ descriptor: Int32, size: Int) {
    let address = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else { return nil }
    unsafe bytes = UnsafeRawBufferPointer(start: address, count: size)
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// Has the process end with a message if a mapped file is cut while it is read.
  ///
  /// The system tells by `SIGBUS`. What the handler does is all that may be done in one: a write
  /// and the end.
  static func endProcessIfCut() {
    _ = signal(SIGBUS) { _ in
      let message: StaticString =
        "error: the help image was cut while it was read; build or copy it again\n"
      unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
      _exit(65)
    }
  }
}
