internal import HelpCenter

extension TerminalLayout {
  /// Writes topics: their names in a column, what they are about beside it or below.
  mutating func topicList(_ list: TopicList) {
    push(LinePrefix.Piece(width: 0))
    if !list.title.isEmpty {
      label(list.title, style.title)
      titleRule()
    }
    let columns = nameColumns(list)
    for section in list.sections {
      separate()
      if !section.title.isEmpty { label(section.title, style.heading) }
      _ = prefix.setFirstWidth(section.title.isEmpty ? 0 : min(2, bodyIndent))
      if !section.description.isEmpty {
        label(section.description, style.secondary)
        separate()
      }
      for topic in section.topics { self.topic(topic, nameColumns: columns) }
      _ = prefix.setFirstWidth(0)
    }
    if !list.hint.isEmpty {
      separate()
      label(list.hint, style.secondary)
    }
    pop()
  }

  /// Returns the columns for names; 0 if there is no room beside most of them.
  ///
  /// A name that is longer than the others can be stands on a line of its own, so that one such
  /// name does not push all titles aside.
  private func nameColumns(_ list: TopicList) -> Int {
    guard !isSpoken else { return 0 }
    let limit = min(width / 2 - 4, width - 4 - 28)
    let widths = list.sections.flatMap(\.topics).map {
      DisplayWidth.columns(of: $0.name, ambiguous: ambiguous)
    }
    let fitting = widths.filter { $0 <= limit }
    guard let widest = fitting.max(), fitting.count * 2 >= widths.count else { return 0 }
    return widest + 2
  }

  private mutating func topic(_ topic: TopicList.Topic, nameColumns: Int) {
    text.removeAll()
    text.append(code: topic.name, style.code)
    let start = text.bytes.count
    guard start > 0 else { return }
    let columns = text.columns(0..<start)
    if nameColumns > columns {
      push(
        LinePrefix.Piece(
          width: nameColumns,
          marker: LinePrefix.Marker(bytes: text.bytes, width: columns, attributes: style.code)))
    } else {
      flowText()
      push(LinePrefix.Piece(width: max(nameColumns, 2)))
    }
    if !topic.title.isEmpty { label(topic.title, TextAttributes()) }
    if !topic.note.isEmpty { label(topic.note, style.secondary) }
    pop()
  }
}
