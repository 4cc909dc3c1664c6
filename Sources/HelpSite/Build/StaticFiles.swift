internal import HelpAuthoring
internal import HelpCenter

/// The files that are copied to a site as they are: those of a folder to its root, and pictures that
/// stand beside articles.
struct StaticFiles: Sendable {
  /// Findings about files that cannot be copied.
  private(set) var diagnostics: [Diagnostic] = []

  /// The files by their paths on the site.
  private var sources: [String: String] = [:]
  /// The paths of pictures of articles among them.
  private var pictures: Set<String> = []
  private let folder: String

  private static let sizeLimit = 1 << 30
  private static let depthLimit = 32

  /// Lists the files of a folder; none may take one of the reserved paths, given in lower case.
  init(_ folder: String?, reserved: Set<String>) throws(HelpAuthoringError) {
    self.folder = folder ?? ""
    guard let folder else { return }
    for name in try FileSystem.names(in: folder) { add(name, reserved: reserved, depth: 0) }
  }

  /// Reads the files.
  func files() throws(HelpAuthoringError) -> [OutputFile] {
    var files: [OutputFile] = []
    for (path, source) in sources.sorted(by: { $0.key < $1.key }) {
      let bytes = try FileSystem.read(source, limit: StaticFiles.sizeLimit)
      files.append(OutputFile(path: path, bytes: bytes))
    }
    return files
  }

  /// A fingerprint of the files as the file system sees them.
  var fingerprint: UInt64 {
    var fingerprint = Fingerprint()
    for (path, source) in sources.sorted(by: { $0.key < $1.key }) {
      fingerprint.combine(path)
      guard let file = FileFingerprint(of: source) else { continue }
      for number in [file.size, file.modified, file.changed] {
        fingerprint.combine(UInt64(bitPattern: number))
      }
      fingerprint.combine(file.node)
    }
    return fingerprint.value
  }

  private mutating func add(_ path: String, reserved: Set<String>, depth: Int) {
    let source = "\(folder)/\(path)"
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if name == ".DS_Store" || name == ".git" { return }
    guard SiteAddress.isSafe(name), let status = OutputFileSystem.status(of: source) else {
      diagnostics.append(.unsafeStaticFile(source))
      return
    }
    if status.isFolder, depth < StaticFiles.depthLimit {
      for child in (try? FileSystem.names(in: source)) ?? [] {
        add("\(path)/\(child)", reserved: reserved, depth: depth + 1)
      }
    } else if !status.isFile {
      // A link could lead anywhere.
      diagnostics.append(.staticLink(source))
    } else if reserved.contains(path.lowercased()) || path == OutputFolder.markName {
      diagnostics.append(.staticFileIsPage(source, path: path))
    } else {
      sources[path] = source
    }
  }

  /// The size of the picture at a path, if its file states it.
  func imageSize(at path: String) -> ImageSize? {
    guard let source = sources[path] else { return nil }
    func head(_ length: Int) -> [UInt8] {
      (try? FileSystem.head(of: source, length: length)) ?? []
    }
    let start = head(ImageSize.startLength)
    return ImageSize(head: start)
      ?? (ImageSize.isJPEG(start) ? ImageSize(head: head(ImageSize.headLength)) : nil)
  }

  /// Whether there is a file at a path.
  func holds(_ path: String) -> Bool { sources[path] != nil }

  /// Adds the picture of an article, unless the folder has one at its path.
  mutating func add(_ source: String, at path: String, reserved: Set<String>) {
    if let other = sources[path] {
      if other == source || !pictures.contains(path) { return }
      diagnostics.append(.staticFileIsPage(source, path: path))
    } else if reserved.contains(path.lowercased()) {
      diagnostics.append(.staticFileIsPage(source, path: path))
    } else {
      sources[path] = source
      pictures.insert(path)
    }
  }
}
