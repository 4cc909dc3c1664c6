internal import HelpCenter

/// Tells tokens, which readers copy, from words, which may break behind a hyphen.
///
/// It is fed with a run of letters, digits and ASCII punctuation without blanks. Such a run is a
/// token – a host, path, URL, option, version, range, variable, assignment and so on – unless it
/// is one or more words joined by hyphens, all of at least two letters, with brackets, quotation
/// marks and final punctuation around them. So `well-known,` is not a token; `--dry-run`,
/// `X-Forwarded-For`, `UTF-8`, `e-mail`, `a.example` and `18789-18790` are.
struct TokenScanner: Sendable {
  /// The letters since the start or the last hyphen.
  private var letters = 0
  private var hasHyphen = false
  private var isClosed = false
  private var isToken = false

  /// Returns whether the run, as it stands, must not break.
  func keepsWhole(under tailoring: LineBreakTailoring) -> Bool {
    guard tailoring.contains(.keepsTokens) else { return false }
    return isToken || tailoring.contains(.keepsHyphenatedWords) || hasHyphen && letters == 1
  }

  /// Passes a scalar of the run.
  mutating func add(_ scalar: UInt32) {
    if scalar >= 0x80 {
      addLetter()
      return
    }
    let byte = UInt8(truncatingIfNeeded: scalar)
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): addLetter()
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      if hasHyphen { isToken = true }
      addLetter()
    case UInt8(ascii: "-"):
      if letters == 1 || letters == 0 && !hasHyphen || isClosed { isToken = true }
      letters = 0
      hasHyphen = true
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      if letters > 0 || hasHyphen || isClosed { isToken = true }
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      break
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "."),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      isClosed = true
    default:
      isToken = true
    }
  }

  private mutating func addLetter() {
    if isClosed { isToken = true }
    letters &+= 1
  }

  /// Returns whether a scalar may be part of a token.
  static func isPart(_ scalar: UInt32, _ lineBreak: LineBreakClass) -> Bool {
    if scalar < 0x80 { return scalar > 0x20 && scalar != 0x7F }
    switch lineBreak {
    case .alphabetic, .hebrewLetter, .numeric, .combiningMark: return true
    default: return scalar == 0x2013 || scalar == 0x2010
    }
  }

  /// Returns whether text that starts with punctuation is a token, such as `/etc` or `.env`.
  static func opensToken(_ text: Span<UInt8>, in range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = UTF8Decoder.next(in: text, at: &offset)
      guard scalar < 0x80 else {
        return TextProperties(scalar).lineBreak == .alphabetic
      }
      switch UInt8(truncatingIfNeeded: scalar) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "~"), UInt8(ascii: "*"),
        UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "{"):
        return true
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\\"),
        UInt8(ascii: ","), UInt8(ascii: ";"):
        continue
      default: return false
      }
    }
    return false
  }
}
