/// Analyses articles: cuts their fields into words, stems them, counts them and notes where they
/// stand.
///
/// One analyser serves for many articles; it remembers the words it has seen, so that most words of
/// an article cost a look-up and a few additions.
public struct ArticleAnalyzer {
  /// What is known of a written word.
  private struct Word {
    /// The index of the stem in `stems`.
    let stem: Int
    let isFunctionWord: Bool
    /// The number of the last article that has the word.
    var article = 0
  }

  /// What is known of a stem.
  struct Stem {
    /// The number by which positions are found.
    let positionHash: UInt32
    /// The number of the last article that has the stem, and where its use is in `uses`.
    var article = 0
    var use = 0
  }

  /// A stem in the article at hand.
  struct Use {
    let stem: Int
    /// How often each field has it.
    var counts = SIMD8<Int32>()
    /// The first and the last of its written forms in `forms`.
    var firstForm = -1
    var lastForm = -1
    var formCount = 0
    var isFunctionWord = false
  }

  private let language: SearchLanguage?
  /// The words as texts spell them, in upper or lower case, and the number of each in `words`.
  private var spellings = StringTable()
  private var spelledWords: [Int] = []
  var surfaces = StringTable()
  private var words: [Word] = []
  var stemNames = StringTable()
  var stems: [Stem] = []
  private var form = WordForm()

  // The article at hand.
  private var article = 0
  var uses: [Use] = []
  /// The written forms of the uses; each names the next of the same use.
  var forms: [(word: Int, next: Int)] = []
  /// Where the words stand, in their order.
  var occurrences: [(use: Int32, position: Int32)] = []
  private var lengths: [Int] = []
  private var position = 0

  /// Creates an analyser for articles in a language; `nil` leaves words as they are.
  public init(language: SearchLanguage? = .english) { self.language = language }

  /// Analyses an article.
  public mutating func analyze(_ document: SearchDocument) -> AnalyzedArticle {
    article += 1
    uses.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
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
    return record(document, sectionStarts, lengths)
  }

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
    // Most words were seen before just as they stand there, and need not be put into lower case.
    let spelling = spellings.index(of: view.slice(piece.start, piece.end))
    if spelling < spelledWords.count { return spelledWords[spelling] }
    form.assign(view, piece)
    let word = surfaces.index(of: form.surface)
    spelledWords.append(word)
    guard word == words.count else { return word }
    form.makeStem(language: language)
    add(
      stem: form.stem,
      isFunctionWord: FunctionWords.contains(form.surface, language: language))
    return word
  }

  /// Notes the stem of a word that is new.
  private mutating func add(stem: [UInt8], isFunctionWord: Bool) {
    let index = stemNames.index(of: stem)
    if index == stems.count { stems.append(Stem(positionHash: WordHash.position(of: stem))) }
    words.append(Word(stem: index, isFunctionWord: isFunctionWord))
  }

  private mutating func note(_ word: Int, _ field: AnalyzedArticle.Field, at position: Int?) {
    let stem = words[word].stem
    let isFunctionWord = words[word].isFunctionWord
    // Function words count in titles only.
    if isFunctionWord, field != .title { return }
    if stems[stem].article != article {
      stems[stem].article = article
      stems[stem].use = uses.count
      uses.append(Use(stem: stem))
    }
    let use = stems[stem].use
    uses[use].counts[field.rawValue] &+= 1
    if isFunctionWord { uses[use].isFunctionWord = true }
    if words[word].article != article {
      words[word].article = article
      addForm(word, to: use)
    }
    if let position, !isFunctionWord { occurrences.append((Int32(use), Int32(position))) }
  }

  private mutating func addForm(_ word: Int, to use: Int) {
    let last = uses[use].lastForm
    if last < 0 { uses[use].firstForm = forms.count } else { forms[last].next = forms.count }
    uses[use].lastForm = forms.count
    uses[use].formCount += 1
    forms.append((word, -1))
  }

  private mutating func addCategory(_ category: String?) {
    guard let category, !category.isEmpty else { return }
    let key = CategoryKey.bytes(Array(category.utf8))
    let word = surfaces.index(of: key)
    if word == words.count { add(stem: key, isFunctionWord: false) }
    note(word, .keyword, at: nil)
  }
}
