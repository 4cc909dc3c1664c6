internal import HelpCenter
enum TextCleaner {
  static func append(
    _ text: String, to bytes: inout [UInt8], collapsingBlanks: Bool, after endsInBlank: inout Bool
  ) {
    for byte in text.utf8 {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        if collapsingBlanks {
          if !endsInBlank { bytes.append(0x20) }
        } else { bytes.append(byte) }
        endsInBlank = true
      } else if byte < 0x20 || byte == 0x7F {
        continue
      } else {
        bytes.append(byte)
        endsInBlank = false
      }
    }
  }
}
struct LinkTarget {
  var bytes: [UInt8]
  var isAbsolute: Bool
  init?(_ destination: String, base: String) {
    if destination.hasPrefix("http") || destination.hasPrefix("mailto:") { bytes = Array(destination.utf8); isAbsolute = true }
    else if destination.hasPrefix("/") { bytes = Array((base + destination).utf8); isAbsolute = !base.isEmpty }
    else { return nil }
  }
}
