/// Computes the content hash of Nuxt Content's rows.
///
/// The hash is ohash 2's: SHA-256 of the serialised list of the values, in base64url without
/// padding. Values are SQL literals in the order of the columns (Nuxt Content
/// `src/utils/collection.ts`; ohash `src/serialize.ts`): strings stand in quotes, and quotes in
/// them are not escaped again.
struct ContentHasher {
  private var hash = SHA256()
  private var isFirst = true

  /// Creates a hasher of an empty list.
  init() { hash.update("[".utf8) }

  /// Adds a string.
  mutating func append(string: some Collection<UInt8>) {
    separate()
    hash.update("'".utf8)
    hash.update(string)
    hash.update("'".utf8)
  }

  /// Adds a text as an SQL literal: in quotes, with those inside doubled.
  mutating func append(sqlText text: some Collection<UInt8>) {
    separate()
    hash.update("''".utf8)
    var rest = text[...]
    while let quote = rest.firstIndex(of: UInt8(ascii: "'")) {
      hash.update(rest[...quote])
      hash.update("'".utf8)
      rest = rest[rest.index(after: quote)...]
    }
    hash.update(rest)
    hash.update("''".utf8)
  }

  /// Adds a number or a truth value, which stand as they are.
  mutating func append(literal: some Collection<UInt8>) {
    separate()
    hash.update(literal)
  }

  /// Returns the hash of the list.
  func finish() -> String {
    var hash = hash
    hash.update("]".utf8)
    return Self.base64URL(hash.digest())
  }

  private mutating func separate() {
    if !isFirst { hash.update(",".utf8) }
    isFirst = false
  }

  /// Encodes bytes in base64url without padding (RFC 4648, section 5).
  static func base64URL(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(24 - 8 * group.count)
      for digit in 0...group.count {
        text.append(alphabet[Int(bits >> UInt32(18 - 6 * digit) & 63)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A Boolean value indicating whether a text has the form of this hash.
  static func canVerify(_ hash: String) -> Bool {
    hash.utf8.count == 43
      && hash.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
