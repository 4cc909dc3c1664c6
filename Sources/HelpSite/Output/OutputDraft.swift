package import HelpAuthoring
internal import Synchronization

/// The next site while it is being written.
///
/// Files are given in any order and from any number of threads; ``commit(_:)`` makes them the
/// site. A draft that is never committed changes nothing.
package final class OutputDraft: Sendable {
  /// A file of the next site.
  package struct Record: Sendable, Hashable {
    /// The path relative to the root.
    package var path: String
    /// The size in bytes.
    package var size: Int
    /// Whether the file differs from the one before.
    package var isWritten: Bool
    var entry: OutputLedger.Entry
  }

  let folder: OutputFolder
  private let lock: Int32
  let site: OutputLedger
  private let spare: OutputLedger
  let hasSite: Bool
  let sparePath: String
  private let siteLedgerPath: String?
  /// Whether the spare tree differs from what its ledger says.
  private let isSpareTouched = Mutex(false)

  init(_ folder: OutputFolder) throws(SiteError) {
    self.folder = folder
    sparePath = folder.workFile("tree")
    do {
      lock = try OutputFileSystem.lock(folder.workFile("lock"))
    } catch {
      throw SiteError("another build of this site is at work", path: folder.path)
    }
    OutputExchange(folder).recover()
    hasSite = folder.hasSite
    siteLedgerPath = OutputDraft.ledgerPath(of: folder.path, in: folder)
    site = siteLedgerPath.flatMap(OutputDraft.ledger(at:)) ?? OutputLedger()
    if let path = OutputDraft.ledgerPath(of: sparePath, in: folder),
      let ledger = OutputDraft.ledger(at: path)
    {
      spare = ledger
    } else {
      spare = OutputLedger()
      OutputFileSystem.removeTree(sparePath)
    }
  }

  deinit { OutputFileSystem.unlock(lock) }

  /// Keeps a file of the site as it is, if it was made of the same and nobody changed it since.
  ///
  /// - Returns: `nil` if the file has to be made.
  package func keep(_ path: String, key: UInt64) throws(SiteError) -> Record? {
    guard key != 0, let entry = site[path], entry.key == key,
      let status = OutputFileSystem.status(of: "\(folder.path)/\(path)"), status.isFile,
      status.entry.isSameFile(as: entry)
    else { return nil }
    try adopt(path, entry)
    return Record(path: path, size: Int(entry.size), isWritten: false, entry: entry)
  }

  /// Keeps all files of a folder of the site as they are, if one of them was made of the same.
  ///
  /// - Parameters:
  ///   - folder: The folder, with a slash at its end.
  ///   - witness: The path of the file whose fingerprint stands for all.
  ///   - key: The fingerprint.
  /// - Returns: `nil` if the files have to be made, since one of them was changed or is gone.
  /// - Throws: ``SiteError`` if the next site cannot be written.
  package func keepFolder(
    _ folder: String, witness: String, key: UInt64
  ) throws(SiteError) -> [Record]? {
    guard site[witness]?.key == key else { return nil }
    var records: [Record] = []
    for (path, entry) in site.entries where path.hasPrefix(folder) {
      guard let record = try keep(path, key: entry.key) else { return nil }
      records.append(record)
    }
    return records
  }

  /// Keeps the whole site as it is, if it was made of the same and nobody changed it since.
  ///
  /// - Parameters:
  ///   - key: A fingerprint of all that the site follows from.
  ///   - threads: The threads that look at the files.
  /// - Returns: What the site is, and the number of its pages; `nil` if it has to be made.
  func keepSite(key: UInt64, threads: WorkerThreads) -> (summary: OutputSummary, pageCount: Int)? {
    guard key != 0, hasSite, site.site.key == key else { return nil }
    let entries = site.entries.map { (path: $0.key, entry: $0.value) }
    let root = folder.path
    let portion = 256
    let found = threads.map((entries.count + portion - 1) / portion) { number in
      entries[number * portion..<min(number * portion + portion, entries.count)].allSatisfy {
        path, entry in
        guard let status = OutputFileSystem.status(of: "\(root)/\(path)"), status.isFile else {
          return false
        }
        return status.entry.isSameFile(as: entry)
      }
    }
    guard found.allSatisfy(\.self) else { return nil }
    let given = entries.filter { $0.path != OutputFolder.mark.path }
    return (
      OutputSummary(
        fileCount: given.count, byteCount: given.reduce(0) { $0 + Int($1.entry.size) }),
      site.site.pageCount
    )
  }

  /// Writes a file, unless the site has the very bytes at its path already.
  package func put(_ file: OutputFile) throws(SiteError) -> Record {
    if let entry = sameFile(as: file) {
      try adopt(file.path, entry)
      return Record(path: file.path, size: file.bytes.count, isWritten: false, entry: entry)
    }
    touchSpare()
    var entry = try attempt(file.path) { target throws(OutputFileSystem.Failure) in
      try OutputFileSystem.create(target, file.bytes)
    }
    entry.key = file.key
    return Record(path: file.path, size: file.bytes.count, isWritten: true, entry: entry)
  }

  /// Returns the content of a file that was kept.
  package func content(of record: Record) throws(SiteError) -> [UInt8] {
    guard
      let bytes = OutputFileSystem.content(of: "\(folder.path)/\(record.path)", size: record.size)
    else { throw SiteError("was changed while the site was built", path: record.path) }
    return bytes
  }

  /// Makes the files the site; what else stood there is gone.
  ///
  /// - Parameters:
  ///   - given: The files.
  ///   - key: A fingerprint of all that they follow from; 0 if the next build has to look.
  ///   - pageCount: The number of pages among them.
  ///   - threads: The threads that work.
  /// - Returns: What was done.
  /// - Throws: ``SiteError``; the site is then as it was.
  package func commit(
    _ given: [Record], key: UInt64 = 0, pageCount: Int = 0,
    threads: WorkerThreads = WorkerThreads(count: 1)
  ) throws(SiteError) -> OutputSummary {
    let mark = try put(OutputFolder.mark)
    let records = given + [mark]
    var entries = [String: OutputLedger.Entry](minimumCapacity: records.count)
    for record in records { entries[record.path] = record.entry }
    let removed = site.entries.keys.count { entries[$0] == nil }
    var summary = OutputSummary(records: given, removedCount: removed)
    summary.isChanged = removed > 0 || !hasSite || records.contains(where: \.isWritten)
    let ledger = OutputLedger(entries, site: OutputLedger.Site(key: key, pageCount: pageCount))
    guard summary.isChanged else {
      // Fingerprints may have changed although no byte did; the spare tree is kept as it is.
      if ledger.entries != site.entries || ledger.site != site.site, let siteLedgerPath {
        try save(ledger.bytes, siteLedgerPath)
      }
      if isSpareTouched.withLock({ $0 }) { OutputFileSystem.removeTree(sparePath) }
      return summary
    }
    // The site is looked through while the other tree is finished.
    let (foreign, finished) = threads.both {
      self.site.entries.isEmpty ? nil : self.foreignFile(in: "")
    } _: {
      Result { () throws(SiteError) in try self.finishTree(ledger) }
    }
    try finished.get()
    if let foreign {
      throw SiteError(
        "holds '\(foreign)', which no build wrote; move it to the folder of static files",
        path: folder.path)
    }
    try OutputExchange(folder).run()
    return summary
  }

  /// Leaves in the spare tree what the next site has, and nothing else.
  private func finishTree(_ ledger: OutputLedger) throws(SiteError) {
    removeOthers(ledger.entries)
    guard let path = OutputDraft.ledgerPath(of: sparePath, in: folder) else {
      throw SiteError("vanished while the site was built", path: sparePath)
    }
    try save(ledger.bytes, path)
  }

  // MARK: The spare tree

  /// Sees to it that the spare tree has a file of the site, as a second name of it.
  private func adopt(_ path: String, _ entry: OutputLedger.Entry) throws(SiteError) {
    if let known = spare[path], known.isSameFile(as: entry) { return }
    touchSpare()
    let existing = "\(folder.path)/\(path)"
    try attempt(path) { target throws(OutputFileSystem.Failure) in
      try OutputFileSystem.makeLink(target, to: existing)
    }
  }

  /// Makes a file of the spare tree, with its folders, in place of one of the same name.
  func attempt<Result: ~Copyable>(
    _ path: String, _ make: (String) throws(OutputFileSystem.Failure) -> Result
  ) throws(SiteError) -> Result {
    let target = "\(sparePath)/\(path)"
    do throws(OutputFileSystem.Failure) {
      if spare[path] != nil {
        do { try OutputFileSystem.removeFile(target) } catch  where error.isMissing {}
      }
      do {
        return try make(target)
      } catch  where error.isMissing {
        try makeFolders(above: target)
        return try make(target)
      }
    } catch {
      throw refusal(error, path)
    }
  }

  /// Returns the error of a file that cannot be written.
  func refusal(_ failure: OutputFileSystem.Failure, _ path: String) -> SiteError {
    if failure.isFull { OutputFileSystem.removeTree(sparePath) }
    let advice = hasSite ? "; the site is as it was" : ""
    return SiteError("cannot be written: \(failure.reason)\(advice)", path: path)
  }

  private func makeFolders(above path: String) throws(OutputFileSystem.Failure) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    do {
      try OutputFileSystem.makeFolder(folder)
    } catch {
      if error.isExisting { return }
      guard error.isMissing else { throw error }
      try makeFolders(above: folder)
      do { try OutputFileSystem.makeFolder(folder) } catch  where error.isExisting {}
    }
  }

  /// Forgets the ledger of the spare tree before the tree changes, so that nobody believes it.
  func touchSpare() {
    isSpareTouched.withLock { isTouched in
      if isTouched { return }
      isTouched = true
      guard let path = OutputDraft.ledgerPath(of: sparePath, in: folder) else { return }
      OutputFileSystem.removeTree(path)
    }
  }

  /// Removes the files of the spare tree that the next site has not.
  private func removeOthers(_ entries: [String: OutputLedger.Entry]) {
    var folders: Set<String> = []
    for path in spare.entries.keys where entries[path] == nil {
      touchSpare()
      OutputFileSystem.removeTree("\(sparePath)/\(path)")
      if let slash = path.lastIndex(of: "/") { folders.insert(String(path[..<slash])) }
    }
    for var folder in folders {
      while OutputFileSystem.removeEmptyFolder("\(sparePath)/\(folder)"),
        let slash = folder.lastIndex(of: "/")
      {
        folder = String(folder[..<slash])
      }
    }
  }

  // MARK: The site

  /// The entry of the site's file at a path, if it has the very bytes of another.
  private func sameFile(as file: OutputFile) -> OutputLedger.Entry? {
    guard hasSite else { return nil }
    let path = "\(folder.path)/\(file.path)"
    guard let status = OutputFileSystem.status(of: path), status.isFile,
      status.entry.size == Int64(file.bytes.count),
      let bytes = OutputFileSystem.content(of: path, size: file.bytes.count), bytes == file.bytes
    else { return nil }
    var entry = status.entry
    entry.key = file.key
    return entry
  }

  /// A file that somebody put into the site, which would be lost; `nil` if there is none.
  private func foreignFile(in subfolder: String) -> String? {
    let members = (try? OutputFileSystem.members(of: "\(folder.path)/\(subfolder)")) ?? []
    for member in members.sorted(by: { $0.name < $1.name }) {
      let path = subfolder.isEmpty ? member.name : "\(subfolder)/\(member.name)"
      if member.isFolder {
        if let found = foreignFile(in: path) { return found }
      } else if site[path] == nil {
        return path
      }
    }
    return nil
  }

  // MARK: Ledgers

  private static func ledgerPath(of tree: String, in folder: OutputFolder) -> String? {
    guard let status = OutputFileSystem.status(of: tree), status.isFolder else { return nil }
    return folder.workFile("ledger-\(status.entry.node)")
  }

  private static func ledger(at path: String) -> OutputLedger? {
    content(of: path).flatMap { OutputLedger($0) }
  }

  static func content(of path: String) -> [UInt8]? {
    guard let status = OutputFileSystem.status(of: path), status.isFile else { return nil }
    return OutputFileSystem.content(of: path, size: Int(status.entry.size))
  }

  func save(_ bytes: [UInt8], _ path: String) throws(SiteError) {
    do throws(OutputFileSystem.Failure) {
      let temporary = path + ".new"
      do { try OutputFileSystem.removeFile(temporary) } catch  where error.isMissing {}
      _ = try OutputFileSystem.create(temporary, bytes)
      try OutputFileSystem.move(temporary, to: path)
    } catch {
      if error.isFull { OutputFileSystem.removeTree(sparePath) }
      throw SiteError("cannot be written: \(error.reason)", path: path)
    }
  }
}
