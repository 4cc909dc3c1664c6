/// What the inline scanner made of a document: what libcmark's first run got right, and what has
/// to be parsed again with markers.
struct InlinePlan {
  /// The jobs of paragraphs and headings that are parsed again, by node.
  var jobs: [Int32: Int] = [:]
  /// The tables, by the node of the paragraph they were read as.
  var tables: [Int32: Table] = [:]
  /// The jobs of component labels, by component.
  var labels: [Int: Int] = [:]
  /// The constructs that markers stand for.
  var constructs: [InlineConstruct] = []
  /// The second tree.
  var nodes = CommonMarkNodes()
  /// For each job, its paragraph in the second tree.
  var roots: [Int32] = []

  /// A table whose cells are jobs.
  struct Table {
    var lead: Int?
    var alignments: [TableBlock.Alignment?]
    var header: [Int?]
    var rows: [[Int?]]
    /// A Boolean value indicating whether a thematic break follows.
    var hasRule: Bool
    /// The raw HTML behind the table.
    var tail: ArraySlice<UInt8>
  }

  /// A Boolean value indicating whether there is raw HTML that is in neither tree.
  var hasRaw: Bool {
    constructs.contains {
      if case .html(let html) = $0 { !html.starts(with: "<!--".utf8) } else { false }
    } || tables.values.contains { !$0.tail.isEmpty }
  }

  /// Plans a document.
  init(_ tree: CommonMarkNodes, _ text: SourceText, source: [UInt8]) {
    let definitions = Definitions(text, tree)
    var scanner = InlineScanner(
      context: InlineScanner.Context(
        definitions: definitions.labels, footnotes: Set(text.outline.footnotes.keys),
        marksReferences: HTMLSyntax.find(".md", in: definitions.text[...]) != nil))
    var quotes = [UInt16](repeating: 0, count: tree.nodes.count)
    var indents = [Int32](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.parent >= 0 {
        quotes[index] = quotes[Int(node.parent)]
        indents[index] = indents[Int(node.parent)]
        if node.kind == .item, node.firstChild >= 0 {
          indents[index] = tree[node.firstChild].startColumn - 1
        }
        if node.kind == .blockQuote, quotes[index] < .max { quotes[index] += 1 }
      }
      guard node.kind == .paragraph || node.kind == .heading, node.firstChild >= 0
      else { continue }
      plan(
        Int32(index), node, tree, text, quotes: Int(quotes[index]), indent: Int(indents[index]),
        &scanner)
    }
    for (number, component) in text.outline.components.enumerated() {
      if let label = component.joinedLabel {
        labels[number] = scanner.addLabel(label[...])
      } else if let label = component.label {
        labels[number] = scanner.addLabel(source[label])
      }
    }
    constructs = scanner.constructs
    guard !scanner.jobs.isEmpty else { return }
    run(scanner.jobs, definitions.text)
  }

  private mutating func plan(
    _ index: Int32, _ node: CommonMarkNodes.Node, _ tree: CommonMarkNodes, _ text: SourceText,
    quotes: Int, indent: Int, _ scanner: inout InlineScanner
  ) {
    var content = text.content(of: node, quotes: quotes, indent: indent)
    if content.first == .openBracket {
      var start = content.startIndex
      while let definition = LinkSyntax.definition(content, at: start) {
        start = definition.end
      }
      content = content[min(start, content.endIndex)...]
    }
    // A table ends before a line of dashes, which libcmark takes for the underline of a heading.
    let hasRule = node.kind == .heading && text.hasRule(node, quotes: quotes)
    if node.kind == .paragraph || hasRule, let table = TableBlock(content) {
      func job(_ cell: ArraySlice<UInt8>) -> Int? { cell.isEmpty ? nil : scanner.addJob(cell) }
      tables[index] = Table(
        lead: job(table.lead), alignments: table.alignments, header: table.header.map(job),
        rows: table.rows.map { $0.map(job) }, hasRule: hasRule, tail: table.tail)
      return
    }
    let parent = tree[node.parent]
    let isItemStart = parent.kind == .item && parent.firstChild == index
    if let job = scanner.scan(content, isItemStart: isItemStart) { jobs[index] = job }
  }

  /// Parses the jobs in one run: each is a paragraph behind a line of its own, its lines so deep
  /// that nothing in them can start a block.
  ///
  /// Jobs that hold one plain text or one code span, as most cells of tables do, need no run.
  private mutating func run(_ jobs: [InlineJob], _ definitions: [UInt8]) {
    var text: [UInt8] = []
    var simple: [(job: Int, content: SimpleInline)] = []
    for (number, job) in jobs.enumerated() {
      if let content = SimpleInline(job.text) {
        simple.append((number, content))
        continue
      }
      text += "X\n    ".utf8
      guard job.text.contains(.newline) else {
        if !job.text.allSatisfy(\.isBlank) { text += job.text }
        text += "\n\n".utf8
        continue
      }
      for (index, line) in job.text.split(separator: .newline).enumerated()
      where !line.allSatisfy(\.isBlank) {
        if index > 0 { text += "\n    ".utf8 }
        text += line
      }
      text += "\n\n".utf8
    }
    if simple.count < jobs.count {
      text += definitions
      nodes = CommonMarkTree(text).nodes()
    }
    text = []
    guard !simple.isEmpty else {
      roots = Array(nodes.children(of: CommonMarkNodes.root))
      return
    }
    let places = nodes.append(simple.map(\.content))
    var parsed = nodes.children(of: CommonMarkNodes.root)
    roots.reserveCapacity(jobs.count)
    for (entry, place) in zip(simple, places) {
      while roots.count < entry.job, let root = parsed.next() { roots.append(root) }
      roots.append(place)
    }
    while roots.count < jobs.count, let root = parsed.next() { roots.append(root) }
  }
}
