/// Makes articles of any size: the same bytes for the same seed, on every machine.
///
/// The text has what help articles have: headings, prose with code and links, tables, nested
/// lists, code blocks, quotes and some text in other scripts.
public struct SampleArticle {
  private var state: UInt64

  /// Creates a generator.
  public init(seed: UInt64 = 1) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private static let words = """
    gateway agent desktop network proxy firewall port token session restart update check open \
    settings connection browser server client request answer log file folder path error message \
    retry wait start stop install remove verify allow block host name address team account sign \
    key value option flag command terminal window tab button list table row column the a of to \
    and in for with on is are was when if then not only after before while your this that
    """.split(separator: " ")

  private mutating func next(_ bound: Int) -> Int {
    // xorshift64*, Marsaglia and Vigna.
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
  }

  private mutating func word() -> Substring { SampleArticle.words[next(SampleArticle.words.count)] }

  private mutating func sentence() -> String {
    var text = ""
    let count = 6 + next(14)
    for index in 0..<count {
      if index > 0 { text += " " }
      switch next(40) {
      case 0: text += "`\(word())-\(word()).example.com`"
      case 1: text += "**\(word()) \(word())**"
      case 2: text += "[\(word()) \(word())](https://example.com/\(word())/\(word()))"
      case 3: text += "*\(word())*"
      case 4: text += "`--\(word())-\(word())`"
      default: text += word()
      }
    }
    return text + "."
  }

  private mutating func paragraph() -> String {
    (0..<(2 + next(4))).map { _ in sentence() }.joined(separator: " ") + "\n\n"
  }

  private mutating func block() -> String {
    switch next(10) {
    case 0:
      var text = "| Service | Host | Protocol | Port |\n| --- | --- | --- | ---: |\n"
      for _ in 0..<(3 + next(6)) {
        text +=
          "| \(word()) \(word()) | `\(word()).\(word()).example.com` | HTTPS | \(next(65535)) |\n"
      }
      return text + "\n"
    case 1:
      var text = ""
      for number in 1...(3 + next(3)) {
        text += "\(number). \(sentence())\n   - \(sentence())\n   - \(sentence())\n"
      }
      return text + "\n"
    case 2:
      var text = "```bash\n"
      for _ in 0..<(2 + next(5)) { text += "\(word()) --\(word()) /etc/\(word())/\(word()).json\n" }
      return text + "```\n\n"
    case 3: return "> \(sentence())\n> \(sentence())\n\n"
    case 4: return "接続できない場合は、ゲートウェイを再起動してください。ログを確認します。\n\n"
    case 5: return "- [ ] \(sentence())\n- [x] \(sentence())\n\n"
    default: return paragraph()
    }
  }

  /// Returns Markdown of at least a size in bytes.
  public mutating func markdown(bytes: Int) -> String {
    var text = "# \(word()) \(word()) \(word())\n\n" + paragraph()
    var blocks = 0
    while text.utf8.count < bytes {
      if blocks % 6 == 5 {
        text += "\(blocks % 12 == 5 ? "##" : "###") \(word()) \(word()) \(blocks)\n\n"
      }
      text += block()
      blocks += 1
    }
    return text
  }
}
