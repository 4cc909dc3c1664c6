/// Where a page stands on a site: its address and its file, both relative to the root.
public struct SiteAddress: Sendable, Hashable {
  /// How pages are named.
  public enum Style: String, Sendable, Hashable, CaseIterable {
    /// `guide/install/`, kept in `guide/install/index.html`: for servers.
    case directories
    /// `guide/install.html`: also for browsing the files without a server.
    case files
  }

  /// The address relative to the root, percent-encoded; empty for the home page of
  /// ``Style/directories``.
  public let url: String
  /// The path of the file relative to the root.
  public let file: String

  /// The home page.
  public static func home(_ style: Style) -> SiteAddress {
    SiteAddress(url: style == .directories ? "" : "index.html", file: "index.html")
  }

  /// Creates the address of a page; `nil` if a part of the path cannot be the name of a folder
  /// everywhere, or could lead out of the site, see ``isSafe(_:)``.
  ///
  /// - Parameters:
  ///   - path: The path of the page, such as `/guide/install`.
  ///   - style: How pages are named.
  public init?(path: String, style: Style) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String($0) ?? "" }
    if parts.isEmpty {
      self = .home(style)
      return
    }
    guard parts.allSatisfy(Self.isSafe) else { return nil }
    let file = parts.joined(separator: "/")
    let url = parts.map(Self.encoded).joined(separator: "/")
    switch style {
    case .directories:
      self.init(url: url + "/", file: file + "/index.html")
    case .files:
      self.init(url: url + ".html", file: file + ".html")
    }
  }

  /// Creates the address of a file that keeps its name, such as `robots.txt`.
  ///
  /// - Parameter file: The path of the file relative to the root, of ASCII characters that
  ///   addresses may contain.
  public init(file: String) { self.init(url: file, file: file) }

  private init(url: String, file: String) {
    self.url = url
    self.file = file
  }

  /// The Markdown file beside the page.
  public var markdownFile: SiteAddress {
    func markdown(_ path: String) -> String {
      if path.hasSuffix(".html") { return path.dropLast(5) + ".md" }
      return path + "index.md"
    }
    return SiteAddress(url: markdown(url), file: markdown(file))
  }

  /// Whether a name can be that of a file or folder on every system, and means itself alone.
  ///
  /// Left out are `.` and `..`, names with controls, with `\ : * ? " < > |`, with an encoded
  /// slash, dot or NUL, with a dot or space at their end, names that Windows keeps for devices,
  /// and those of more than 240 bytes.
  public static func isSafe(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let last = bytes.last, bytes.count <= 240, last != UInt8(ascii: "."),
      last != UInt8(ascii: " ")
    else { return false }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0..<0x20, 0x7F, UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "|"):
        return false
      case UInt8(ascii: "%"):
        let digits = String(decoding: bytes[(index + 1)...].prefix(2), as: UTF8.self)
        if ["00", "2e", "2f", "5c"].contains(digits.lowercased()) { return false }
      default: break
      }
    }
    // Few names are as long as those of devices.
    let stemLength = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
    guard deviceNameLengths.contains(stemLength) else { return true }
    let stem = String(name.prefix { $0 != "." }).lowercased()
    return !deviceNames.contains(stem)
  }

  /// The names that Windows keeps for devices, whatever their ending.
  private static let deviceNames: Set<String> = Set(
    ["con", "prn", "aux", "nul"]
      + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
  private static let deviceNameLengths = 3...4

  /// Returns the address of a page as it is written in another one, so that the site can be moved.
  public func relative(from page: SiteAddress) -> String {
    let slash = UInt8(ascii: "/")
    let (target, base) = (url.utf8, page.url.utf8)
    var (start, from) = (target.startIndex, base.startIndex)
    var (place, other) = (start, from)
    while place < target.endIndex, other < base.endIndex, target[place] == base[other] {
      let isSlash = target[place] == slash
      target.formIndex(after: &place)
      base.formIndex(after: &other)
      if isSlash { (start, from) = (place, other) }
    }
    var result = ""
    for byte in base[from...] where byte == slash { result += "../" }
    result += url[start...]
    return result.isEmpty ? "./" : result
  }

  /// Percent-encodes what may not stand in the path of an address (RFC 3986, `pchar`).
  static func encoded(_ name: String) -> String {
    if name.utf8.allSatisfy(stands) { return name }
    var result: [UInt8] = []
    result.reserveCapacity(name.utf8.count)
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in name.utf8 {
      if stands(byte) {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a byte stands for itself in the path of an address.
  private static func stands(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"),
      UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "@"):
      true
    default: false
    }
  }
}
