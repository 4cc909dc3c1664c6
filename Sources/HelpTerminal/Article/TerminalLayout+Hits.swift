internal import HelpCenter

extension TerminalLayout {
  /// Writes hits: the number, the titles, what the part says, and what to type to read it.
  mutating func hitList(_ list: HitList) {
    push(LinePrefix.Piece(width: 0))
    if !list.title.isEmpty { label(list.title, style.secondary) }
    let digits = list.hits.compactMap(\.number).max().map { String($0).utf8.count } ?? 0
    var shown: [HitList.Evidence] = []
    for hit in list.hits {
      separate()
      // Lines that lead to several hits stand above the first of them.
      if hit.evidence != shown {
        for evidence in hit.evidence { self.evidence(evidence) }
        shown = hit.evidence
        if !hit.best.titles.isEmpty { separate() }
      }
      self.hit(hit, indent: digits == 0 ? 0 : digits + 2)
    }
    if !list.hint.isEmpty {
      separate()
      label(list.hint, style.secondary)
    }
    pop()
  }

  private mutating func hit(_ hit: HitList.Hit, indent: Int) {
    if hit.best.titles.isEmpty { return }
    var piece = LinePrefix.Piece(width: indent)
    if let number = hit.number {
      let digits = Array(String(number).utf8)
      let blanks = [UInt8](repeating: 0x20, count: max(0, indent - 2 - digits.count))
      piece.marker = LinePrefix.Marker(
        bytes: blanks + digits, width: blanks.count + digits.count, attributes: style.strong)
    }
    push(piece)
    titles(hit.best.titles, category: hit.category)
    part(hit.best)
    for other in hit.others {
      pushItem(signs.arrow)
      titles(other.titles, category: "")
      part(other)
      pop()
    }
    for note in hit.notes { label(note, style.secondary) }
    pop()
  }

  /// Writes titles with signs between them, the last one to be seen first.
  private mutating func titles(_ titles: [String], category: String) {
    if titles.isEmpty { return }
    text.removeAll()
    for (index, title) in titles.enumerated() {
      if index > 0 {
        text.appendBlank()
        text.append(sign: signs.crumb.bytes, style.secondary)
        text.appendBlank()
      }
      text.append(title, index == titles.count - 1 ? style.heading : style.subheading)
    }
    if !category.isEmpty {
      text.appendBlank()
      text.append("(\(category))", style.secondary)
    }
    flowText()
  }

  private mutating func evidence(_ evidence: HitList.Evidence) {
    if !isSpoken { push(bar(signs.quoteBar, style.secondary)) }
    text.removeAll()
    text.append("\(evidence.place): ", style.secondary)
    text.append(evidence.text, TextAttributes())
    flowText()
    if !isSpoken { pop() }
  }

  private mutating func part(_ part: HitList.Part) {
    if !part.excerpt.text.isEmpty {
      text.removeAll()
      marked(part.excerpt)
      flowText()
    }
    guard !part.topic.isEmpty else { return }
    text.removeAll()
    text.append(code: part.topic, style.code)
    flowText()
  }

  private mutating func marked(_ excerpt: HitList.MarkedText) {
    let bytes = Array(excerpt.text.utf8)
    var offset = 0
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    for mark in excerpt.marks
    where mark.lowerBound >= offset && mark.upperBound <= bytes.count && !mark.isEmpty {
      if mark.lowerBound > offset { text.append(part(offset..<mark.lowerBound), TextAttributes()) }
      text.append(part(mark), style.mark)
      offset = mark.upperBound
    }
    if offset < bytes.count { text.append(part(offset..<bytes.count), TextAttributes()) }
  }
}
