internal import HelpAuthoring

/// A fingerprint of the program that builds, so that another version trusts nothing of this one's.
enum ProgramFingerprint {
  static let current: UInt64 = {
    var fingerprint = Fingerprint()
    let paths = ["/proc/self/exe", CommandLine.arguments.first ?? ""]
    if let file = paths.lazy.compactMap({ FileFingerprint(of: $0) }).first {
      fingerprint.combine(UInt64(bitPattern: file.size))
      fingerprint.combine(UInt64(bitPattern: file.modified))
      fingerprint.combine(file.node)
    }
    return fingerprint.value
  }()
}
