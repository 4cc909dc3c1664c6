internal import CCMark

/// A document parsed by libcmark, freed with the value that owns it.
///
/// This type and ``CommonMarkEvent`` are the only places that see C. No pointer leaves them:
/// ``nodes()`` and ``html()`` copy out.
@safe
struct CommonMarkTree: ~Copyable {
  private let root: OpaquePointer?
  private let sourceCount: Int

  /// Parses UTF-8 bytes as CommonMark.
  init(_ source: [UInt8]) {
    sourceCount = source.count
    unsafe root = unsafe source.withUnsafeBytes { bytes in
      let parser = unsafe cmark_parser_new(CMARK_OPT_UNSAFE)
      defer { unsafe cmark_parser_free(parser) }
      unsafe cmark_parser_feed(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
      return unsafe cmark_parser_finish(parser)
    }
  }

  deinit { unsafe cmark_node_free(root) }

  /// libcmark's own HTML, raw HTML included.
  func html() -> String {
    guard let text = unsafe cmark_render_html(root, CMARK_OPT_UNSAFE) else { return "" }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(text) }
    return unsafe String(cString: text)
  }

  /// Copies the tree into values.
  func nodes() -> CommonMarkNodes {
    var nodes = CommonMarkNodes(sourceCount: sourceCount)
    let iterator = unsafe cmark_iter_new(root)
    defer { unsafe cmark_iter_free(iterator) }
    while let event = unsafe CommonMarkEvent(next: iterator, pool: &nodes.pool) {
      nodes.append(event)
    }
    return nodes
  }
}
