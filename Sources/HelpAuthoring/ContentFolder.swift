package import HelpCenter

/// Finds the files of a content folder.
///
/// Links are followed as long as they stay within the folder; a link that leads out of it or back
/// into a folder it came from is reported and passed over.
package struct ContentFolder {
  /// A file below the folder.
  package struct File: Sendable, Hashable {
    /// The path that opens the file.
    package var path: String
    /// The path from the folder, with `/` between its parts.
    package var relativePath: String
  }

  /// The files in the byte order of their paths.
  package private(set) var files: [File] = []
  /// What could not be read, and why.
  package private(set) var diagnostics: [Diagnostic] = []

  private let root: String
  private let resolvedRoot: String

  /// Deeper folders than any content has are a sign of a loop or of malice.
  private static let depthLimit = 64

  /// The file at the top of a folder that holds the settings of its site, and is no content.
  package static let settingsName = "site.yml"

  /// The file that a built site holds; what stands beside it is made of articles, and none itself.
  package static let siteMarkName = ".helpcenter-site"

  /// Reads the names below a folder.
  package init(_ path: String) throws(HelpAuthoringError) {
    root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    resolvedRoot = FileSystem.resolved(path) ?? path
    let names = try FileSystem.names(in: root)
    var ancestors: [[UInt64]] = []
    walk(root, relative: "", names: names, ancestors: &ancestors)
  }

  private mutating func walk(
    _ folder: String, relative: String, names: [String], ancestors: inout [[UInt64]]
  ) {
    let identity = FileSystem.identity(of: folder) ?? []
    if ancestors.contains(identity) {
      diagnostics.append(.linkLoop(folder))
      return
    }
    guard ancestors.count < ContentFolder.depthLimit else {
      diagnostics.append(.folderTooDeep(folder))
      return
    }
    ancestors.append(identity)
    defer { ancestors.removeLast() }

    for name in names where ContentFolder.isVisible(name) {
      if relative.isEmpty, name == ContentFolder.settingsName { continue }
      let path = "\(folder)/\(name)"
      let relativePath = relative.isEmpty ? name : "\(relative)/\(name)"
      do {
        switch try FileSystem.kind(of: path) {
        case .file:
          if isInside(path) { files.append(File(path: path, relativePath: relativePath)) }
        case .folder:
          guard isInside(path) else { continue }
          let names = try FileSystem.names(in: path)
          if names.contains(ContentFolder.siteMarkName) { continue }
          walk(path, relative: relativePath, names: names, ancestors: &ancestors)
        case .other:
          diagnostics.append(.notAFile(path))
        }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
  }

  /// Hidden files are not content, but for the settings of a folder's navigation.
  private static func isVisible(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: ".") || isNavigation(name)
  }

  /// Whether a path is that of the settings of a folder's navigation.
  static func isNavigation(_ path: String) -> Bool {
    path.split(separator: "/").last?.hasPrefix(".navigation.") ?? false
  }

  private mutating func isInside(_ path: String) -> Bool {
    guard FileSystem.isLink(path) else { return true }
    guard let resolved = FileSystem.resolved(path) else { return true }
    if resolved == resolvedRoot || resolved.hasPrefix(resolvedRoot + "/") { return true }
    diagnostics.append(.linkLeadsOut(path, to: resolved))
    return false
  }
}
