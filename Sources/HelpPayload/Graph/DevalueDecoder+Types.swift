extension DevalueDecoder {
  /// Reads the mark of a sparse array and returns its place; `nil` if it is another item.
  mutating func sparseMark() throws(PayloadError) -> Int? {
    let start = lexer.position
    guard lexer.index() == Int(PayloadGraph.Reference.sparseMark) else {
      lexer.position = start
      return nil
    }
    return start
  }

  /// Reads length, indices and items of a sparse array.
  mutating func sparse(_ mark: Int) throws(PayloadError) -> PayloadGraph.Node {
    let first = links.count
    func count(limit: Int, _ name: StaticString) throws(PayloadError) -> UInt32 {
      _ = lexer.nextToken()
      let start = lexer.position
      guard let value = lexer.index(), value >= 0, value <= limit else {
        throw invalid("expected \(name) of a sparse array, at most \(limit)", start)
      }
      return UInt32(value)
    }

    guard try !lexer.endsList(UInt8(ascii: "]")) else {
      throw invalid("a sparse array states its length", mark)
    }
    let length = try count(limit: Int(UInt32.max), "the length")
    var key = TextRange(Int(length), Int(length))
    links.append(.init(key: key, PayloadGraph.Reference.hole.rawValue))
    var isAscending = true
    while try !lexer.endsList(UInt8(ascii: "]")) {
      let index = try count(limit: Int(length) - 1, "an index")
      guard try !lexer.endsList(UInt8(ascii: "]")) else {
        throw invalid("the last index of the sparse array has no value", lexer.position - 1)
      }
      if links.count - first > 1, index <= key.start { isAscending = false }
      key = TextRange(Int(index), Int(index))
      links.append(.init(key: key, try self.index()))
    }
    if !isAscending { links.sortByIndex(from: first + 1) }
    return .init(.sparse, links: first..<links.count)
  }
}

extension DevalueDecoder {
  /// Reads `["Tag", …]`, standing at the tag.
  mutating func tagged(depth: Int) throws(PayloadError) -> PayloadGraph.Node {
    let first = links.count
    let start = lexer.position
    let name = try lexer.string()
    links.append(.init(key: name, PayloadGraph.Reference.hole.rawValue))
    let tag = DevalueTag(name: lexer.bytes(of: name))
    while try !lexer.endsList(UInt8(ascii: "]")) {
      try argument(of: tag, number: links.count - first - 1, depth: depth)
    }
    let count = links.count - first - 1
    switch tag {
    case .text where count == 1, .expression where count == 1 || count == 2,
      .map where count % 2 == 0, .set, .nullPrototype:
      break
    case .boxed where count == 1, .view where (1...3).contains(count):
      checks.append(nodes.count)
    case .custom where count > 0: customTags += 1
    default:
      throw invalid(
        "the number of arguments is wrong for the type \(lexer.string(name))", start)
    }
    return .init(.tagged, links: first..<links.count)
  }

  /// Reads an argument of a tag.
  private mutating func argument(
    of tag: DevalueTag, number: Int, depth: Int
  ) throws(PayloadError) {
    let token = lexer.nextToken()
    let isString = token == UInt8(ascii: "\"")
    switch tag {
    case .text, .expression:
      guard isString else { throw invalid("expected a string", lexer.position) }
      links.append(.init(key: try lexer.string(), PayloadGraph.Link.inlineString))
    case .set, .map: links.append(.init(try index()))
    case .nullPrototype:
      guard isString else { throw invalid("expected the name of a member", lexer.position) }
      let start = lexer.position
      let key = try lexer.string()
      if key.count == 9 { try checkKey(key, at: start) }
      guard try !lexer.endsList(UInt8(ascii: "]")) else {
        throw invalid("the last member has no value", start)
      }
      links.append(.init(key: key, try index()))
    case .view where number > 0: try literal()
    case .view, .boxed, .custom:
      switch token {
      case UInt8(ascii: "\""):
        links.append(.init(key: try lexer.string(), PayloadGraph.Link.inlineString))
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        guard case .custom = tag else { throw invalid("expected an index", lexer.position) }
        deferred.append(Deferred(position: lexer.position, link: links.count, depth: depth + 1))
        links.append(.init(PayloadGraph.Reference.undefined.rawValue))
        try lexer.skipContainer()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        links.append(.init(try index()))
      default: try literal()
      }
    }
  }

  /// Reads a number, a truth value or `null` that stands in place.
  private mutating func literal() throws(PayloadError) {
    let token = lexer.nextToken()
    let start = lexer.position
    switch token {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try lexer.number()
    default: _ = try lexer.keyword()
    }
    links.append(
      .init(key: TextRange(start, lexer.position), PayloadGraph.Link.inlineLiteral))
  }
}
