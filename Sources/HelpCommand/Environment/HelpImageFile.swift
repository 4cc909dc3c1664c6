package import HelpCenter
internal import HelpSearch

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Opens help images in files.
package enum HelpImageFile {
  /// How the bytes of a file come into memory.
  package enum Access: Sendable, Hashable {
    /// As a copy, which no change of the file reaches.
    case copy
    /// As a map, of which only what is read takes time and memory.
    ///
    /// Replacing the file by renaming another one is safe. Cutting it while it is read ends the
    /// process with a message and exit code 65, as the system tells by a signal only; this is
    /// therefore for programs that own their process.
    case map
  }

  /// Files up to this size are copied in any case; mapping them would save nothing.
  private static let copyLimit = 1 << 16
  private static let sizeLimit = 1 << 30
  private static let headLength = 8

  /// Opens the image at a path.
  ///
  /// - Returns: `nil` if the file is something else, such as Markdown or a folder.
  /// - Throws: ``HelpFileError`` if the file cannot be read or the image is damaged.
  package static func open(
    _ path: String, access: Access
  ) throws(HelpFileError) -> HelpContainer? {
    guard let blob = try blob(path, access: access) else { return nil }
    do throws(HelpImageError) {
      return try HelpContainer(blob)
    } catch {
      throw HelpFileError(error, path: path)
    }
  }

  /// Checks every byte of an image.
  ///
  /// - Throws: ``HelpFileError`` that names the first part that is damaged.
  package static func verify(
    _ container: HelpContainer, path: String
  ) throws(HelpFileError) {
    do throws(HelpImageError) {
      try container.articles.verify()
    } catch {
      throw HelpFileError(error, path: path)
    }
    guard let blob = container.index else { return }
    do throws(SearchIndexError) {
      try SearchIndex(blob).verify()
    } catch {
      throw HelpFileError("\(error)", path: path)
    }
  }

  private static func blob(
    _ path: String, access: Access
  ) throws(HelpFileError) -> HelpBlob? {
    let descriptor = openFile(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw HelpFileError(systemError: errno, path: path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw HelpFileError(systemError: errno, path: path)
    }
    let size = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG, size >= headLength else { return nil }
    let head = try read(descriptor, count: headLength, path: path)
    guard HelpContainer.begins(head) else { return nil }
    guard size <= sizeLimit else {
      throw HelpFileError(.tooLarge(limit: sizeLimit), path: path)
    }
    if access == .copy || size <= copyLimit {
      return HelpBlob(try read(descriptor, count: size, path: path))
    }
    FileMap.endProcessIfCut()
    guard let map = FileMap(descriptor, size: size) else {
      throw HelpFileError(systemError: errno, path: path)
    }
    return unsafe HelpBlob(unsafeBytes: map.bytes, owner: map)
  }

  /// Reads the first bytes of a file; fewer if it ends before.
  private static func read(
    _ descriptor: Int32, count: Int, path: String
  ) throws(HelpFileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        // SAFETY: from `filled` on, the buffer has room for the bytes asked for.
        let result = unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled, off_t(filled))
        if result < 0, errno == EINTR { continue }
        if result < 0 { failure = errno }
        if result <= 0 { return }
        filled += result
      }
    }
    guard failure == 0 else { throw HelpFileError(systemError: failure, path: path) }
    return bytes
  }
}

// A method of the same name hides the function.
private func openFile(_ path: String, _ flags: Int32) -> Int32 { unsafe open(path, flags) }
