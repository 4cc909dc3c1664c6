/// The signs of a style as bytes with their columns, made ready once a document.
struct Signs {
  /// A sign.
  struct Sign {
    /// The bytes.
    let bytes: [UInt8]
    /// The columns.
    let width: Int
  }

  let bullets: [Sign]
  let checked: Sign
  let unchecked: Sign
  let calloutBar: Sign
  let quoteBar: Sign
  let rule: Sign
  let titleRule: Sign
  let open: Sign
  let panel: Sign
  let arrow: Sign
  let crumb: Sign
  let highlight: Sign

  /// Measures the signs.
  init(_ glyphs: TerminalStyle.Glyphs, ambiguous: DisplayWidth.Ambiguous) {
    func sign(_ text: String) -> Sign {
      let bytes = Array(text.utf8)
      return Sign(bytes: bytes, width: DisplayWidth.columns(of: bytes, ambiguous: ambiguous))
    }
    bullets = glyphs.bullets.isEmpty ? [sign("*")] : glyphs.bullets.map(sign)
    checked = sign(glyphs.checked)
    unchecked = sign(glyphs.unchecked)
    calloutBar = sign(glyphs.calloutBar)
    quoteBar = sign(glyphs.quoteBar)
    rule = sign(glyphs.rule)
    titleRule = sign(glyphs.titleRule)
    open = sign(glyphs.open)
    panel = sign(glyphs.panel)
    arrow = sign(glyphs.arrow)
    crumb = sign(glyphs.crumb)
    highlight = sign(glyphs.highlight)
  }
}
