internal import CCMark
internal import CMarkPool

/// A document parsed by libcmark, freed with the value that owns it.
///
/// This type and ``CommonMarkEvent`` are the only places that see C. No pointer leaves them:
/// ``nodes()`` and ``html()`` copy out. All memory of a document is in one pool, which is given
/// back as a whole.
@safe
struct CommonMarkTree: ~Copyable {
  private let pool: OpaquePointer?
  private let root: OpaquePointer?
  private let sourceCount: Int

  /// Parses UTF-8 bytes as CommonMark.
  init(_ source: [UInt8]) {
    sourceCount = source.count
    let pool = unsafe cmark_pool_new(source.count)
    unsafe self.pool = pool
    unsafe root = unsafe CommonMarkTree.allocating(from: pool) {
      unsafe source.withUnsafeBytes { bytes in
        let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_UNSAFE, cmark_pool_mem())
        defer { unsafe cmark_parser_free(parser) }
        unsafe cmark_parser_feed(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        return unsafe cmark_parser_finish(parser)
      }
    }
  }

  deinit { unsafe cmark_pool_free(pool) }

  /// Runs calls of libcmark that allocate from a pool.
  private static func allocating<Result>(
    from pool: OpaquePointer?, _ body: () -> Result
  ) -> Result {
    let before = unsafe cmark_pool_enter(pool)
    defer { _ = unsafe cmark_pool_enter(before) }
    return body()
  }

  /// libcmark's own HTML, raw HTML included.
  func html() -> String {
    unsafe CommonMarkTree.allocating(from: pool) {
      guard let text = unsafe cmark_render_html(root, CMARK_OPT_UNSAFE) else { return "" }
      return unsafe String(cString: text)
    }
  }

  /// Copies the tree into values.
  func nodes() -> CommonMarkNodes {
    unsafe CommonMarkTree.allocating(from: pool) {
      var nodes = CommonMarkNodes(sourceCount: sourceCount)
      let iterator = unsafe cmark_iter_new(root)
      defer { unsafe cmark_iter_free(iterator) }
      while let event = unsafe CommonMarkEvent(next: iterator, pool: &nodes.pool) {
        nodes.append(event)
      }
      return nodes
    }
  }
}
