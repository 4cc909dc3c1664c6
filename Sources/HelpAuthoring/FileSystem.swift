#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Reads files and folders through POSIX, so that a tool need not start Foundation for it.
package enum FileSystem {
  /// What stands at a path.
  package enum Kind: Sendable, Hashable {
    /// A regular file of a size in bytes.
    case file(size: Int)
    /// A folder.
    case folder
    /// A pipe, a device or a socket.
    case other
  }

  /// Returns what stands at a path, symbolic links followed.
  package static func kind(of path: String) throws(HelpAuthoringError) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .unreadable(path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Reads the start of a regular file.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - length: The most bytes to read.
  /// - Returns: The bytes, fewer if the file is shorter.
  /// - Throws: ``HelpAuthoringError`` if the file cannot be read.
  package static func head(
    of path: String, length: Int
  ) throws(HelpAuthoringError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path, EINVAL) }
    return try piece(of: path, descriptor, length: min(length, Int(status.st_size)))
  }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: The path; `-` reads standard input.
  ///   - limit: The most bytes to read.
  /// - Returns: The bytes of the file.
  /// - Throws: ``HelpAuthoringError`` if the file cannot be read or is larger than the limit.
  package static func read(_ path: String, limit: Int) throws(HelpAuthoringError) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, errno) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .unreadable(path, EISDIR) }

    var bytes: [UInt8] = []
    var chunk = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) + 1 : 1 << 16
    while true {
      guard bytes.count <= limit else { throw .tooLarge(path, limit: limit) }
      chunk = min(chunk, limit - bytes.count + 1)
      let added = try piece(of: path, descriptor, length: chunk)
      if added.isEmpty { return bytes }
      if bytes.isEmpty { bytes = added } else { bytes += added }
      // What follows a file is nearly always its end, for which no large buffer is needed.
      chunk = min(max(bytes.count, 1 << 12), 1 << 20)
    }
  }

  /// Reads the next bytes of an open file, at most so many.
  private static func piece(
    of path: String, _ descriptor: Int32, length: Int
  ) throws(HelpAuthoringError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe Array<UInt8>(unsafeUninitializedCapacity: length) { buffer, count in
      var result = -1
      repeat {
        // SAFETY: the buffer holds `length` bytes; read writes at most as many.
        result = unsafe readBytes(descriptor, buffer.baseAddress, length)
      } while result < 0 && errno == EINTR
      if result < 0 { failure = errno }
      count = max(0, result)
    }
    guard failure == 0 else { throw .unreadable(path, failure) }
    return bytes
  }

  /// Returns the names in a folder, sorted by bytes, without `.` and `..`.
  package static func names(in folder: String) throws(HelpAuthoringError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw .unreadable(folder, errno) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // SAFETY: `d_name` is a NUL-terminated field of the entry readdir returned.
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { field in
        unsafe String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// Returns the identity of what stands at a path, by which loops of links are found.
  package static func identity(of path: String) -> [UInt64]? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }

  /// Tells whether a symbolic link stands at a path.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Returns the path with all links resolved.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Removes a file if it is there.
  package static func remove(_ path: String) { unsafe unlink(path) }

  /// Writes a file, replacing it in one step.
  package static func write(_ bytes: [UInt8], to path: String) throws(HelpAuthoringError) {
    var file = try FileWriter(replacing: path)
    try file.append(bytes[...])
    try file.finish()
  }
}

// The method above hides the function of the same name.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int)
  -> Int
{
  unsafe read(descriptor, buffer, count)
}
