/// A file that pages share.
public struct SiteAsset: Sendable, Hashable {
  /// Where it stands; its name changes with its content, unless it is
  /// ``SiteRenderer/codeStylesheet(for:)``.
  public var address: SiteAddress
  /// The bytes.
  public var bytes: [UInt8]

  /// Creates a file with a name.
  public init(address: SiteAddress, bytes: [UInt8]) {
    self.address = address
    self.bytes = bytes
  }

  /// Creates a file whose name holds a hash of its content.
  init(name: String, ending: String, text: String) {
    bytes = Array(text.utf8)
    address = SiteAddress(file: "assets/\(name)-\(Self.hash(bytes)).\(ending)")
  }

  /// FNV-1a in 64 bits (Fowler, Noll, Vo), of which ten digits to the base of 36 are written.
  private static func hash(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 36)
    return String((String(repeating: "0", count: 13) + digits).suffix(10))
  }
}
