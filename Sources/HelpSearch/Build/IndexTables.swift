/// The sections of an index that tell of all articles together.
struct IndexTables {
  /// The blocks of terms.
  private(set) var terms = BlockWriter(.terms)
  /// The blocks of words.
  private(set) var words = BlockWriter(.words)
  /// What was merged.
  let table: TermTable

  private let synonyms: [[String]]
  private let language: SearchLanguage?

  /// Writes what was merged into blocks.
  init(_ table: TermTable, synonyms: [[String]], language: SearchLanguage?) {
    self.table = table
    self.synonyms = synonyms
    self.language = language
    for stem in 0..<table.stems.count {
      terms.add(Array(table.stems[stem]), Array(table.entries[stem]))
    }
    terms.finish()
    for word in 0..<table.words.count {
      let bytes = Array(table.words[word])
      guard bytes.first != IndexFormat.categoryMark else { continue }
      words.add(bytes, [Lexicon.frequencyClass(of: Int(table.wordFrequencies[word]))])
    }
    words.finish()
  }

  /// Puts the sections together with the directory of the articles; their records are left out.
  func assembly(_ articles: ArticleDirectory) -> IndexAssembly {
    var assembly = IndexAssembly()
    assembly.set(.parameters, parameters)
    assembly.set(.termDirectory, terms.directory.bytes)
    assembly.set(.termKeys, terms.keys)
    assembly.set(.lexiconDirectory, words.directory.bytes)
    assembly.set(.lexiconKeys, words.keys)
    assembly.set(.synonyms, SynonymWriter.bytes(synonyms, language: language))
    assembly.set(.terms, terms.blocks)
    assembly.set(.lexicon, words.blocks)
    assembly.set(.articles, articles.bytes)
    assembly.reserve(.positions, length: articles.positionLength)
    assembly.reserve(.texts, length: articles.textLength)
    return assembly
  }

  private var parameters: [UInt8] {
    var writer = ByteWriter()
    writer.number(Int(language?.rawValue ?? 0))
    writer.number(table.articleCount)
    writer.number(table.stems.count)
    writer.number(table.postingCount)
    return writer.bytes
  }
}
