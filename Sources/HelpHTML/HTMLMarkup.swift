/// Markup written as a string literal, in which every interpolated value is escaped.
///
/// What stands in the literal is the program's own and goes in as it is; what is interpolated is
/// text, wherever it comes from. So a template reads like the page it makes, and no title and no
/// address can end the element or the attribute it stands in.
///
/// ```swift
/// var page: HTMLMarkup = "<h1>\(article.title)</h1>"
/// page += "<p class=\"lead\">\(article.description)</p>"
/// ```
///
/// Values of attributes must be quoted. An address that is not the program's own must be an
/// ``HTMLURL``.
public struct HTMLMarkup: Sendable, Hashable {
  /// The UTF-8 bytes.
  public private(set) var bytes: [UInt8]

  /// Creates empty markup.
  public init() { bytes = [] }

  /// Takes markup as it is, for what the owner of a site wrote as HTML.
  ///
  /// Never pass text of an article, of a query or of anybody else: nothing is escaped.
  public init(trusted html: String) { bytes = Array(html.utf8) }

  /// Takes a rendered fragment.
  public init(_ fragment: HTMLFragment) { bytes = fragment.bytes }

  /// Joins markup, without anything in between.
  public init(joining parts: some Sequence<HTMLMarkup>) {
    bytes = []
    for part in parts { bytes += part.bytes }
  }

  /// A Boolean value indicating whether there is no markup.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The markup as a string.
  public var html: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends markup.
  public static func += (lhs: inout HTMLMarkup, rhs: HTMLMarkup) { lhs.bytes += rhs.bytes }

  /// Appends a rendered fragment.
  public static func += (lhs: inout HTMLMarkup, rhs: HTMLFragment) { lhs.bytes += rhs.bytes }

  /// Joins two pieces of markup.
  public static func + (lhs: HTMLMarkup, rhs: HTMLMarkup) -> HTMLMarkup {
    var sum = lhs
    sum += rhs
    return sum
  }
}

extension HTMLMarkup: ExpressibleByStringInterpolation {
  /// Creates markup of a literal.
  public init(stringLiteral literal: String) { bytes = Array(literal.utf8) }

  /// Creates markup of a literal with interpolations.
  public init(stringInterpolation interpolation: StringInterpolation) {
    bytes = interpolation.bytes
  }

  /// Gathers the parts of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    /// Prepares for a literal of a size.
    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    /// Appends a piece of the literal as it is.
    public mutating func appendLiteral(_ literal: String) {
      bytes.append(contentsOf: literal.utf8)
    }

    /// Appends text, escaped.
    public mutating func appendInterpolation(_ text: String) {
      var text = text
      text.withUTF8 { unsafe HTMLEscaping.append($0, to: &bytes) }
    }

    /// Appends a number.
    public mutating func appendInterpolation(_ number: Int) {
      bytes.append(contentsOf: String(number).utf8)
    }

    /// Appends an address, escaped.
    public mutating func appendInterpolation(_ url: HTMLURL) {
      appendInterpolation(url.string)
    }

    /// Appends markup as it is.
    public mutating func appendInterpolation(_ markup: HTMLMarkup) {
      let count = markup.bytes.count
      // Room for what follows long markup, for which all would be copied to twice as much room.
      if count > 1 << 16 { bytes.reserveCapacity(bytes.count + count + count / 8) }
      bytes.append(contentsOf: markup.bytes)
    }
  }
}
