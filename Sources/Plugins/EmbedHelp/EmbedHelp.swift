import Foundation
import PackagePlugin

/// Compiles the articles of a target to one Swift file.
///
/// The articles are all files in the folder `Content` of the target, or, if there is none, all in
/// the folder of the target. The file declares `embeddedHelp`, the image of the articles.
@main
struct EmbedHelp: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL.appending(path: "Content", directoryHint: .isDirectory)
    let content = isFolder(folder) ? folder : target.directoryURL
    let files = articleFiles(in: content)
    guard files.contains(where: { ["md", "json", "yml", "yaml"].contains($0.pathExtension) }) else {
      Diagnostics.warning("target '\(target.name)' uses EmbedHelp but has no articles")
      return []
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedHelp.swift")
    return [
      .buildCommand(
        displayName: "Compiling the help of \(target.name)",
        executable: try context.tool(named: "help-build").url,
        arguments: [
          "embed", content.path(percentEncoded: false), "--output",
          output.path(percentEncoded: false),
        ],
        inputFiles: files,
        outputFiles: [output])
    ]
  }

  /// Returns all files below a folder that may be content, sorted by path.
  ///
  /// The target's own list of files lacks those whose name starts with a dot, such as
  /// `.navigation.yml`.
  private func articleFiles(in folder: URL) -> [URL] {
    guard
      let files = FileManager.default.enumerator(
        at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    else { return [] }
    var found: [URL] = []
    for case let file as URL in files where !isProgram(file) && !isFolder(file) {
      found.append(file)
    }
    return found.sorted { $0.path < $1.path }
  }

  /// Returns whether a file is part of the program or of the system rather than content.
  private func isProgram(_ file: URL) -> Bool {
    ["swift", "docc", "h", "c", "modulemap"].contains(file.pathExtension)
      || file.lastPathComponent == ".DS_Store"
  }

  private func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(
      atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }
}
