import HelpCenter

/// The script of an HTML page that holds its payload.
///
/// Comments, and scripts and styles of other kinds, are passed over as an HTML parser does, so
/// that markup quoted in them is not taken for the script.
struct NuxtPage {
  /// The bytes between the script's tags.
  let content: Range<Int>
  /// The address of the file with the page's data, as the tag's `data-src` gives it.
  let dataSource: String?

  /// Finds the script.
  init(_ html: [UInt8]) throws(PayloadError) {
    var position = 0
    while let open = html[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      if html[open...].starts(with: "<!--".utf8) {
        position = Self.find("-->", in: html, from: open + 4)?.upperBound ?? html.count
        continue
      }
      guard
        let name = ["script", "style", "textarea", "title"].first(where: {
          Self.isTag($0, in: html, at: open)
        })
      else { continue }
      var tag = HTMLTagReader(html, position: open + 1 + name.utf8.count)
      let attributes = tag.attributes()
      let content = tag.position
      let close = Self.find("</" + name, in: html, from: content)
      if name == "script", attributes["id"] == "__NUXT_DATA__" {
        guard let close else {
          throw PayloadError(
            .invalidPayload, "the script __NUXT_DATA__ is not closed", at: open, in: html)
        }
        self.content = content..<close.lowerBound
        dataSource = attributes["data-src"]
        return
      }
      position = close?.upperBound ?? html.count
    }
    throw PayloadError(
      .noContent, "the page has no script __NUXT_DATA__; only pages of Nuxt sites have one")
  }

  private static func isTag(_ name: String, in html: [UInt8], at open: Int) -> Bool {
    let end = open + 1 + name.utf8.count
    guard end < html.count, matches(name, in: html, at: open + 1) else { return false }
    let next = html[end]
    return HTMLTagReader.isSpace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  /// Compares with a lower-case name, whatever the case of the page.
  private static func matches(_ name: String, in html: [UInt8], at offset: Int) -> Bool {
    guard offset + name.utf8.count <= html.count else { return false }
    return zip(name.utf8, html[offset...]).allSatisfy { expected, byte in
      expected == byte
        || expected >= UInt8(ascii: "a") && expected <= UInt8(ascii: "z")
          && expected == byte | 0x20
    }
  }

  private static func find(_ text: String, in html: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = text.utf8.first else { return nil }
    var position = min(start, html.count)
    while let index = html[position...].firstIndex(of: first) {
      if matches(text, in: html, at: index) { return index..<index + text.utf8.count }
      position = index + 1
    }
    return nil
  }
}
