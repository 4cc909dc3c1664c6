internal import HelpCenter
internal import HelpMarkdown
internal import HelpPayload

/// Reads articles from a file or folder of any kind.
///
/// A folder may hold Markdown with its `.navigation.yml` files, published payloads, SQL dumps or
/// minimark JSON; a file may be one of them. What a file is, its content tells.
public struct HelpLoader: Sendable {
  /// How content is read.
  public struct Options: Sendable {
    /// The collection, which the ids of rows start with.
    public var collection = "content"
    /// Whether the only paragraph of a component loses its `p`, as on sites made with Docus.
    public var autoUnwrap = false
    /// Whether Markdown is read exactly as Nuxt Content reads it, known defects included.
    public var isNuxtCompatible = false
    /// The most bytes of a file.
    public var fileSizeLimit = 256 << 20

    /// Creates options with their defaults.
    public init() {}
  }

  private let options: Options

  /// Creates a loader.
  public init(options: Options = Options()) { self.options = options }

  /// Reads a file, a folder, or standard input if the path is `-`.
  ///
  /// - Parameter path: The path.
  /// - Returns: The rows and what was found on the way; a file of a folder that cannot be read is
  ///   among the findings.
  /// - Throws: ``HelpAuthoringError`` if there is nothing to read, or a single file is malformed.
  public func load(path: String) throws(HelpAuthoringError) -> LoadedContent {
    if path != "-", case .folder = try FileSystem.kind(of: path) {
      return try load(folder: path)
    }
    let bytes = try FileSystem.read(path, limit: options.fileSizeLimit)
    return try load(bytes, name: path == "-" ? "<stdin>" : path)
  }

  /// Reads the bytes of one file.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - name: The name that findings give the file; its extension helps to tell its kind.
  /// - Returns: The rows and what was found on the way.
  /// - Throws: ``HelpAuthoringError`` if the content is malformed or of no known kind.
  public func load(_ bytes: [UInt8], name: String) throws(HelpAuthoringError) -> LoadedContent {
    let lastPart = name.split(separator: "/").last.map(String.init) ?? name
    switch ContentKind(name: lastPart, bytes: bytes) {
    case .markdown, .data:
      var content = LoadedContent()
      append(bytes, named: lastPart == "<stdin>" ? "stdin.md" : lastPart, file: name, to: &content)
      return content
    case .payload:
      return try rows(bytes, name: name)
    case .other:
      throw HelpAuthoringError(
        .noContent, "is neither Markdown nor a payload, a dump or minimark JSON", file: name)
    }
  }

  // MARK: Folders

  private func load(folder path: String) throws(HelpAuthoringError) -> LoadedContent {
    let folder = try ContentFolder(path)
    var content = LoadedContent()
    content.diagnostics = folder.diagnostics
    var files: [String: String] = [:]
    for file in folder.files {
      let kind = ContentKind(folderEntry: file.relativePath)
      if kind == .other { continue }
      do {
        let bytes = try FileSystem.read(file.path, limit: options.fileSizeLimit)
        if kind == .payload {
          let loaded = try rows(bytes, name: file.path)
          content.diagnostics += loaded.diagnostics
          for entry in loaded.entries {
            // Every page of a published site carries its neighbours, too.
            guard let id = entry.row.fields["id"]?.string else {
              content.entries.append(entry)
              continue
            }
            if files[id] != nil { continue }
            files[id] = file.path
            content.entries.append(entry)
          }
        } else {
          append(bytes, named: file.relativePath, file: file.path, to: &content)
        }
      } catch {
        content.diagnostics.append(error.diagnostic)
      }
    }
    if content.entries.isEmpty, !content.diagnostics.contains(where: { $0.severity == .error }) {
      throw HelpAuthoringError(
        .noContent, "holds no Markdown, payload, dump or minimark JSON", file: path)
    }
    return content
  }

  // MARK: Kinds of files

  private func append(
    _ bytes: [UInt8], named relativePath: String, file: String, to content: inout LoadedContent
  ) {
    let reader = ContentFileReader(
      collection: options.collection, autoUnwrap: options.autoUnwrap,
      isNuxtCompatible: options.isNuxtCompatible)
    let (row, diagnostics) = reader.row(bytes, relativePath: relativePath, file: file)
    content.entries.append(LoadedContent.Entry(row: row, file: file))
    content.diagnostics += diagnostics
  }

  private func rows(
    _ bytes: [UInt8], name: String
  ) throws(HelpAuthoringError) -> LoadedContent {
    do {
      let reading = try ContentRowReader().read(bytes, name: name)
      var content = LoadedContent()
      content.entries = reading.rows.map { LoadedContent.Entry(row: $0, file: name) }
      content.payload = reading.payload
      content.diagnostics = reading.diagnostics
      return content
    } catch {
      throw HelpAuthoringError(
        .malformed, error.message, file: error.file ?? name, location: error.location)
    }
  }
}
