/// Chooses the part of a section's text that answers a query best.
struct SnippetChooser {
  /// A range of a text.
  struct Range {
    var start: Int
    var end: Int
  }

  /// A part of a text and the words in it that match.
  struct Choice {
    /// The part.
    var window: Range
    /// The ranges of the words, in order, from the start of the whole text.
    var marks = List<Range>()
  }

  /// A stem that is marked.
  struct Stem {
    var bytes: List<UInt8>
    var term: Int
    var weight: Int
  }

  /// The length a part may have, in bytes.
  static let length = 180
  /// The most of a text that is looked at, in bytes.
  static let scanLimit = 65536

  /// Returns the best part of a text.
  static func choose(
    _ text: ByteView, _ stems: List<Stem>, language: SearchLanguage?, _ form: inout WordForm
  ) -> Choice {
    var found = List<(range: Range, term: Int, weight: Int)>()
    if stems.count > 0 {
      var firsts = List<Bool>(repeating: false, count: 128)
      for index in 0..<stems.count where stems[index].bytes.count > 0 {
        firsts[Int(stems[index].bytes[0] & 0x7F)] = true
      }
      var tokenizer = Tokenizer(text, from: 0, to: min(text.count, scanLimit))
      while tokenizer.next() {
        for index in 0..<tokenizer.parts.count {
          let part = tokenizer.parts[index]
          // Stems start as their words do, as far as these start with a plain letter.
          let first = text[part.start]
          if first < 0x80, !firsts[Int(ASCII.isUpper(first) ? first | 0x20 : first)] { continue }
          if !mayStart(text, part, stems) { continue }
          form.assign(text, part)
          form.makeStem(language: language)
          var known = 0
          while known < stems.count, stems[known].bytes != form.stem { known += 1 }
          if known < stems.count {
            let range = Range(start: part.start, end: part.end)
            found.append((range, stems[known].term, stems[known].weight))
          }
        }
      }
    }
    // The window from each match on: each term counts once in full and a little for repetition.
    var best = 0
    var bestScore = -1
    for first in 0..<found.count {
      var score = 0
      var index = first
      while index < found.count, found[index].range.end - found[first].range.start <= length - 40 {
        var other = first
        while found[other].term != found[index].term { other += 1 }
        score += other == index ? found[index].weight * 8 : found[index].weight
        index += 1
      }
      if score > bestScore {
        bestScore = score
        best = first
      }
    }
    let anchor = found.count == 0 ? 0 : found[best].range.start
    let window = self.window(text, around: anchor)
    var choice = Choice(window: window)
    var end = window.start
    for index in 0..<found.count {
      let match = found[index].range
      if match.start < end || match.end > window.end { continue }
      choice.marks.append(match)
      end = match.end
    }
    return choice
  }

  /// Whether a word starts as one of the stems does, which spares most words the stemmer.
  ///
  /// No stemmer changes the first two letters of a word whose stem has four, unless these have
  /// diacritics.
  private static func mayStart(
    _ text: ByteView, _ part: Tokenizer.Piece, _ stems: List<Stem>
  ) -> Bool {
    if part.end &- part.start < 2 { return true }
    let byte = text[part.start &+ 1]
    let second = ASCII.isUpper(byte) ? byte | 0x20 : byte
    for index in 0..<stems.count {
      let stem = stems[index].bytes
      if stem.count < 4 || second >= 0x80 || stem[1] == second { return true }
    }
    return false
  }

  /// Returns a part that starts at a sentence, a line or a word in front of an offset.
  private static func window(_ text: ByteView, around anchor: Int) -> Range {
    var start = 0
    if anchor > 60 || text.count > length && anchor > 0 {
      start = max(0, anchor - 60)
      var offset = anchor - 1
      var word: Int?
      var isFound = false
      while offset >= start {
        let byte = text[offset]
        if byte == 0x0A {
          start = offset + 1
          isFound = true
          break
        }
        if byte == 0x20, offset > 0,
          text[offset - 1] == 0x2E || text[offset - 1] == 0x21 || text[offset - 1] == 0x3F
        {
          start = offset + 1
          isFound = true
          break
        }
        if byte == 0x20 || byte == 0x09 { word = offset + 1 }
        offset -= 1
      }
      if !isFound, start > 0 { start = word ?? anchor }
    }
    while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(text.count, start + length)
    if end < text.count {
      var cut = end
      while cut > start + length / 2, text[cut] > 0x20 { cut -= 1 }
      if text[cut] <= 0x20 { end = cut }
      while end > start, text[end] & 0xC0 == 0x80 { end -= 1 }
    }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    while start < end, text[start] <= 0x20 { start += 1 }
    return Range(start: start, end: end)
  }
}
