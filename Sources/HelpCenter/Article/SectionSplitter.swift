/// Splits a document at its headings, noting the procedures on the way.
struct SectionSplitter {
  private(set) var sections: [HelpArticle.Section] = [
    HelpArticle.Section(
      id: "", heading: nil, title: "", level: 1, trail: [], blocks: [], footnotes: [])
  ]
  private(set) var procedures: [Procedure] = []

  /// The section that content goes to.
  private var current = 0
  /// The headings the current section stands below, itself included.
  private var open: [(level: Int, title: String)] = []
  /// The names in use, each with the number the next section of that name gets.
  private var nextNumbers: [String: Int] = ["": 1]
  /// Whether the walk is inside a procedure, whose inner lists are part of it.
  private var isInProcedure = false

  mutating func add(_ blocks: [Document.Block]) {
    for block in blocks {
      if case .heading(let heading) = block {
        start(heading)
      } else {
        addPart(block)
      }
    }
  }

  private mutating func addPart(_ block: Document.Block) {
    let wasInProcedure = isInProcedure
    defer { isInProcedure = wasInProcedure }
    if !isInProcedure, let steps = block.procedureSteps {
      let section = sections[current]
      procedures.append(Procedure(title: section.title, sectionID: section.id, steps: steps))
      isInProcedure = true
    }
    guard block.containsHeading else {
      sections[current].blocks.append(block)
      if !isInProcedure { noteProcedures(within: block) }
      return
    }
    for part in block.parts {
      let outer = (current, open)
      if let heading = part.heading {
        start(heading)
      } else if !part.label.isEmpty {
        sections[current].blocks.append(.paragraph([.strong(part.label)]))
      }
      add(part.blocks)
      (current, open) = outer
    }
  }

  /// Notes the procedures within a block that has no headings and so stays whole.
  private mutating func noteProcedures(within block: Document.Block) {
    for part in block.parts {
      for child in part.blocks {
        if let steps = child.procedureSteps {
          let section = sections[current]
          procedures.append(
            Procedure(title: section.title, sectionID: section.id, steps: steps))
        } else {
          noteProcedures(within: child)
        }
      }
    }
  }

  private mutating func start(_ heading: Document.Heading) {
    let title = heading.title
    if heading.level == 1, sections.count == 1, sections[0].blocks.isEmpty,
      sections[0].heading == nil
    {
      // The title of the page at its top is no section of its own.
      sections[0].heading = heading
      sections[0].title = title
      return
    }
    while let last = open.last, last.level >= heading.level { open.removeLast() }
    sections.append(
      HelpArticle.Section(
        id: unusedID(heading.id.isEmpty ? LookupKey(title).slug : heading.id),
        heading: heading, title: title, level: heading.level, trail: open.map(\.title),
        blocks: [], footnotes: []))
    current = sections.count - 1
    open.append((heading.level, title))
  }

  private mutating func unusedID(_ wanted: String) -> String {
    let base = wanted.isEmpty ? "section" : wanted
    guard var number = nextNumbers[base] else {
      nextNumbers[base] = 1
      return base
    }
    while nextNumbers["\(base)-\(number)"] != nil { number += 1 }
    let id = "\(base)-\(number)"
    nextNumbers[base] = number + 1
    nextNumbers[id] = 1
    return id
  }

  /// Gives each footnote to the first section that refers to it, and the rest to the last one.
  mutating func place(_ footnotes: [Document.Footnote]) {
    if footnotes.isEmpty { return }
    var unplaced: [Int: Document.Footnote] = [:]
    for footnote in footnotes { unplaced[footnote.number] = footnote }
    for index in sections.indices {
      for number in FootnoteNumbers(of: sections[index].blocks).numbers.sorted() {
        if let footnote = unplaced.removeValue(forKey: number) {
          sections[index].footnotes.append(footnote)
        }
      }
    }
    sections[sections.count - 1].footnotes += unplaced.values.sorted { $0.number < $1.number }
  }
}

extension Document.Block {
  /// The steps of a block that is a procedure by itself; `nil` for others.
  fileprivate var procedureSteps: [Procedure.Step]? {
    switch self {
    case .list(let list):
      guard case .ordered(let start) = list.kind, !list.items.isEmpty else { return nil }
      return list.items.enumerated().map { index, item in
        Procedure.Step(number: start &+ index, blocks: item.blocks)
      }
    case .steps(let steps) where !steps.isEmpty:
      return steps.enumerated().map { index, step in
        Procedure.Step(
          number: index + 1, title: step.heading?.title ?? "", blocks: step.blocks)
      }
    default: return nil
    }
  }
}
