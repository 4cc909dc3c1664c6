extension Stylesheet {
  /// Paper, high contrast, and readers whom motion disturbs.
  static let media = #"""
    @media (prefers-reduced-motion: no-preference) {
      :root { scroll-behavior: smooth }
      .hc-anchor, .cards > li, .near a, .button {
        transition: opacity .15s, border-color .15s, color .15s;
      }
    }
    @media (prefers-contrast: more) {
      :root { --soft: var(--ink); --line: var(--edge); --edge: var(--ink) }
    }
    @media (forced-colors: active) {
      .mark, .hc-badge, .chip[aria-pressed=true], .hc-steps > ol > li::before { border: 1px solid }
      .side a[aria-current], .toc a[aria-current], .hit a[aria-selected=true] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
      .hc-tab-label:has(:checked) { border-bottom: 3px solid Highlight }
      .hc-line { outline: 1px solid }
    }
    @media print {
      :root { color-scheme: light; --page: #fff; font-size: 10pt }
      .skip, .bar, .side, .toc, .crumbs, .after, .foot, .copy, .hc-anchor, .marked, dialog {
        display: none;
      }
      .page, article.doc { display: block; max-width: none; padding: 0 }
      main { padding: 0 }
      h1, h2, h3, h4 { break-after: avoid }
      tr, .hc-callout, .hc-figure, .hc-steps li { break-inside: avoid }
      .hc-table { max-height: none; overflow: visible }
      .hc-code pre, .hc-code code { white-space: pre-wrap; overflow-wrap: anywhere; width: auto }
      .hc-tabs { display: block }
      .hc-tab, .hc-tabs .hc-tab-label:has(input) { display: block; border: 0; box-shadow: none }
      .hc-tab-label input { display: none }
      details::details-content { content-visibility: visible; block-size: auto }
      .hc-document a[href^="http"]::after {
        content: " (" attr(href) ")";
        font-size: .85em;
        overflow-wrap: anywhere;
      }
    }
    """#
}
