/// The Swift file that embeds an image in a program.
struct EmbeddedSource {
  /// The text of the file.
  let source: [UInt8]

  /// Creates the file that declares `HelpImage.embedded`.
  ///
  /// Imports and isolation are spelt so that the file compiles under any settings of a target.
  init(image: [UInt8]) {
    let head = """
      // Made by EmbedHelp from the articles of this target. Changes here are lost.
      import HelpCenter

      extension HelpImage {
        /// The articles of this target.
        ///
        /// Opening them takes the same short time whatever their number.
        nonisolated static var embedded: HelpImage {
          get throws(HelpImageError) { try HelpImage(embeddedText) }
        }
      }

      nonisolated private let embeddedText: StaticString =

      """
    source = Array(head.utf8) + SwiftLiteral(image).source + [UInt8(ascii: "\n")]
  }
}
