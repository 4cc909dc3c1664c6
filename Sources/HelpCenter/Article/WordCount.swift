/// The words of a text, counted for reading times.
///
/// Words are those of Unicode's default rules (UAX #29) in the main: runs of letters, marks and
/// digits, with an apostrophe, a point or an underscore inside. Each ideograph and each Hiragana
/// letter counts alone. Thai, Lao, Khmer and Burmese put no space between words; six letters of
/// them count as one word.
public struct WordCount: Sendable, Hashable {
  /// The number of words of scripts that part them.
  public private(set) var words = 0
  /// The number of Chinese and Japanese characters.
  public private(set) var ideographs = 0

  /// The sum of both.
  public var total: Int { words + ideographs }

  /// The time to read the words, in whole minutes, at least 1: 200 words or 500 ideographs each.
  public var minutes: Int {
    // In units of 1/1000 minute, so that the sum is rounded once.
    max((words * 5 + ideographs * 2 + 999) / 1000, 1)
  }

  /// Counts the words of a text.
  public init(_ text: String) {
    var run = 0
    var isUnspaced = false
    var joinerIsPending = false

    func finish(_ count: inout WordCount) {
      if run > 0 { count.words += isUnspaced ? (run + 5) / 6 : 1 }
      run = 0
      isUnspaced = false
      joinerIsPending = false
    }

    func count(_ kind: Kind, in count: inout WordCount) {
      switch kind {
      case .letter(let unspaced):
        if joinerIsPending || run == 0 || unspaced == isUnspaced {
          joinerIsPending = false
        } else {
          finish(&count)
        }
        isUnspaced = unspaced
        run += 1
      case .ideograph:
        finish(&count)
        count.ideographs += 1
      case .joiner:
        if joinerIsPending { finish(&count) } else { joinerIsPending = run > 0 }
      case .mark: break
      case .other: finish(&count)
      }
    }

    var text = text
    text.withUTF8 { buffer in
      let bytes = unsafe buffer.span
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte < 0x80 {
          // Almost all text: letters go on with a word, everything but joiners ends it.
          if WordCount.isASCIILetter(byte), !joinerIsPending, !isUnspaced {
            run += 1
          } else {
            count(WordCount.kind(of: Unicode.Scalar(byte)), in: &self)
          }
          offset += 1
        } else {
          let scalar = Unicode.Scalar(UTF8Decoder.next(in: bytes, at: &offset)) ?? "\u{FFFD}"
          count(WordCount.kind(of: scalar), in: &self)
        }
      }
    }
    finish(&self)
  }

  @inline(__always)
  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
  }

  private enum Kind {
    case letter(unspaced: Bool)
    case ideograph
    case joiner
    case mark
    case other
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return .letter(unspaced: false)
    case 0x27, 0x2E, 0xB7, 0x2018, 0x2019: return .joiner
    case 0..<0x80: return .other
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF:
      return scalar.properties.isAlphabetic ? .letter(unspaced: true) : .mark
    case 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x309F, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      return .ideograph
    default:
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        return .letter(unspaced: false)
      }
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark, .format: return .mark
      case .connectorPunctuation: return .letter(unspaced: false)
      default: return .other
      }
    }
  }
}
