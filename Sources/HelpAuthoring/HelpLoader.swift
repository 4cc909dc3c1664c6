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
    return try load(bytes, name: path == "-" ? HelpLoader.standardInput : path)
  }

  /// Reads the bytes of one file.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - name: The name that findings give the file; its extension helps to tell its kind.
  /// - Returns: The rows and what was found on the way.
  /// - Throws: ``HelpAuthoringError`` if the content is malformed or of no known kind.
  public func load(_ bytes: [UInt8], name: String) throws(HelpAuthoringError) -> LoadedContent {
    if HelpContainer.begins(bytes) { return try load(image: bytes, name: name) }
    let lastPart = name.split(separator: "/").last.map(String.init) ?? name
    let kind = ContentKind(name: lastPart, bytes: bytes)
    if kind == .payload { return try rows(bytes, name: name) }
    var content = LoadedContent()
    let relativePath = name == HelpLoader.standardInput ? "stdin.md" : lastPart
    append(bytes, kind, relativePath: relativePath, file: name, to: &content)
    return content
  }

  private func load(
    image bytes: [UInt8], name: String
  ) throws(HelpAuthoringError) -> LoadedContent {
    var content = LoadedContent()
    do {
      let rows = try HelpContainer(bytes).articles.rows()
      content.entries = rows.map { LoadedContent.Entry(row: $0, file: name) }
    } catch {
      throw HelpAuthoringError(.malformed, error.description, file: name)
    }
    return content
  }

  private static let standardInput = "<stdin>"

  // MARK: Folders

  private func load(folder path: String) throws(HelpAuthoringError) -> LoadedContent {
    let folder = try ContentFolder(path)
    var content = LoadedContent()
    content.diagnostics = folder.diagnostics
    let files = folder.files.filter { HelpLoader.kind(of: $0) != nil }
    let readings = WorkerThreads().map(files.count) { item in
      Result { () throws(HelpAuthoringError) in
        let bytes = try FileSystem.read(files[item].path, limit: options.fileSizeLimit)
        return try self.content(of: files[item], bytes)
      }
    }
    var knownIDs: Set<String> = []
    for (file, reading) in zip(files, readings) {
      do {
        let loaded = try reading.get()
        content.diagnostics += loaded.diagnostics
        let isCopy = HelpLoader.kind(of: file) == .payload
        for entry in loaded.entries where !isCopy || entry.isNew(among: &knownIDs) {
          content.entries.append(entry)
        }
      } catch {
        content.diagnostics.append(error.diagnostic)
      }
    }
    if content.entries.isEmpty, !content.diagnostics.contains(where: { $0.severity == .error }) {
      throw .holdsNothing(path)
    }
    return content
  }

  /// Returns the kind of a file of a folder; `nil` if it is not content.
  package static func kind(of file: ContentFolder.File) -> ContentKind? {
    let kind = ContentKind(folderEntry: file.relativePath)
    return kind == .other ? nil : kind
  }

  /// Returns the rows of one file of a folder, whatever stands in the others.
  package func content(
    of file: ContentFolder.File, _ bytes: [UInt8]
  ) throws(HelpAuthoringError) -> LoadedContent {
    var content = LoadedContent()
    let kind = ContentKind(folderEntry: file.relativePath)
    guard kind == .payload else {
      append(bytes, kind, relativePath: file.relativePath, file: file.path, to: &content)
      return content
    }
    do {
      return try rows(bytes, name: file.path)
    } catch  where error.code == .noContent && file.relativePath.hasSuffix(".json") {
      // JSON that is no document is data, as Nuxt Content takes it; a payload without documents
      // is a page without articles.
      if file.relativePath.hasSuffix("_payload.json") { return content }
      if let row = try? ContentFileReader(options).row(
        json: bytes, relativePath: file.relativePath)
      {
        content.entries.append(LoadedContent.Entry(row: row, file: file.path))
      }
      return content
    }
  }

  // MARK: Kinds of files

  private func append(
    _ bytes: [UInt8], _ kind: ContentKind, relativePath: String, file: String,
    to content: inout LoadedContent
  ) {
    let reader = ContentFileReader(options)
    let (row, diagnostics) =
      kind == .data
      ? reader.row(yaml: bytes, relativePath: relativePath, file: file)
      : reader.row(markdown: bytes, relativePath: relativePath, file: file)
    content.entries.append(LoadedContent.Entry(row: row, file: file))
    content.diagnostics += diagnostics
  }

  private func rows(_ bytes: [UInt8], name: String) throws(HelpAuthoringError) -> LoadedContent {
    do {
      let reading = try ContentRowReader().read(bytes, name: name)
      var content = LoadedContent()
      content.entries = reading.rows.map { LoadedContent.Entry(row: $0, file: name) }
      content.payload = reading.payload
      content.diagnostics = reading.diagnostics
      return content
    } catch {
      throw HelpAuthoringError(
        error.code == .noContent ? .noContent : .malformed, error.message,
        file: error.file ?? name, location: error.location)
    }
  }
}
