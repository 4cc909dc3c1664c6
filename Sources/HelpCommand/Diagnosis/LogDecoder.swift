/// Turns the bytes of a log into UTF-8, and knows files that are no text before they are read.
///
/// PowerShell and other tools of Windows write UTF-16, with or without a mark at its start.
struct LogDecoder {
  private enum Form {
    case undecided, bytes
    case utf16(isBigEndian: Bool)
  }

  private var form = Form.undecided
  /// The first byte of a code unit whose second is yet to come.
  private var half: UInt8?
  /// The first half of a character beyond the first 65,536.
  private var lead: UInt16?

  /// Passes a piece on as UTF-8.
  ///
  /// - Throws: ``HelpFileError`` if the first piece tells that the file is compressed.
  mutating func decode(
    _ piece: Span<UInt8>, of path: String, _ body: (Span<UInt8>) -> Void
  ) throws(HelpFileError) {
    if case .undecided = form {
      if let command = LogDecoder.reader(of: piece) {
        throw HelpFileError(unread: "it is no text; '\(command)' makes it one", path: path)
      }
      form = LogDecoder.form(of: piece)
    }
    guard case .utf16(let isBigEndian) = form else { return body(piece) }
    var text: [UInt8] = []
    text.reserveCapacity(piece.count)
    for index in piece.indices {
      guard let first = half else {
        half = piece[index]
        continue
      }
      half = nil
      let unit =
        isBigEndian
        ? UInt16(first) << 8 | UInt16(piece[index]) : UInt16(piece[index]) << 8 | UInt16(first)
      append(unit, to: &text)
    }
    body(text.span)
  }

  /// Appends a code unit once it makes a character; those without their other half are replaced.
  private mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
    let units = (lead.map { [$0] } ?? []) + [unit]
    lead = nil
    if UTF16.isLeadSurrogate(unit) {
      if units.count > 1 { text += "\u{FFFD}".utf8 }
      lead = unit
      return
    }
    if unit == 0xFEFF { return }
    text += String(decoding: units, as: UTF16.self).utf8
  }

  /// How a log is written, as far as its first bytes tell.
  private static func form(of piece: Span<UInt8>) -> Form {
    guard piece.count >= 2 else { return .bytes }
    if piece[0] == 0xFF, piece[1] == 0xFE { return .utf16(isBigEndian: false) }
    if piece[0] == 0xFE, piece[1] == 0xFF { return .utf16(isBigEndian: true) }
    // Without a mark, text of mostly ASCII shows by its zeros.
    let pairs = min(piece.count / 2, 64)
    guard pairs >= 4 else { return .bytes }
    var zeros = (even: 0, odd: 0)
    for pair in 0..<pairs {
      if piece[2 * pair] == 0 { zeros.even += 1 }
      if piece[2 * pair + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.even == 0, zeros.odd * 4 > pairs * 3 { return .utf16(isBigEndian: false) }
    if zeros.odd == 0, zeros.even * 4 > pairs * 3 { return .utf16(isBigEndian: true) }
    return .bytes
  }

  /// The command that writes the text of a file which begins like this; `nil` for text.
  private static func reader(of piece: Span<UInt8>) -> String? {
    let readers: [(beginning: [UInt8], command: String)] = [
      ([0x1F, 0x8B], "gzip -dc"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd -dc"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "xz -dc"), (Array("BZh".utf8), "bzip2 -dc"),
      ([0x50, 0x4B, 3, 4], "unzip -p"), (Array("LPKSHHRH".utf8), "journalctl --file"),
    ]
    return readers.first { reader in
      piece.count > reader.beginning.count
        && reader.beginning.indices.allSatisfy { piece[$0] == reader.beginning[$0] }
    }?.command
  }
}
