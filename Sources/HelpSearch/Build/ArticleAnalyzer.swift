/// Analyses articles: cuts their fields into words, stems them, counts them and notes where they
/// stand.
///
/// One analyser serves for many articles; it remembers the words it has seen.
public struct ArticleAnalyzer {
  /// What is known of a written word.
  private struct Word {
    let surface: [UInt8]
    /// The index of the stem in `stems`.
    let stem: Int
    let isFunctionWord: Bool
  }

  /// A stem in the article at hand.
  private struct Use {
    var counts = [Int](repeating: 0, count: AnalyzedArticle.Field.allCases.count)
    var surfaces: [Int] = []
    var positions: [Int] = []
    var isFunctionWord = false
  }

  private let language: SearchLanguage?
  private var words: [Word] = []
  private var wordIndices: [[UInt8]: Int] = [:]
  private var stems: [[UInt8]] = []
  private var stemIndices: [[UInt8]: Int] = [:]
  private var form = WordForm()

  // The article at hand.
  private var uses: [Int: Int] = [:]
  private var order: [(stem: Int, use: Use)] = []
  private var lengths: [Int] = []
  private var position = 0

  /// Creates an analyser for articles in a language; `nil` leaves words as they are.
  public init(language: SearchLanguage? = .english) { self.language = language }

  /// Analyses an article.
  public mutating func analyze(_ document: SearchDocument) -> AnalyzedArticle {
    uses.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    lengths = [Int](repeating: 0, count: AnalyzedArticle.Field.allCases.count)
    position = 0

    add(document.title, .title)
    add(document.description, .description)
    var sectionStarts: [(start: Int, headingEnd: Int)] = []
    for (index, section) in document.sections.enumerated() {
      let start = position
      // The first heading is the title again.
      if index > 0 || section.title != document.title { add(section.title, .heading) }
      sectionStarts.append((start, position))
      add(section.text, .body)
      for code in section.code { add(code, .code, hasPositions: false) }
    }
    for keyword in document.keywords { add(keyword, .keyword, hasPositions: false) }
    addCategory(document.category)

    var writer = ByteWriter()
    writer.byte(AnalyzedArticle.version)
    writer.string(text(of: document))
    writer.string(positions(sectionStarts))
    for length in lengths { writer.number(length) }
    writer.number(order.count)
    for (stem, use) in order {
      writer.string(stems[stem])
      let used = AnalyzedArticle.Field.allCases.filter { use.counts[$0.rawValue] > 0 }
      writer.number(
        used.reduce(use.isFunctionWord ? 64 : 0) { $0 | 1 << $1.rawValue })
      for field in used { writer.number(use.counts[field.rawValue]) }
      writer.number(use.surfaces.count)
      for surface in use.surfaces {
        writer.string(words[surface].surface)
      }
    }
    return AnalyzedArticle(writer.bytes)
  }

  // MARK: - Words

  private mutating func add(
    _ text: String, _ field: AnalyzedArticle.Field, hasPositions: Bool = true
  ) {
    guard !text.isEmpty else { return }
    var text = text
    text.makeContiguousUTF8()
    let count = text.utf8.count
    text.withUTF8 { buffer in
      // SAFETY: the view is used within the call only.
      let view = unsafe ByteView(buffer)
      var tokenizer = Tokenizer(view)
      while tokenizer.next() {
        for part in tokenizer.parts {
          let word = word(view, part)
          note(word, field, at: hasPositions ? position : nil)
          if hasPositions { position += 1 }
          lengths[field.rawValue] += words[word].isFunctionWord ? 0 : 1
        }
        for whole in tokenizer.wholes {
          note(word(view, whole), field, at: nil)
        }
      }
    }
    if hasPositions, count > 0 { position += TextField.border }
  }

  private mutating func word(_ view: ByteView, _ piece: Tokenizer.Piece) -> Int {
    form.assign(view, piece)
    if let known = wordIndices[form.surface] { return known }
    form.makeStem(language: language)
    return add(
      form.surface, stem: form.stem,
      isFunctionWord: FunctionWords.contains(form.surface, language: language))
  }

  private mutating func add(_ surface: [UInt8], stem: [UInt8], isFunctionWord: Bool) -> Int {
    var stemIndex = stems.count
    if let known = stemIndices[stem] {
      stemIndex = known
    } else {
      stemIndices[stem] = stemIndex
      stems.append(stem)
    }
    let index = words.count
    words.append(Word(surface: surface, stem: stemIndex, isFunctionWord: isFunctionWord))
    wordIndices[surface] = index
    return index
  }

  private mutating func note(_ word: Int, _ field: AnalyzedArticle.Field, at position: Int?) {
    let stem = words[word].stem
    let isFunctionWord = words[word].isFunctionWord
    // Function words count in titles only.
    if isFunctionWord, field != .title { return }
    var index = order.count
    if let known = uses[stem] {
      index = known
    } else {
      uses[stem] = index
      order.append((stem, Use()))
    }
    order[index].use.counts[field.rawValue] += 1
    if isFunctionWord { order[index].use.isFunctionWord = true }
    if !order[index].use.surfaces.contains(word) { order[index].use.surfaces.append(word) }
    if let position, !isFunctionWord { order[index].use.positions.append(position) }
  }

  private mutating func addCategory(_ category: String?) {
    guard let category, !category.isEmpty else { return }
    let key = CategoryKey.bytes(Array(category.utf8))
    let index = wordIndices[key] ?? add(key, stem: key, isFunctionWord: false)
    note(index, .keyword, at: nil)
  }

  // MARK: - Records

  private func text(of document: SearchDocument) -> [UInt8] {
    var writer = ByteWriter()
    writer.string(document.path.utf8)
    writer.string(document.title.utf8)
    writer.string((document.category ?? "").utf8)
    writer.string(document.description.utf8)
    let sections =
      document.sections.isEmpty ? [SearchDocument.Section(text: "")] : document.sections
    writer.number(sections.count)
    for section in sections {
      writer.string(section.anchor.utf8)
      writer.string(section.title.utf8)
      writer.number(section.trail.count)
      for title in section.trail { writer.string(title.utf8) }
      writer.string(section.text.utf8)
    }
    return writer.bytes
  }

  /// Returns the record that ``PositionRecord`` reads.
  private func positions(_ sections: [(start: Int, headingEnd: Int)]) -> [UInt8] {
    var starts = ByteWriter()
    var last = 0
    for section in sections {
      starts.number(section.start - last)
      starts.number(section.headingEnd - section.start)
      last = section.start
    }
    var positions: [UInt32: [Int]] = [:]
    for (stem, use) in order where !use.positions.isEmpty {
      positions[WordHash.position(of: stems[stem]), default: []] += use.positions
    }
    var table: [(hash: Int, offset: Int)] = []
    var lists = ByteWriter()
    for (hash, positions) in positions.sorted(by: { $0.key < $1.key }) {
      table.append((Int(hash), lists.bytes.count))
      var previous = 0
      for position in positions.sorted() {
        lists.number(position - previous)
        previous = position
      }
    }
    var writer = ByteWriter()
    writer.number(table.count)
    writer.number(starts.bytes.count)
    let width = PositionRecord.offsetWidth(listsLength: lists.bytes.count)
    writer.number(width)
    for (hash, offset) in table {
      writer.sevenBits(hash, PositionRecord.hashWidth)
      writer.sevenBits(offset, width)
    }
    writer.append(starts.bytes)
    writer.append(lists.bytes)
    return writer.bytes
  }
}
