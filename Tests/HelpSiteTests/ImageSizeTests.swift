import Testing

@testable import HelpSite

/// The sizes of pictures are read from the heads of their files.
@Suite struct ImageSizeTests {
  /// Heads of files of 37 by 21 pixels, as an encoder wrote them.
  private static let heads: [(kind: String, head: String)] = [
    ("PNG", "89504e470d0a1a0a0000000d494844520000002500000015"),
    ("GIF", "47494638376125001500"),
    ("WebP, lossy", "524946464c0000005745425056503820400000005003009d012a25001500"),
    ("WebP, lossless", "524946461e000000574542505650384c110000002f24000500"),
    ("WebP, extended", "524946467000000057454250565038580a00000010000000240000140000"),
    ("JPEG", "ffd8ffe000104a46494600010100000100010000ffdb000400aaffc00011080015002503"),
    ("JPEG, progressive", "ffd8ffffdb000400aaffc20011080015002503"),
    (
      "JPEG, upright by Exif",
      "ffd8ffe100224578696600004d4d002a00000008000101120003000000010001000000000000ffc000110800150025"
    ),
  ]

  private static func bytes(_ digits: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = digits[...]
    while !rest.isEmpty {
      bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  @Test(arguments: heads) func isRead(kind: String, head: String) throws {
    let size = try #require(ImageSize(head: Self.bytes(head)))
    #expect(size.width == 37)
    #expect(size.height == 21)
  }

  @Test(arguments: [
    "4d4d002a00000008000101120003000000010006", "49492a00080000000100120103000100000008",
  ])
  func jpegsThatExifTurnsAreShownTurned(exif: String) throws {
    let tiff = exif.padding(to: 52)
    let head = "ffd8ffe10022457869660000" + tiff + "ffc000110800150025"
    let size = try #require(ImageSize(head: Self.bytes(head)))
    #expect(size.width == 21)
    #expect(size.height == 37)
  }

  @Test(arguments: heads) func whatIsCutOffOrChangedNeverTraps(kind: String, head: String) {
    let whole = Self.bytes(head)
    for length in whole.indices { _ = ImageSize(head: Array(whole.prefix(length))) }
    for index in whole.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var changed = whole
        changed[index] = value
        _ = ImageSize(head: changed)
      }
    }
  }

  @Test(arguments: ["", "GIF89a", "<svg width=\"1\"/>", "\u{89}PNG"])
  func othersHaveNone(text: String) {
    #expect(ImageSize(head: Array(text.utf8)) == nil)
    let empty = "89504e470d0a1a0a0000000d494844520000000000000015"
    #expect(ImageSize(head: Self.bytes(empty)) == nil)
  }
}

extension String {
  fileprivate func padding(to length: Int) -> String {
    self + String(repeating: "0", count: length - count)
  }
}
