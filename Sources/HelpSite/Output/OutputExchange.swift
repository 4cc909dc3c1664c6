/// Puts a finished tree in the place of the site, and the site in the place of the tree.
struct OutputExchange {
  private let site: String
  private let tree: String
  /// Where the old site waits for a moment on file systems that cannot exchange folders.
  private let waiting: String

  init(_ folder: OutputFolder) {
    site = folder.path
    tree = folder.workFile("tree")
    waiting = folder.workFile("previous")
  }

  /// Exchanges the two.
  ///
  /// - Throws: ``SiteError``; the site is then as it was.
  func run() throws(SiteError) {
    do {
      guard let status = OutputFileSystem.status(of: site) else {
        return try OutputFileSystem.move(tree, to: site)
      }
      guard status.isFolder else { throw SiteError("is not a folder any more", path: site) }
      try OutputFileSystem.exchange(site, tree)
      // Of an empty folder nothing is worth keeping.
      _ = OutputFileSystem.removeEmptyFolder(tree)
    } catch let failure as OutputFileSystem.Failure {
      guard failure.isUnsupported else { throw refusal(failure) }
      try runInSteps()
    } catch let error as SiteError {
      throw error
    } catch {
      throw SiteError("cannot be replaced: \(error)", path: site)
    }
  }

  /// Exchanges the two by renaming; in between there is no site, never a mixture of two.
  private func runInSteps() throws(SiteError) {
    do throws(OutputFileSystem.Failure) {
      try OutputFileSystem.move(site, to: waiting)
      do {
        try OutputFileSystem.move(tree, to: site)
      } catch {
        try OutputFileSystem.move(waiting, to: site)
        throw error
      }
      try OutputFileSystem.move(waiting, to: tree)
    } catch {
      throw refusal(error)
    }
  }

  private func refusal(_ failure: OutputFileSystem.Failure) -> SiteError {
    SiteError(
      "cannot be replaced in one step: \(failure.reason); if a file system is mounted there, give"
        + " a folder inside it", path: site)
  }

  /// Mends what a build that was killed between two steps left behind.
  func recover() {
    guard OutputFileSystem.status(of: waiting) != nil else { return }
    if OutputFileSystem.status(of: site) == nil {
      try? OutputFileSystem.move(waiting, to: site)
    } else {
      OutputFileSystem.removeTree(tree)
      try? OutputFileSystem.move(waiting, to: tree)
    }
  }
}
