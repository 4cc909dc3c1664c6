#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The hits of a tool's last search, so that `help 2` right after it opens the second.
///
/// They stand in `$XDG_STATE_HOME/<tool>/last-search`, else in `~/.local/state/<tool>/last-search`,
/// as lines of text that only the user may read: a mark, the time, the path of the content, and one
/// topic a line. Nothing else is kept, and nothing at all where `HELPCENTER_STATE` is `off`.
/// A search whose hits cannot be kept is a search all the same.
package struct LastSearch: Equatable {
  /// Where the articles were; empty for those in the program.
  package var content: String
  /// The topics of the hits, the first at number 1.
  package var topics: [String]

  /// Creates a record.
  package init(content: String, topics: [String]) {
    self.content = content
    self.topics = topics
  }

  private static let mark = "help-search 1"
  /// The seconds for which the numbers of a search hold.
  private static let lifetime = 3600
  private static let sizeLimit = 1 << 16

  /// Returns the topic of a hit by its number, counted from 1.
  package func topic(_ number: Int) -> String? {
    topics.indices.contains(number - 1) ? topics[number - 1] : nil
  }

  /// Returns the record of a tool's last search, if there was one within the last hour.
  package static func load(tool: String) -> LastSearch? {
    guard let path = path(tool: tool), let text = read(path) else { return nil }
    return LastSearch(text, now: Int(time(nil)))
  }

  /// Keeps the record as that of a tool's last search.
  package func save(tool: String) {
    guard let path = LastSearch.path(tool: tool) else { return }
    LastSearch.write(text(now: Int(time(nil))), to: path)
  }

  // MARK: Text

  /// The record as text; a topic that is no line is left empty.
  func text(now: Int) -> String {
    ([LastSearch.mark, String(now), content] + topics)
      .map { $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? "" : $0 }
      .joined(separator: "\n") + "\n"
  }

  /// Reads a record; `nil` if the text is none or too old.
  init?(_ text: String, now: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.count >= 3, lines[0] == LastSearch.mark, let then = Int(lines[1]),
      then <= now, now - then < LastSearch.lifetime
    else { return nil }
    content = String(lines[2])
    topics = lines.dropFirst(3).map(String.init)
  }

  // MARK: File

  private static func path(tool: String) -> String? {
    if StandardStreams.variable("HELPCENTER_STATE") == "off" { return nil }
    guard !tool.isEmpty, !tool.utf8.contains(UInt8(ascii: "/")), tool != "..", tool != "." else {
      return nil
    }
    if let folder = StandardStreams.variable("XDG_STATE_HOME"), folder.hasPrefix("/") {
      return "\(folder)/\(tool)/last-search"
    }
    guard let home = StandardStreams.variable("HOME"), home.hasPrefix("/") else { return nil }
    return "\(home)/.local/state/\(tool)/last-search"
  }

  private static func read(_ path: String) -> String? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: sizeLimit) { buffer, count in
      // SAFETY: the buffer has room for as many bytes as are asked for.
      count = max(0, unsafe readBytes(descriptor, buffer.baseAddress, sizeLimit))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) {
    makeFolders(above: path)
    let temporary = "\(path).\(getpid()).tmp"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe open(temporary, flags, 0o600)
    guard descriptor >= 0 else { return }
    let bytes = Array(text.utf8)
    // SAFETY: the pointer is used within the call only.
    let count = unsafe bytes.withUnsafeBytes {
      unsafe writeBytes(descriptor, $0.baseAddress, $0.count)
    }
    close(descriptor)
    let isWhole = count == bytes.count
    if unsafe !isWhole || rename(temporary, path) != 0 { unsafe unlink(temporary) }
  }

  /// Makes the folders of a path that are missing, for the user alone.
  private static func makeFolders(above path: String) {
    let parts = path.split(separator: "/").dropLast()
    var folder = ""
    for part in parts {
      folder += "/" + part
      unsafe mkdir(folder, 0o700)
    }
  }
}

// The methods above hide the functions of the same name.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int)
  -> Int
{
  unsafe read(descriptor, buffer, count)
}

private func writeBytes(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}
