internal import HelpAuthoring

/// The folder of a site, which builds replace as a whole.
///
/// A build never changes the site that stands there. It prepares a second tree beside it, in a
/// hidden folder, and exchanges the two in one step of the file system; a build that fails or is
/// killed leaves the old site as it was. The tree that is exchanged out stays there for the next
/// build, which only brings it up to date: unchanged files are one file under two names, so they
/// keep their time stamps, take no room twice, and cost nothing.
///
/// A folder that no build made is left alone, whatever it holds.
package struct OutputFolder: Sendable {
  /// The name of the file that marks a folder as made by a build.
  package static let markName = ContentFolder.siteMarkName
  static let mark = OutputFile(
    path: markName,
    text: "helpcenter made this folder and replaces it with the next build of the site.\n")

  /// The path of the site.
  package let path: String
  /// The folder beside the site that holds what builds need of each other.
  package let workPath: String

  /// Looks at the place of a site and prepares the folder beside it.
  ///
  /// - Throws: ``SiteError`` if something stands there that no build made, or cannot be written.
  package init(path given: String) throws(SiteError) {
    var path = given
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    if let resolved = FileSystem.resolved(path) { path = resolved }
    let slash = path.lastIndex(of: "/")
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard !name.isEmpty, name != ".", name != ".." else {
      throw SiteError("the folder of a site needs a name of its own", path: given)
    }
    self.path = path
    workPath = "\(parent)/.\(name).helpcenter"
    guard OutputFileSystem.status(of: parent)?.isFolder ?? false || FileSystem.isLink(parent) else {
      throw SiteError("there is no folder '\(parent)' to put the site into", path: given)
    }
    try checkOwner()
    do {
      try OutputFileSystem.makeFolder(workPath)
    } catch  where !error.isExisting {
      throw SiteError("cannot be made: \(error.reason)", path: workPath)
    } catch {}
  }

  /// The path of a file in the folder beside the site.
  package func workFile(_ name: String) -> String { "\(workPath)/\(name)" }

  /// Whether a site stands there.
  var hasSite: Bool { OutputFileSystem.status(of: "\(path)/\(OutputFolder.markName)") != nil }

  private func checkOwner() throws(SiteError) {
    guard let status = OutputFileSystem.status(of: path) else { return }
    guard status.isFolder else {
      throw SiteError("is not a folder; the site is not written over it", path: path)
    }
    if hasSite { return }
    do {
      if try OutputFileSystem.members(of: path).isEmpty { return }
    } catch {
      throw SiteError("cannot be read: \(error.reason)", path: path)
    }
    throw SiteError(
      "holds files that no build of a site made, and is left alone; give an empty or new folder",
      path: path)
  }

  /// Starts the next site.
  ///
  /// - Throws: ``SiteError`` if another build is at work.
  package func draft() throws(SiteError) -> OutputDraft { try OutputDraft(self) }
}
