/// An element that may be written.
///
/// The list is closed and holds nothing that can run code or load a document: no `script`,
/// `style`, `iframe`, `object`, `embed`, `form`, `base`, `link`, `meta`, `svg` or `math`.
public enum HTMLTag: String, Sendable, Hashable, CaseIterable {
  // Sections and grouping.
  case article, aside, blockquote, caption, col, colgroup, dd, details, div, dl, dt
  case figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol
  case p, pre, section, summary, table, tbody, td, tfoot, th, thead, tr, ul
  // Text.
  case a, abbr, b, bdi, bdo, br, cite, code, data, del, dfn, em, i, ins, kbd, label, mark, q
  case rp, rt, ruby, s, samp, small, span, strong, sub, sup, time, u
  case variable = "var"
  case wbr
  // Media and controls.
  case audio, button, img, input, picture, source, track, video

  /// A Boolean value indicating whether the element has no content and no end tag.
  public var isVoid: Bool {
    switch self {
    case .br, .col, .hr, .img, .input, .source, .track, .wbr: true
    default: false
    }
  }
}
