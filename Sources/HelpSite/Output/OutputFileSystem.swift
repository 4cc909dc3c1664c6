internal import CFileExchange

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Writes, links and removes files through POSIX; every call reports its failure by errno.
enum OutputFileSystem {
  /// A failed call.
  struct Failure: Error {
    /// The number of the error.
    let number: Int32

    /// The reason in words.
    var reason: String {
      guard let text = unsafe strerror(number) else { return "error \(number)" }
      return unsafe String(cString: text).lowercased()
    }

    static var last: Failure { Failure(number: errno) }

    var isMissing: Bool { number == ENOENT }
    var isExisting: Bool { number == EEXIST }
    var isFull: Bool { number == ENOSPC || number == EDQUOT }
    var isUnsupported: Bool { number == EINVAL || number == ENOSYS || number == ENOTSUP }
  }

  /// What stands at a path, links not followed.
  struct Status {
    var isFolder: Bool
    var isFile: Bool
    var device: UInt64
    var entry: OutputLedger.Entry
  }

  /// Returns what stands at a path; `nil` if nothing does.
  static func status(of path: String) -> Status? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return Status(status)
  }

  /// Returns what an open file is; `nil` if the system cannot tell.
  static func status(ofDescriptor descriptor: Int32) -> Status? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    return Status(status)
  }

  /// Makes a folder that is not there yet.
  static func makeFolder(_ path: String) throws(Failure) {
    guard unsafe mkdir(path, 0o755) == 0 else { throw .last }
  }

  /// Gives a file a second name.
  static func makeLink(_ path: String, to existing: String) throws(Failure) {
    guard unsafe link(existing, path) == 0 else { throw .last }
  }

  static func removeFile(_ path: String) throws(Failure) {
    guard unsafe unlink(path) == 0 else { throw .last }
  }

  static func removeEmptyFolder(_ path: String) -> Bool { unsafe rmdir(path) == 0 }

  static func move(_ path: String, to target: String) throws(Failure) {
    guard unsafe rename(path, target) == 0 else { throw .last }
  }

  /// Exchanges two folders in one step.
  static func exchange(_ first: String, _ second: String) throws(Failure) {
    guard unsafe helpcenter_exchange(first, second) == 0 else { throw .last }
  }

  /// Writes a file that is not there yet and returns how the file system knows it.
  static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) -> OutputLedger.Entry {
    var file = try OutputFileWriter(creating: path)
    try file.append(bytes[...])
    return try file.finish()
  }

  /// Reads a file of a known size; `nil` if it cannot be read or has another size.
  static func content(of path: String, size: Int) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = 0
      while count <= size {
        // SAFETY: the rest from the count lies within the buffer of `size + 1` bytes.
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let added = unsafe read(descriptor, rest.baseAddress, rest.count)
        if added < 0, errno == EINTR { continue }
        guard added > 0 else { break }
        count += added
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// Something in a folder.
  struct Member {
    var name: String
    var isFolder: Bool
  }

  /// Returns what is in a folder, in no order; links are not followed.
  static func members(of folder: String) throws(Failure) -> [Member] {
    guard let stream = unsafe opendir(folder) else { throw .last }
    defer { unsafe closedir(stream) }
    var members: [Member] = []
    while let entry = unsafe readdir(stream) {
      // SAFETY: `d_name` is a NUL-terminated field of the entry readdir returned.
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { field in
        unsafe String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      let kind = unsafe Int(entry.pointee.d_type)
      // Not every file system tells in its folders what a member is.
      let isFolder =
        kind == Int(DT_UNKNOWN)
        ? status(of: "\(folder)/\(name)")?.isFolder ?? false : kind == Int(DT_DIR)
      members.append(Member(name: name, isFolder: isFolder))
    }
    return members
  }

  /// Removes a folder and all in it; links in it are removed, not followed.
  static func removeTree(_ path: String) {
    guard let status = status(of: path) else { return }
    guard status.isFolder else {
      _ = unsafe unlink(path)
      return
    }
    for member in (try? members(of: path)) ?? [] {
      let child = "\(path)/\(member.name)"
      if unsafe member.isFolder || unlink(child) != 0 { removeTree(child) }
    }
    _ = removeEmptyFolder(path)
  }

  /// Takes the lock that a file stands for; it is given back when the descriptor is closed.
  static func lock(_ path: String) throws(Failure) -> Int32 {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let failure = Failure.last
      close(descriptor)
      throw failure
    }
    return descriptor
  }

  static func unlock(_ descriptor: Int32) { close(descriptor) }
}

extension OutputFileSystem.Status {
  fileprivate init(_ status: stat) {
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isFile = status.st_mode & S_IFMT == S_IFREG
    device = UInt64(truncatingIfNeeded: status.st_dev)
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    entry = OutputLedger.Entry(
      size: Int64(status.st_size),
      modified: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec),
      node: UInt64(status.st_ino), key: 0)
  }
}
