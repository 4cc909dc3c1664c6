internal import HelpCenter

/// The steps of parsing one document.
struct DocumentParse {
  let options: MarkdownParser.Options
  let file: String?
  private let original: [UInt8]
  private let source: [UInt8]
  private var lines: LineTable?
  private var diagnostics: [Diagnostic] = []

  init(_ bytes: [UInt8], options: MarkdownParser.Options, file: String?) {
    self.options = options
    self.file = file
    original = bytes
    let clean = CleanSource(bytes)
    source = clean.bytes
    for finding in clean.findings { report(finding) }
  }

  /// Parses the document.
  consuming func run() -> MarkdownDocument {
    var document = MarkdownDocument()
    var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let (frontMatter, findings) = FrontMatter.parse(source, file: file)
    diagnostics += findings
    if let frontMatter {
      document.frontMatter = frontMatter.data
      start = frontMatter.range.upperBound
    }
    document.body.nodes = tree(from: start)
    document.excerpt = Excerpt.nodes(of: document.body.nodes)
    document.body.nodes.removeAll { $0.tag == nil }
    let heading = ContentHeading(of: document.body.nodes)
    document.title = heading.title
    document.description = heading.description
    if let options = TableOfContents.Options(frontMatter: document.frontMatter["toc"]) {
      document.body.toc = TableOfContents.make(of: document.body.nodes, options: options)
    }
    document.diagnostics = diagnostics
    return document
  }

  /// The nodes of the content, comments and text at the top level included.
  private mutating func tree(from start: Int) -> [MarkupNode] {
    var outline = BlockOutline()
    if options.commonMarkOnly {
      outline.text = start == 0 ? source : Array(source[start...])
    } else {
      outline =
        BlockScanner(
          source, from: start, closesLikeUpstream: options.keepsUpstreamDefects
        ).outline
    }
    for finding in outline.diagnostics { report(finding) }
    reportUnknownComponents(of: outline)
    if let nodes = treeInParts(outline, from: start) { return nodes }
    let tree = CommonMarkTree(outline.text).nodes()
    let text = SourceText(outline, offset: start)
    let plan = options.commonMarkOnly ? InlinePlan() : InlinePlan(tree, text, source: source)
    var builder = MarkupBuilder(
      tree: tree, plan: plan, text: text, source: source, properties: properties(of: outline),
      options: options)
    var compiler = TreeCompiler(
      isParsed: builder.hasRaw || plan.hasHTMLComponent || outline.hasHTMLComponent,
      keepsUpstreamDefects: options.keepsUpstreamDefects)
    let nodes = compiler.compile(builder.build())
    if builder.isTooDeep || compiler.isTooDeep { report(.nestingCut(at: builder.firstCut)) }
    return nodes
  }

  /// The texts that are parsed in parts, and the least size of a part.
  private static let longText = 1 << 21
  private static let partSize = 1 << 18

  /// The nodes of a long page whose parts do not depend on each other: there are no components, no
  /// footnotes, no reference definitions and no raw HTML; `nil` for any other page.
  private mutating func treeInParts(_ outline: BlockOutline, from start: Int) -> [MarkupNode]? {
    guard outline.text.count >= DocumentParse.longText, outline.lineStarts.isEmpty,
      HTMLSyntax.find("]:", in: outline.text[...]) == nil
    else { return nil }
    var nodes: [MarkupNode] = []
    var hasHTMLComponent = false
    var firstCut: SourceRange?
    var isTooDeep = false
    var highlightBudget = MarkupBuilder.highlightLimit
    for range in DocumentParts.ranges(of: outline.text, size: DocumentParse.partSize) {
      var part = BlockOutline()
      part.text = Array(outline.text[range])
      let tree = CommonMarkTree(part.text).nodes()
      let text = SourceText(part, offset: start + range.lowerBound)
      let plan = options.commonMarkOnly ? InlinePlan() : InlinePlan(tree, text, source: part.text)
      var builder = MarkupBuilder(
        tree: tree, plan: plan, text: text, source: part.text, properties: [:], options: options)
      guard !builder.hasRaw else { return nil }
      builder.highlightBudget = highlightBudget
      nodes += builder.build()
      highlightBudget = builder.highlightBudget
      if plan.hasHTMLComponent { hasHTMLComponent = true }
      if builder.isTooDeep { isTooDeep = true }
      firstCut = firstCut ?? builder.firstCut
    }
    var compiler = TreeCompiler(
      isParsed: hasHTMLComponent, keepsUpstreamDefects: options.keepsUpstreamDefects)
    nodes = compiler.compile(nodes)
    if isTooDeep || compiler.isTooDeep { report(.nestingCut(at: firstCut)) }
    return nodes
  }

  /// Reads the YAML properties of components.
  private mutating func properties(of outline: BlockOutline) -> [Int: DataObject] {
    var properties: [Int: DataObject] = [:]
    for (number, component) in outline.components.enumerated() {
      guard let yaml = component.properties else { continue }
      var bytes: [UInt8] = []
      for line in yaml {
        bytes += repeatElement(.space, count: line.padding)
        bytes += source[line.start..<line.end]
        bytes.append(.newline)
      }
      guard !bytes.allSatisfy(\.isWhitespace) else { continue }
      let (data, findings) = YAMLReader.readObject(
        YAMLSource(
          bytes: bytes, lineOrigins: yaml.map(\.start), lines: lineTable(), file: file))
      properties[number] = data
      diagnostics += findings
    }
    return properties
  }

  /// Reports blocks whose names are nearly those of components.
  private mutating func reportUnknownComponents(of outline: BlockOutline) {
    for component in outline.components where !component.isInline {
      guard let meant = ComponentNames.meant(by: component.tag) else { continue }
      let start = source[component.range].firstIndex { $0 != .colon } ?? component.range.lowerBound
      let end = AttributeSyntax.name(source[component.range], at: start) ?? start
      report(.unknownComponent(component.tag, meant: meant, at: start..<end))
    }
  }

  private mutating func lineTable() -> LineTable {
    if let lines { return lines }
    let table = LineTable(source)
    lines = table
    return table
  }

  private mutating func report(_ finding: BlockOutline.Finding) {
    var diagnostic = Diagnostic.markdown(finding)
    diagnostic.file = file
    diagnostic.location = diagnostic.range.map { lineTable().location(of: $0.lowerBound) }
    diagnostics.append(diagnostic)
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    diagnostic.file = file
    diagnostic.location = diagnostic.range.map { lineTable().location(of: $0.lowerBound) }
    diagnostics.append(diagnostic)
  }
}

extension BlockOutline {
  /// A Boolean value indicating whether a component has the name of an HTML element.
  var hasHTMLComponent: Bool {
    components.contains { HTMLTag.needsParser($0.tag) }
  }
}

extension InlinePlan {
  /// A plan for a document without any syntax but CommonMark's.
  init() {}

  /// A Boolean value indicating whether a component has the name of an HTML element.
  var hasHTMLComponent: Bool {
    constructs.contains {
      guard case .component(let tag, let label, _) = $0 else { return false }
      return HTMLTag.needsParser(tag, isInline: true) || tag == "br" && label != nil
    }
  }
}
