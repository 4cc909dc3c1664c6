/// A language that words are stemmed in.
///
/// The raw values are stored in images: a language keeps its number for ever.
public enum SearchLanguage: UInt8, Sendable, Hashable, CaseIterable {
  case english = 1
  case german = 2
  case french = 3
  case spanish = 4
  case italian = 5
  case portuguese = 6
  case dutch = 7
  case swedish = 8
  case russian = 9

  /// Finds the language of a BCP 47 tag such as `en`, `pt-BR` or `DE_at`, if it has a stemmer; only
  /// its primary language counts.
  package init?(tag: String) { self.init(tag: Array(tag.utf8).span) }

  /// Finds the language of a BCP 47 tag such as `en`, `pt-BR` or `DE_at`, if it has a stemmer.
  ///
  /// - Parameter tag: The tag in UTF-8; only its primary language counts.
  package init?(tag: Span<UInt8>) {
    guard tag.count >= 2, tag.count == 2 || tag[2] == 0x2D || tag[2] == 0x5F else { return nil }
    let first = tag[0] | 0x20
    let second = tag[1] | 0x20
    switch (first, second) {
    case (UInt8(ascii: "e"), UInt8(ascii: "n")): self = .english
    case (UInt8(ascii: "d"), UInt8(ascii: "e")): self = .german
    case (UInt8(ascii: "f"), UInt8(ascii: "r")): self = .french
    case (UInt8(ascii: "e"), UInt8(ascii: "s")): self = .spanish
    case (UInt8(ascii: "i"), UInt8(ascii: "t")): self = .italian
    case (UInt8(ascii: "p"), UInt8(ascii: "t")): self = .portuguese
    case (UInt8(ascii: "n"), UInt8(ascii: "l")): self = .dutch
    case (UInt8(ascii: "s"), UInt8(ascii: "v")): self = .swedish
    case (UInt8(ascii: "r"), UInt8(ascii: "u")): self = .russian
    default: return nil
    }
  }
}
