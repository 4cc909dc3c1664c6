/// A complete page around a fragment: no script, and nothing to load but the images.
public struct HTMLPage: Sendable, Hashable {
  /// What stands in the head of a page.
  package struct Head {
    package var title: String
    package var language: String
    package var stylesheet: HTMLStylesheet
  }

  /// The title.
  public var title: String
  /// The language as a BCP 47 tag.
  public var language: String
  /// The content.
  public var fragment: HTMLFragment

  /// Creates a page.
  public init(title: String, language: String = "en", fragment: HTMLFragment) {
    self.title = title
    self.language = language
    self.fragment = fragment
  }

  /// The UTF-8 bytes of the page.
  public var bytes: [UInt8] {
    var writer = HTMLWriter()
    // A page must have a title that says something.
    let head = Head(
      title: title.utf8.allSatisfy { $0 <= 0x20 } ? "—" : title,
      language: language.isEmpty ? "en" : language,
      stylesheet: HTMLStylesheet.standard + fragment.stylesheet)
    writer.page(head) { writer in
      writer.open(.main)
      writer.text("\n")
      writer.fragment(fragment)
      writer.close()
      writer.text("\n")
    }
    return writer.bytes
  }

  /// The HTML of the page.
  public var html: String { String(decoding: bytes, as: UTF8.self) }
}
