internal import HelpCenter

/// Input made valid: UTF-8 without NUL and without the character that markers are made of.
struct CleanSource {
  /// The bytes.
  private(set) var bytes: [UInt8]
  /// What had to be replaced.
  private(set) var findings: [Diagnostic] = []

  /// Replaces what cannot stay by U+FFFD.
  init(_ original: [UInt8]) {
    bytes = original
    if let bad = CleanSource.firstInvalid(original) {
      bytes = Array(String(decoding: original, as: UTF8.self).utf8)
      findings.append(.invalidUTF8(at: bad))
    }
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    if let place = HTMLSyntax.find(Marker.bytes, in: bytes[...]) {
      findings.append(.noncharacter(at: place - 3))
      replace(Marker.bytes, by: replacement)
    }
    if let place = ByteSearch.first(0, in: bytes, 0..<bytes.count) {
      findings.append(.nullCharacter(at: place))
      replace([0], by: replacement)
    }
  }

  private mutating func replace(_ old: [UInt8], by new: [UInt8]) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    while let end = HTMLSyntax.find(old, in: bytes[copied...]) {
      result += bytes[copied..<(end - old.count)]
      result += new
      copied = end
    }
    result += bytes[copied...]
    bytes = result
  }

  /// The offset of the first byte that is no UTF-8.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe try UTF8Span(validating: Span(_unsafeElements: buffer)).count
      }
      return nil
    } catch let error as UTF8.ValidationError {
      return error.byteOffsets.lowerBound
    } catch {
      return 0
    }
  }
}
