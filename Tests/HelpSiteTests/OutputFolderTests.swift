import Foundation
import Testing

@testable import HelpSite

/// A folder for one test, removed with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "help-site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// All files below a folder with their contents.
  func files(in name: String) -> [String: String] {
    let root = "\(path)/\(name)"
    var files: [String: String] = [:]
    for file in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: "\(root)/\(file)", isDirectory: &isFolder)
      if !isFolder.boolValue { files[file] = text("\(name)/\(file)") }
    }
    return files
  }

  /// When a file was changed, and its number in the file system.
  func identity(_ name: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return [attributes[.modificationDate], attributes[.systemFileNumber]].map { "\($0 ?? "")" }
  }
}

/// The folder of a site is replaced as a whole, or not at all.
struct OutputFolderTests {
  private func build(
    _ files: [String: String], in folder: TemporaryFolder, keys: [String: UInt64] = [:]
  ) throws -> OutputSummary {
    let draft = try OutputFolder(path: folder.path + "/site").draft()
    let records = try files.map { path, text in
      let key = keys[path] ?? 0
      return try draft.keep(path, key: key)
        ?? draft.put(OutputFile(path: path, text: text, key: key))
    }
    return try draft.commit(records)
  }

  @Test func writesFoldersAndFiles() throws {
    let folder = try TemporaryFolder()
    let summary = try build(["index.html": "home", "a/b/c.html": "deep"], in: folder)
    #expect(summary.fileCount == 2 && summary.byteCount == 8 && summary.writtenCount == 2)
    #expect(folder.text("site/a/b/c.html") == "deep")
    #expect(folder.text("site/index.html") == "home")
  }

  @Test func keepsUnchangedFilesAndRemovesOthers() throws {
    let folder = try TemporaryFolder()
    _ = try build(["same": "1", "changed": "1", "old/gone": "1"], in: folder)
    let identity = try folder.identity("site/same")
    for round in 2...5 {
      let summary = try build(["same": "1", "changed": "\(round)", "new": "1"], in: folder)
      #expect(summary.writtenCount == (round == 2 ? 2 : 1))
      #expect(summary.removedCount == (round == 2 ? 1 : 0))
      #expect(try folder.identity("site/same") == identity)
      #expect(
        folder.files(in: "site").filter { $0.key != OutputFolder.markName }
          == ["same": "1", "changed": "\(round)", "new": "1"])
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/site/old"))
    }
  }

  @Test func nothingToDoChangesNothing() throws {
    let folder = try TemporaryFolder()
    _ = try build(["a": "1"], in: folder)
    let identity = try folder.identity("site")
    let summary = try build(["a": "1"], in: folder)
    #expect(!summary.isChanged && summary.writtenCount == 0)
    #expect(try folder.identity("site") == identity)
  }

  @Test func keepsByFingerprintOnlyWhatNobodyTouched() throws {
    let folder = try TemporaryFolder()
    _ = try build(["a": "made"], in: folder, keys: ["a": 7])
    // The content is not looked at when the fingerprint is the same.
    _ = try build(["a": "unmade"], in: folder, keys: ["a": 7])
    #expect(folder.text("site/a") == "made")
    try folder.write("forged", to: "site/a")
    _ = try build(["a": "unmade"], in: folder, keys: ["a": 7])
    #expect(folder.text("site/a") == "unmade")
    _ = try build(["a": "again"], in: folder, keys: ["a": 8])
    #expect(folder.text("site/a") == "again")
  }

  /// Writes a site of one file in pieces.
  private func stream(
    _ pieces: [String], in folder: TemporaryFolder
  ) throws -> OutputDraft.Record {
    let draft = try OutputFolder(path: folder.path + "/site").draft()
    var file = try draft.start("a/long")
    for piece in pieces { try file.append(Array(piece.utf8)[...]) }
    let record = try draft.finish(&file, at: "a/long", key: 5)
    _ = try draft.commit([record])
    return record
  }

  @Test func writesFilesInPieces() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "0123456789", count: 20_000)
    #expect(try stream(["<", long, ">"], in: folder).isWritten)
    #expect(folder.text("site/a/long") == "<" + long + ">")
    let identity = try folder.identity("site/a/long")
    #expect(try !stream(["<" + long, ">"], in: folder).isWritten)
    #expect(try folder.identity("site/a/long") == identity)
  }

  @Test func copiesRangesOfTheFileBefore() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "0123456789", count: 20_000)
    _ = try stream([long], in: folder)
    let draft = try OutputFolder(path: folder.path + "/site").draft()
    var file = try draft.start("a/long")
    let old = try #require(draft.reader(of: "a/long"))
    try file.append(Array("new".utf8)[...])
    #expect(try file.append(7..<150_001, of: old))
    #expect(try file.append(0..<2, of: old))
    #expect(old.bytes(199_990..<200_001) == nil)
    let record = try draft.finish(&file, at: "a/long", key: 5)
    _ = try draft.commit([record])
    let expected = "new" + long.dropFirst(7).prefix(149_994) + "01"
    #expect(folder.text("site/a/long") == expected)
    #expect(record.size == expected.utf8.count && record.isWritten)
  }

  @Test func aChangedFileIsNotReadForItsRanges() throws {
    let folder = try TemporaryFolder()
    _ = try stream(["text"], in: folder)
    try folder.write("forged", to: "site/a/long")
    let draft = try OutputFolder(path: folder.path + "/site").draft()
    #expect(draft.reader(of: "a/long") == nil)
    #expect(draft.reader(of: "a/missing") == nil)
  }

  @Test func aDraftThatIsGivenUpChangesNothing() throws {
    let folder = try TemporaryFolder()
    _ = try build(["a": "1", "b": "1"], in: folder)
    do {
      let draft = try OutputFolder(path: folder.path + "/site").draft()
      _ = try draft.put(OutputFile(path: "a", text: "2"))
    }
    #expect(folder.text("site/a") == "1")
    _ = try build(["a": "1", "b": "3"], in: folder)
    #expect(folder.text("site/a") == "1" && folder.text("site/b") == "3")
  }

  @Test func leavesForeignFoldersAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: "site/thesis.txt")
    #expect(throws: SiteError.self) { try build(["a": "1"], in: folder) }
    #expect(folder.files(in: "site") == ["thesis.txt": "precious"])
  }

  @Test func doesNotLoseFilesPutIntoTheSite() throws {
    let folder = try TemporaryFolder()
    _ = try build(["a": "1"], in: folder)
    try folder.write("help.example.com", to: "site/CNAME")
    let error = #expect(throws: SiteError.self) { try build(["a": "2"], in: folder) }
    #expect(error?.message.contains("CNAME") == true)
    #expect(folder.text("site/a") == "1" && folder.text("site/CNAME") == "help.example.com")
  }

  @Test func onlyOneBuildIsAtWork() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(path: folder.path + "/site")
    let draft = try output.draft()
    #expect(throws: SiteError.self) { try output.draft() }
    _ = try draft.commit([])
  }

  @Test func doesNotBelieveDamagedLedgers() throws {
    let ledger = OutputLedger(["a/b": .init(size: 1, modified: 2, node: 3, key: 4)])
    let bytes = ledger.bytes
    #expect(OutputLedger(bytes)?.entries == ledger.entries)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x10
      #expect(OutputLedger(damaged) == nil)
      #expect(OutputLedger(Array(bytes.prefix(index))) == nil)
    }
  }
}
