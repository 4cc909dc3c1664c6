package import HelpCenter

extension Document {
  /// Lays an outline out as nested lists of links.
  ///
  /// - Parameters:
  ///   - slug: The slug of the article, for topics such as `slug#anchor`.
  ///   - outline: The outline.
  package init(outlineOf slug: String, outline: Outline) {
    self.init(blocks: outline.entries.isEmpty ? [] : [Document.list(outline.entries, slug)])
  }

  private static func list(_ entries: [Outline.Entry], _ slug: String) -> Block {
    .list(
      List(
        kind: .bullet,
        items: entries.map { entry in
          var blocks: [Block] = [
            // Side by side, some would stand in one line and some not.
            .paragraph([
              .text(entry.title), .lineBreak, .code(CodeSpan("\(slug)#\(entry.anchor)")),
            ])
          ]
          if !entry.children.isEmpty { blocks.append(list(entry.children, slug)) }
          return List.Item(blocks: blocks)
        }))
  }
}
