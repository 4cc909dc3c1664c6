public import HelpCenter

/// The reason why an input gave no payload, dump or document at all.
///
/// Findings that leave a usable result are ``Diagnostic``s instead.
public struct PayloadError: Error, Sendable, Hashable {
  /// The kinds of failure.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The text is not JSON.
    case invalidJSON
    /// The text is not UTF-8.
    case invalidEncoding
    /// The JSON is not what devalue writes.
    case invalidPayload
    /// Arrays and objects stand in each other deeper than any real content.
    case nestingTooDeep
    /// The input, or what it expands to, is larger than a limit that guards the memory.
    case tooLarge
    /// The text is not base64, or the data not gzip, or either is cut off.
    case invalidCompression
    /// An SQL statement is cut off or malformed.
    case invalidSQL
    /// The input is well-formed, but holds no content of a kind that this module reads.
    case noContent
  }

  /// The kind of failure.
  public var code: Code
  /// What is wrong and, where it helps, what to do, in one line without a final period.
  public var message: String
  /// The path of the file, if the input came from one.
  public var file: String?
  /// The offset of the byte at which reading failed, if there is one.
  public var offset: Int?
  /// The line and column of that byte.
  public var location: SourceLocation?

  /// Creates an error.
  public init(
    _ code: Code, _ message: String, file: String? = nil, offset: Int? = nil,
    location: SourceLocation? = nil
  ) {
    self.code = code
    self.message = message
    self.file = file
    self.offset = offset
    self.location = location
  }

  /// Creates an error about a byte of a text.
  init(_ code: Code, _ message: String, at offset: Int, in text: [UInt8]) {
    self.init(
      code, message, offset: offset, location: LineTable(text).location(of: offset))
  }

  /// Returns the error with the name of the file it is about, unless it has one.
  func named(_ file: String?) -> PayloadError {
    var error = self
    error.file = error.file ?? file
    return error
  }

  /// Returns the error with its place moved from a part of a text to the whole.
  func moved(by distance: Int, in text: [UInt8]) -> PayloadError {
    guard let offset else { return self }
    return PayloadError(code, message, at: offset + distance, in: text).named(file)
  }
}

extension PayloadError: CustomStringConvertible {
  /// The error as compilers write it: `file:line:column: error: message [code]`.
  public var description: String {
    var text = ""
    if let file { text += file + ":" }
    if let location { text += "\(location.line):\(location.column):" }
    if !text.isEmpty { text += " " }
    return text + "error: \(message) [\(code.rawValue)]"
  }
}
