extension OutputDraft {
  /// Starts a file that is written piece by piece, to be ended by ``finish(_:at:key:)``.
  func start(_ path: String) throws(SiteError) -> OutputFileWriter {
    touchSpare()
    return try attempt(path) { target throws(OutputFileSystem.Failure) in
      try OutputFileWriter(creating: target)
    }
  }

  /// Ends a file that was written piece by piece, or keeps the site's if that has the very bytes.
  func finish(
    _ file: inout OutputFileWriter, at path: String, key: UInt64
  ) throws(SiteError) -> Record {
    do throws(OutputFileSystem.Failure) {
      var entry = try file.finish()
      let size = Int(entry.size)
      let existing = "\(folder.path)/\(path)"
      let made = "\(sparePath)/\(path)"
      if hasSite, var known = OutputFileSystem.status(of: existing)?.entry,
        known.size == entry.size,
        let bytes = OutputFileSystem.content(of: existing, size: size),
        bytes == OutputFileSystem.content(of: made, size: size)
      {
        try OutputFileSystem.removeFile(made)
        try OutputFileSystem.makeLink(made, to: existing)
        known.key = key
        return Record(path: path, size: size, isWritten: false, entry: known)
      }
      entry.key = key
      return Record(path: path, size: size, isWritten: true, entry: entry)
    } catch {
      throw refusal(error, path)
    }
  }

  /// Opens a file of the site to read parts of it; `nil` if somebody changed it since.
  func reader(of path: String) -> OutputFileReader? {
    guard let entry = site[path] else { return nil }
    return OutputFileReader("\(folder.path)/\(path)", entry: entry)
  }

  /// Returns what an earlier build noted in the folder beside the site.
  func note(_ name: String) -> [UInt8]? {
    OutputDraft.content(of: folder.workFile(name))
  }

  /// Notes something for the next build in the folder beside the site.
  func save(note bytes: [UInt8], _ name: String) throws(SiteError) {
    try save(bytes, folder.workFile(name))
  }
}
