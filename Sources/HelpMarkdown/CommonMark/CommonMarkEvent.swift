internal import CCMark

/// A step of a walk over a tree of libcmark: a node is entered or left.
struct CommonMarkEvent {
  /// What the node is; the raw values are those of `cmark_node_type`.
  var node: CommonMarkNodes.Node
  /// A Boolean value indicating whether the node is entered.
  var isEntering: Bool

  /// Copies the next step of an iterator out; `nil` at the end.
  ///
  /// - Parameters:
  ///   - iterator: An iterator of libcmark.
  ///   - pool: Takes the bytes of literals, addresses and titles.
  init?(next iterator: OpaquePointer?, pool: inout [UInt8]) {
    let step = unsafe cmark_iter_next(iterator)
    guard step == CMARK_EVENT_ENTER || step == CMARK_EVENT_EXIT else { return nil }
    let pointer = unsafe cmark_iter_get_node(iterator)
    isEntering = step == CMARK_EVENT_ENTER
    let type = unsafe cmark_node_get_type(pointer)
    node = CommonMarkNodes.Node(kind: CommonMarkNodes.Kind(rawValue: type.rawValue) ?? .text)
    guard isEntering else { return }

    func copy(_ text: UnsafePointer<CChar>?) -> Range<Int32> {
      let start = Int32(truncatingIfNeeded: pool.count)
      if let text = unsafe text {
        let bytes = unsafe UnsafeRawBufferPointer(start: text, count: strlen(text))
        unsafe pool.append(contentsOf: bytes)
      }
      return start..<Int32(truncatingIfNeeded: pool.count)
    }
    switch node.kind {
    case .text, .code:
      node.literal = unsafe copy(cmark_node_get_literal(pointer))
    case .inlineHTML, .htmlBlock:
      node.literal = unsafe copy(cmark_node_get_literal(pointer))
      node.literal = CommonMarkEvent.unifyLineEndings(node.literal, in: &pool)
    case .codeBlock:
      node.literal = unsafe copy(cmark_node_get_literal(pointer))
      node.literal = CommonMarkEvent.unifyLineEndings(node.literal, in: &pool)
      node.info = unsafe copy(cmark_node_get_fence_info(pointer))
    case .link, .image:
      node.literal = unsafe copy(cmark_node_get_url(pointer))
      node.info = unsafe copy(cmark_node_get_title(pointer))
    case .heading:
      node.number = unsafe cmark_node_get_heading_level(pointer)
    case .list:
      let isOrdered = unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      node.isOrdered = isOrdered
      node.isTight = unsafe cmark_node_get_list_tight(pointer) != 0
      node.number = isOrdered ? unsafe cmark_node_get_list_start(pointer) : 1
    default: break
    }
    node.startLine = unsafe cmark_node_get_start_line(pointer)
    node.endLine = unsafe cmark_node_get_end_line(pointer)
    node.startColumn = unsafe cmark_node_get_start_column(pointer)
    node.endColumn = unsafe cmark_node_get_end_column(pointer)
  }

  /// Turns the CR LF and CR at the end of a pool, which libcmark keeps, into LF.
  private static func unifyLineEndings(
    _ range: Range<Int32>, in pool: inout [UInt8]
  ) -> Range<Int32> {
    let start = Int(range.lowerBound)
    guard pool[start...].contains(.carriageReturn) else { return range }
    var end = start
    for index in start..<pool.count {
      let byte = pool[index]
      if byte == .carriageReturn {
        let next = index + 1 < pool.count ? pool[index + 1] : 0
        guard next != .newline else { continue }
        pool[end] = .newline
      } else {
        pool[end] = byte
      }
      end += 1
    }
    pool.removeLast(pool.count - end)
    return range.lowerBound..<Int32(truncatingIfNeeded: end)
  }
}
