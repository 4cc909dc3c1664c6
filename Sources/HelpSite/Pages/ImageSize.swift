/// The size of a picture in pixels, as the head of its file states it.
///
/// A page that knows it keeps the place free, so that nothing moves when the picture comes. Read are
/// PNG (ISO/IEC 15948), GIF (the 89a specification), JPEG (ITU-T T.81) with the orientation that Exif
/// gives it, and WebP (RFC 9649).
struct ImageSize: Sendable, Hashable {
  /// The width as the picture is shown.
  let width: Int
  /// The height as the picture is shown.
  let height: Int

  /// The bytes in which all kinds of pictures but JPEG state their size.
  static let startLength = 32
  /// The bytes of a JPEG that are looked at: a preview or a profile of colours may stand in front.
  static let headLength = 1 << 18

  /// Whether a file that starts so is a JPEG.
  static func isJPEG(_ start: [UInt8]) -> Bool { start.starts(with: [0xFF, 0xD8]) }

  /// Reads the head of a file; `nil` if the size is not in it.
  init?(head: [UInt8]) {
    let head = Head(bytes: head)
    let size =
      ImageSize.ofPNG(head) ?? ImageSize.ofGIF(head) ?? ImageSize.ofWebP(head)
      ?? ImageSize.ofJPEG(head)
    guard let (width, height) = size, width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }

  private static func ofPNG(_ head: Head) -> (Int, Int)? {
    guard head.has("\u{89}PNG\r\n\u{1A}\n", at: 0), head.has("IHDR", at: 12),
      let width = head.big(4, at: 16), let height = head.big(4, at: 20),
      max(width, height) < 1 << 31
    else { return nil }
    return (width, height)
  }

  private static func ofGIF(_ head: Head) -> (Int, Int)? {
    guard head.has("GIF87a", at: 0) || head.has("GIF89a", at: 0),
      let width = head.little(2, at: 6), let height = head.little(2, at: 8)
    else { return nil }
    return (width, height)
  }

  private static func ofWebP(_ head: Head) -> (Int, Int)? {
    guard head.has("RIFF", at: 0), head.has("WEBP", at: 8) else { return nil }
    if head.has("VP8X", at: 12), let width = head.little(3, at: 24),
      let height = head.little(3, at: 27)
    {
      return (width + 1, height + 1)
    }
    if head.has("VP8L", at: 12), head.big(1, at: 20) == 0x2F, let bits = head.little(4, at: 21) {
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }
    // The two highest bits say how the picture is scaled up.
    if head.has("VP8 ", at: 12), head.big(3, at: 23) == 0x9D_012A,
      let width = head.little(2, at: 26), let height = head.little(2, at: 28)
    {
      return (width & 0x3FFF, height & 0x3FFF)
    }
    return nil
  }

  private static func ofJPEG(_ head: Head) -> (Int, Int)? {
    guard head.big(2, at: 0) == 0xFFD8 else { return nil }
    var isTurned = false
    var offset = 2
    while head.big(1, at: offset) == 0xFF, let marker = head.big(1, at: offset + 1) {
      switch marker {
      case 0xFF:  // Fill bytes may stand in front of a marker.
        offset += 1
        continue
      case 0x01, 0xD0...0xD8:  // These have no parameters.
        offset += 2
        continue
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard let height = head.big(2, at: offset + 5), let width = head.big(2, at: offset + 7)
        else { return nil }
        return isTurned ? (height, width) : (width, height)
      case 0xD9, 0xDA: return nil  // The picture begins, or has ended.
      case 0xE1 where head.has("Exif\0\0", at: offset + 4):
        isTurned = Head(bytes: head.bytes.dropFirst(offset + 10)).isTurnedByExif
      default: break
      }
      guard let length = head.big(2, at: offset + 2), length >= 2 else { return nil }
      offset += 2 + length
    }
    return nil
  }

  /// The bytes at the start of a file, or of a part of it.
  private struct Head {
    let bytes: ArraySlice<UInt8>

    init(bytes: some Collection<UInt8>) { self.bytes = ArraySlice(bytes) }

    /// Whether certain characters of ISO 8859-1 stand at an offset.
    func has(_ text: String, at offset: Int) -> Bool {
      offset <= bytes.count
        && bytes.dropFirst(offset).prefix(text.unicodeScalars.count)
          .elementsEqual(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    }

    /// The number at an offset, the highest byte first.
    func big(_ length: Int, at offset: Int) -> Int? {
      guard offset <= bytes.count - length else { return nil }
      return bytes.dropFirst(offset).prefix(length).reduce(0) { $0 << 8 | Int($1) }
    }

    /// The number at an offset, the lowest byte first.
    func little(_ length: Int, at offset: Int) -> Int? {
      guard offset <= bytes.count - length else { return nil }
      return bytes.dropFirst(offset).prefix(length).reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether the tag Orientation says that width and height change places.
    var isTurnedByExif: Bool {
      let isLittle = has("II", at: 0)
      func number(_ length: Int, at offset: Int) -> Int? {
        isLittle ? little(length, at: offset) : big(length, at: offset)
      }
      guard isLittle || has("MM", at: 0), let start = number(4, at: 4),
        let count = number(2, at: start)
      else { return false }
      for entry in 0..<count {
        let offset = start + 2 + 12 * entry
        guard let tag = number(2, at: offset) else { return false }
        if tag == 0x0112 { return (number(2, at: offset + 8)).map { 5...8 ~= $0 } ?? false }
      }
      return false
    }
  }
}
