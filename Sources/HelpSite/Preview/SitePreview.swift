internal import HelpAuthoring
package import HelpCenter
internal import Synchronization

/// A site that is built again whenever its articles change.
package final class SitePreview: Sendable {
  /// What a build found in the articles.
  package typealias Findings = [Diagnostic]

  private let options: SiteOptions
  private let current = Mutex(PreviewState())
  /// A fingerprint of the files as they were when the site was last built.
  private let seen = Mutex<UInt64>(0)

  /// Creates a preview; nothing is built yet.
  package init(_ options: SiteOptions) { self.options = options }

  /// What the preview shows.
  package var state: PreviewState { current.withLock { $0 } }

  /// Builds the site if a file changed since it was last built.
  ///
  /// - Returns: What was found, if a build took place.
  package func refresh() -> Findings? {
    let now = fingerprint()
    guard seen.withLock({ $0 }) != now else { return nil }
    seen.withLock { $0 = now }
    var found: [Diagnostic]
    var isChanged = false
    do {
      let report = try SiteBuilder(options).build()
      found = report.diagnostics
      isChanged = report.isWritten && report.writtenCount + report.removedCount > 0
    } catch let error as any DiagnosticError {
      found = [error.diagnostic]
    } catch {
      found = [Diagnostic("site/failed", .error, "\(error)")]
    }
    current.withLock { state in
      state.show(found)
      if isChanged { state.version += 1 }
    }
    return found
  }

  /// A fingerprint of the names, sizes and times of all files that the site is made of.
  private func fingerprint() -> UInt64 {
    var fingerprint = Fingerprint(seed: 1)
    let folders = [options.content, options.staticFolder].compactMap(\.self)
    for path in folders + options.configuration.editionFolders {
      let files = (try? ContentFolder(path))?.files.map(\.path) ?? [path]
      for file in files {
        guard let known = FileFingerprint(of: file) else { continue }
        fingerprint.combine(file)
        fingerprint.combine(UInt64(bitPattern: known.size))
        fingerprint.combine(UInt64(bitPattern: known.modified))
        fingerprint.combine(known.node)
      }
    }
    return fingerprint.value
  }
}
