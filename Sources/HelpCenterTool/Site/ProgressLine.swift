internal import HelpCommand
internal import HelpSite
internal import Synchronization

/// A line on the terminal that says how far a build is; nothing where no terminal is.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let shown = Mutex("")

  init(isShown: Bool) { self.isShown = isShown && StandardStreams.isErrorTerminal }

  /// Shows how far the build is.
  func show(_ progress: SiteProgress) {
    guard isShown else { return }
    let verb = progress.step == .reading ? "Reading" : "Writing"
    let text = "\(verb) \(progress.done) of \(progress.total)"
    shown.withLock { shown in
      if shown == text { return }
      shown = text
      StandardStreams.writeError("\r\u{1B}[K\(text)")
    }
  }

  /// Takes the line away.
  func clear() {
    guard isShown else { return }
    shown.withLock { shown in
      if !shown.isEmpty { StandardStreams.writeError("\r\u{1B}[K") }
      shown = ""
    }
  }
}
