/// The Swift file that embeds an image in a program.
struct EmbeddedSource {
  /// The text of the file.
  let source: [UInt8]

  /// Creates the file that declares `HelpContainer.embedded` and `HelpImage.embedded`.
  ///
  /// Imports and isolation are spelt so that the file compiles under any settings of a target. The
  /// articles and the index are two literals: a program that never searches lets the linker drop
  /// the index.
  init(articles: [UInt8], index: [UInt8]) {
    let head = """
      // Made by EmbedHelp from the articles of this target. Changes here are lost.
      import HelpCenter

      extension HelpContainer {
        /// The articles of this target and their search index.
        ///
        /// Opening them takes the same short time whatever their number.
        nonisolated static var embedded: HelpContainer {
          get throws(HelpImageError) {
            try HelpContainer(articles: embeddedArticles, index: embeddedIndex)
          }
        }
      }

      extension HelpImage {
        /// The articles of this target.
        ///
        /// Opening them takes the same short time whatever their number.
        nonisolated static var embedded: HelpImage {
          get throws(HelpImageError) { try HelpImage(embeddedArticles) }
        }
      }


      """
    source =
      Array(head.utf8) + EmbeddedSource.declaration("embeddedArticles", articles)
      + [UInt8(ascii: "\n")] + EmbeddedSource.declaration("embeddedIndex", index)
  }

  private static func declaration(_ name: String, _ text: [UInt8]) -> [UInt8] {
    Array("nonisolated private let \(name): StaticString =\n".utf8) + SwiftLiteral(text).source
      + [UInt8(ascii: "\n")]
  }
}
