package import HelpSearch

/// The files that make a site searchable: the engine for browsers, its script, and an index.
package enum SearchModule {
  /// The name of the file of the engine in the folder of the index.
  package static let moduleName = "search.wasm"
  /// The name of the file of the root of the index, the only one whose content may change.
  package static let rootName = "root"

  /// Returns the engine: HelpSearch's query half, compiled to WebAssembly.
  ///
  /// Browsers run it under a content security policy only with `'wasm-unsafe-eval'`. Where words are
  /// English, or are not reduced to stems, the module is smaller by all other languages.
  ///
  /// - Parameter language: The language of the index.
  /// - Returns: The bytes of the module.
  package static func module(for language: SearchLanguage?) -> [UInt8] {
    switch language {
    case nil, .english: decode(SearchModuleData.english)
    default: decode(SearchModuleData.allLanguages)
    }
  }

  /// The script, an ES module that exports `HelpSearch`.
  package static var script: String { SearchDriver.script }

  /// Returns the files of the folder that the script loads from: the engine and the index in parts.
  ///
  /// - Throws: ``SearchIndexError`` if the index is damaged.
  package static func files(
    of index: SearchIndex
  ) throws(SearchIndexError) -> [(name: String, bytes: [UInt8])] {
    let engine = module(for: index.language)
    let root = try ShippedRoot.bytes(of: index.bytes(index.rootRange))
    var files = [(moduleName, engine), (rootName, root)]
    for part in try index.parts() { files.append((part.name, try index.bytes(part.range))) }
    return files
  }

  /// Decodes Base64 (RFC 4648).
  private static func decode(_ text: StaticString) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8CodeUnitCount / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for index in 0..<text.utf8CodeUnitCount {
      // SAFETY: the index is within the literal, which is stored as a pointer for its length.
      guard let value = value(of: unsafe text.utf8Start[index]) else { break }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
