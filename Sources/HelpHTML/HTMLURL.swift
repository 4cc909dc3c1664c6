/// An address that is safe to write into a page.
///
/// A string becomes an address only if its scheme is allowed, read the way browsers read it
/// (WHATWG URL standard, "Basic URL parser"): leading and trailing controls and spaces and all
/// tabs and line breaks are dropped first. Addresses that would turn into a script once somebody
/// decoded entities or percent signs in them are refused, too. Characters that may not stand in
/// an address are percent-encoded.
public struct HTMLURL: Sendable, Hashable {
  /// What an address is for.
  public enum Purpose: Sendable, Hashable {
    /// To be followed; relative addresses, anchors and the schemes given are allowed.
    case link(schemes: Set<String>)
    /// To be shown; relative addresses, HTTP(S) and raster images held in `data:` are allowed.
    case image
    /// To be played; relative addresses and HTTP(S) are allowed.
    case media
  }

  /// The schemes that links may have unless an application says otherwise.
  public static let standardSchemes: Set<String> = ["http", "https", "mailto", "tel", "ftp"]

  /// The address, not yet escaped for HTML.
  public let string: String

  /// Creates an address, unless it may do harm or is empty.
  public init?(_ string: String, for purpose: Purpose) {
    if Self.isPlain(string) {
      self.string = string
      return
    }
    let bytes = Self.stripped(Array(string.utf8))
    guard !bytes.isEmpty, !Self.hidesScript(bytes) else { return nil }
    if let scheme = Self.scheme(of: bytes[...]) {
      switch purpose {
      case .link(let schemes):
        guard schemes.contains(scheme), !Self.scriptSchemes.contains(scheme) else { return nil }
      case .image:
        if scheme == "data" {
          guard let image = Self.imageData(bytes) else { return nil }
          self.string = image
          return
        }
        guard scheme == "http" || scheme == "https" else { return nil }
      case .media:
        guard scheme == "http" || scheme == "https" else { return nil }
      }
    }
    self.string = Self.encoded(bytes)
  }

  /// Whether the address names neither a scheme nor a host.
  var isWithinSite: Bool {
    let head = string.utf8.prefix { $0 != UInt8(ascii: "/") }
    return !head.contains(UInt8(ascii: ":")) && !string.utf8.starts(with: "//".utf8)
  }

  /// Creates the address of an anchor of the same page.
  init(anchor id: String) {
    string = Self.encoded(Array("#".utf8) + Array(id.utf8))
  }

  /// The anchor, if the address is one of the same page; percent-encoding is undone.
  static func anchor(of string: String) -> String? {
    let bytes = stripped(Array(string.utf8))
    guard bytes.first == UInt8(ascii: "#") else { return nil }
    return String(decoding: percentDecoded(bytes.dropFirst()), as: UTF8.self)
  }
}
