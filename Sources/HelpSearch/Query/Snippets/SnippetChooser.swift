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
    var marks: [Range] = []
  }

  /// A stem that is marked.
  struct Stem {
    var bytes: [UInt8]
    var term: Int
    var weight: Int
  }

  /// The length a part may have, in bytes.
  static let length = 180
  /// The most of a text that is looked at, in bytes.
  static let scanLimit = 65536

  /// Returns the best part of a text.
  static func choose(
    _ text: ByteView, _ stems: [Stem], language: SearchLanguage?, _ form: inout WordForm
  ) -> Choice {
    var found: [(range: Range, term: Int, weight: Int)] = []
    if !stems.isEmpty {
      var firsts = [Bool](repeating: false, count: 128)
      for stem in stems {
        if let first = stem.bytes.first, first < 0x80 { firsts[Int(first)] = true }
      }
      var tokenizer = Tokenizer(text, from: 0, to: min(text.count, scanLimit))
      while tokenizer.next() {
        for part in tokenizer.parts {
          // Stems start as their words do, as far as these start with a plain letter.
          let first = text[part.start]
          if first < 0x80, !firsts[Int(ASCII.isUpper(first) ? first | 0x20 : first)] { continue }
          form.assign(text, part)
          form.makeStem(language: language)
          for stem in stems where stem.bytes == form.stem {
            found.append((Range(start: part.start, end: part.end), stem.term, stem.weight))
            break
          }
        }
      }
    }
    // The window from each match on: each term counts once in full and a little for repetition.
    var best = 0
    var bestScore = -1
    for first in found.indices {
      var score = 0
      var seen: [Int] = []
      var index = first
      while index < found.count, found[index].range.end - found[first].range.start <= length - 40 {
        let isNew = !seen.contains(found[index].term)
        score += isNew ? found[index].weight * 8 : found[index].weight
        if isNew { seen.append(found[index].term) }
        index += 1
      }
      if score > bestScore {
        bestScore = score
        best = first
      }
    }
    let anchor = found.isEmpty ? 0 : found[best].range.start
    let window = self.window(text, around: anchor)
    var choice = Choice(window: window)
    for match in found where match.range.start >= window.start && match.range.end <= window.end {
      if let last = choice.marks.last, match.range.start < last.end { continue }
      choice.marks.append(match.range)
    }
    return choice
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
