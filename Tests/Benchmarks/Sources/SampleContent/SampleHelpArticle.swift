/// Writes one article of a made help center, the same bytes on every machine.
///
/// It has what help articles have: three to six sections with subsections, steps with a list
/// inside, a table, one or two callouts, a list, code, links to other articles and one to another
/// site; every fifth has text in other scripts. The median is about 550 words.
public struct SampleHelpArticle {
  private let catalog: SampleCatalog
  private let entry: SampleCatalog.Entry
  private let dialect: SampleDialect
  private var random: SampleRandom
  private var linksLeft: Int
  private var text = ""

  private static let foreign = [
    "接続できない場合は、設定を開いてゲートウェイを再起動してください。その後、記録を確認します。",
    "Se la connessione è già attiva, così com’è, non è necessario modificare l’indirizzo.",
    "Wenn die Verbindung unterbrochen wird, überprüfen Sie bitte zunächst die Gerätegröße.",
    "Если соединение прервано, проверьте настройки и повторите попытку через минуту.",
    "如果无法连接，请打开设置并重新启动网关，然后检查日志。",
  ]

  /// Writes an article; a revision other than 0 changes its title and a section, nothing else.
  public init(
    _ entry: SampleCatalog.Entry, of catalog: SampleCatalog, dialect: SampleDialect,
    revision: Int = 0
  ) {
    self.entry = entry
    self.catalog = catalog
    self.dialect = dialect
    random = SampleRandom(seed: UInt64(entry.number) &* 7_919 &+ 17)
    linksLeft = 3 + random.next(4)
    write(revision: revision)
  }

  /// The Markdown.
  public var markdown: String { text }

  private mutating func write(revision: Int) {
    writeFrontMatter(revision: revision)
    paragraph(sentences: 3)
    callout("note")
    let sectionCount = 3 + random.next(4)
    for section in 0..<sectionCount {
      // Links of other articles lead to the first section, so its name must be known to them.
      text += section == 0 ? "## Overview \(entry.number)\n\n" : "## \(heading())\n\n"
      if section == 0, revision > 0 { text += "Revised \(revision) times.\n\n" }
      paragraph(sentences: 2 + random.next(2))
      switch section {
      case 0: steps()
      case 1: table()
      case 2: list()
      default: paragraph(sentences: 2)
      }
      if section == 1 || random.next(3) == 0 {
        text += "### \(heading())\n\n"
        paragraph(sentences: 2)
      }
      if section == 0 || section == 2, random.next(3) > 0 { code() }
      if entry.number % 5 == 0, section < 2 {
        text += SampleHelpArticle.foreign[random.next(SampleHelpArticle.foreign.count)] + "\n\n"
      }
    }
    if random.next(2) == 0 { callout("warning") }
    while linksLeft > 0 { text += "See also \(crossLink()).\n\n" }
    text += "More is in [the reference](https://example.com/docs/\(word())/\(word())).\n"
  }

  private mutating func writeFrontMatter(revision: Int) {
    let title = revision > 0 ? "\(entry.title) (revised \(revision))" : entry.title
    var description = sentence()
    description.removeAll { "`*[]():".contains($0) }
    let day = 1 + random.next(28)
    let month = 1 + random.next(9)
    let date = "2026-0\(month)-\(day < 10 ? "0" : "")\(day)"
    let keywords = [word(), word()].joined(separator: ", ")
    switch dialect {
    case .helpCenter:
      text = """
        ---
        title: "\(title)"
        description: "\(description)"
        updatedAt: "\(date)"
        keywords: [\(keywords)]
        ---


        """
    case .hugo:
      text = """
        ---
        title: "\(title)"
        description: "\(description)"
        date: \(date)
        tags: [\(keywords)]
        weight: \(entry.place)
        ---


        """
    }
  }

  private mutating func word() -> String { SampleVocabulary.word(&random) }

  private mutating func heading() -> String {
    let first = word()
    return first.prefix(1).uppercased() + first.dropFirst() + " the \(word()) \(word())"
  }

  private mutating func sentence() -> String {
    var words: [String] = []
    for _ in 0..<(8 + random.next(8)) {
      switch random.next(50) {
      case 0: words.append("`\(word()).\(word())`")
      case 1: words.append("**\(word()) \(word())**")
      case 2: words.append("*\(word())*")
      default: words.append(word())
      }
    }
    if linksLeft > 0, random.next(9) == 0 { words.append(crossLink()) }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private mutating func paragraph(sentences: Int) {
    text += (0..<sentences).map { _ in sentence() }.joined(separator: " ") + "\n\n"
  }

  private mutating func crossLink() -> String {
    linksLeft -= 1
    // Most links stay near: the ten articles around, else any.
    let near = (entry.number + catalog.entries.count - 5 + random.next(11)) % catalog.entries.count
    let number = random.next(3) > 0 ? near : random.next(catalog.entries.count)
    let target = catalog.entries[number]
    let slash = dialect == .hugo ? "/" : ""
    let anchor = linksLeft == 0 ? "#overview-\(target.number)" : ""
    return "[\(target.title)](\(catalog.path(of: target))\(slash)\(anchor))"
  }

  private mutating func callout(_ kind: String) {
    let body = sentence()
    switch dialect {
    case .helpCenter: text += "::\(kind)\n\(body)\n::\n\n"
    case .hugo: text += "> **\(kind.uppercased())** \(body)\n\n"
    }
  }

  private mutating func steps() {
    for number in 1...3 {
      text += "\(number). \(sentence())\n"
      if number == 2 { text += "   - \(sentence())\n   - \(sentence())\n" }
    }
    text += "\n"
  }

  private mutating func list() {
    for _ in 0..<(3 + random.next(3)) { text += "- \(sentence())\n" }
    text += "\n"
  }

  private mutating func table() {
    text += "| Setting | Default | What it does |\n| --- | --- | --- |\n"
    for _ in 0..<(3 + random.next(3)) {
      text += "| `\(word())_\(word())` | \(random.next(900)) | \(word()) \(word()) \(word()) |\n"
    }
    text += "\n"
  }

  private mutating func code() {
    text += "```bash\n"
    for _ in 0..<(2 + random.next(3)) {
      text += "\(word()) --\(word()) ~/\(word())/\(word()).json | grep '<\(word())>'\n"
    }
    text += "```\n\n"
  }
}
