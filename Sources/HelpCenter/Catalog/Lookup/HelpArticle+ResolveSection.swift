extension HelpArticle {
  /// Finds the section that a text behind `#` means.
  ///
  /// An anchor is taken first, then a heading, then a beginning that only one section has, then
  /// what comes nearest, mistakes allowed. What is longer than 1 KiB is cut.
  ///
  /// - Complexity: O(*n*) in the size of the body.
  public func resolveSection(_ text: String) -> SectionMatch {
    let text = ContentPath.percentDecoded(
      String(decoding: text.utf8.prefix(1024), as: UTF8.self))
    let sections = sections.filter { $0.heading != nil }
    if let exact = sections.first(where: { $0.id == text || $0.anchor == text }) {
      let isIntroduction = exact.anchor.isEmpty && text.isEmpty
      if !isIntroduction { return .found(exact, .heading(exact.title, anchor: exact.anchor)) }
    }
    let key = LookupKey(text)
    if key.isEmpty { return .none(suggestions: []) }
    let keys = sections.map { (title: LookupKey($0.title), id: LookupKey($0.id)) }

    func match(_ places: [Int], _ reason: (Section) -> TopicReason) -> SectionMatch? {
      guard let first = places.first else { return nil }
      if places.count == 1 { return .found(sections[first], reason(sections[first])) }
      return .ambiguous(places.prefix(10).map { sections[$0] })
    }
    let same = sections.indices.filter { keys[$0].id == key || keys[$0].title == key }
    if let match = match(same, { .heading($0.title, anchor: $0.anchor) }) { return match }
    let prefix = Array(key.string.utf8)
    let beginning = sections.indices.filter {
      keys[$0].id.string.utf8.starts(with: prefix)
        || keys[$0].title.string.utf8.starts(with: prefix)
    }
    if let match = match(beginning, { _ in .uniquePrefix }) { return match }

    let names = keys.enumerated().flatMap { place, key in
      [key.title, key.id].map { NearNames.Name(owner: place, weight: 1, key: $0.string) }
    }
    let hits = NearNames(names).hits(for: key, atLeast: 0.25)
    guard let best = hits.first, best.score >= NearMiss.plausible else {
      return .none(suggestions: hits.prefix(3).map { sections[$0.owner] })
    }
    if NearMiss.isUnique(hits.map(\.score)) {
      return .nearMiss(
        sections[best.owner], note: "no section has this name; showing the nearest")
    }
    let near = hits.prefix { NearMiss.isRival(of: best.score, $0.score) }
    if near.count == 1 { return .none(suggestions: hits.prefix(3).map { sections[$0.owner] }) }
    return .ambiguous(near.prefix(10).map { sections[$0.owner] })
  }
}
