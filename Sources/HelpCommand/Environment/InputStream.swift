#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Reads a file or standard input piece by piece, in memory that does not grow with it.
enum InputStream {
  private static let pieceLength = 1 << 18

  /// Calls a function with each piece of a file; `-` is standard input.
  ///
  /// - Throws: ``HelpFileError`` if the file cannot be read, and what the function throws.
  static func read(
    _ path: String, _ body: (Span<UInt8>) throws(HelpFileError) -> Void
  ) throws(HelpFileError) {
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw HelpFileError(systemError: errno, path: path) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var buffer = [UInt8](repeating: 0, count: pieceLength)
    while true {
      // SAFETY: the buffer holds as many bytes as are asked for.
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe readBytes(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw HelpFileError(systemError: errno, path: path) }
      if count == 0 { return }
      try body(buffer.span.extracting(0..<count))
    }
  }
}

// The method above hides the function of the same name.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  unsafe read(descriptor, buffer, count)
}
