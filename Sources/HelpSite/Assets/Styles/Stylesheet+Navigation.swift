extension Stylesheet {
  /// Topics, breadcrumbs and the table of contents.
  static let navigation = #"""
    .side {
      padding-block: 2rem;
      font-size: .95rem;
      line-height: 1.4;
      scroll-margin-top: var(--bar);
    }
    .side h2, .after h2 {
      margin: 0 0 .75rem;
      color: var(--soft);
      font: 650 .8rem/1.4 var(--sans);
      letter-spacing: .04em;
    }
    .side h2:not(:first-child) { margin-top: 2rem }
    .side ul { list-style: none; margin: 0; padding: 0 }
    .side a {
      display: block;
      padding: .35rem .75rem;
      border-radius: .4rem;
      color: var(--ink);
      text-decoration: none;
    }
    .side a:hover { background: var(--panel); text-decoration: underline }
    .side .open > a { font-weight: 650 }
    .side li ul { margin: .15rem 0 .75rem .75rem; border-inline-start: 1px solid var(--line) }
    .side li li a {
      padding-inline-start: .9rem;
      border-start-start-radius: 0;
      border-end-start-radius: 0;
    }
    .side li li a:not([aria-current]) { color: var(--soft) }
    .side li li a:hover { color: var(--ink) }
    .side a[aria-current] {
      background: color-mix(in srgb, var(--accent) 9%, var(--page));
      color: var(--accent);
      font-weight: 600;
    }
    .side li li a[aria-current] { box-shadow: -2px 0 var(--accent) }
    [dir=rtl] .side li li a[aria-current] { box-shadow: 2px 0 var(--accent) }
    .crumbs ol {
      display: flex;
      flex-wrap: wrap;
      list-style: none;
      margin: 0 0 1rem;
      padding: 0;
      color: var(--soft);
      font-size: .9rem;
    }
    .crumbs a {
      color: inherit;
      display: inline-block;
      padding-block: .15rem;
      text-decoration: none;
    }
    .crumbs a:hover { color: var(--accent); text-decoration: underline }
    .crumbs li + li::before { content: "/"; margin-inline: .6rem; color: var(--edge) }
    .toc { margin-block: 0 2rem; font-size: .9rem; line-height: 1.4 }
    .toc details { border: 1px solid var(--line); border-radius: .6rem }
    .toc summary { padding: .65rem 1rem; font-weight: 650; cursor: pointer }
    .toc ol { list-style: none; margin: 0; padding: 0 }
    .toc details > ol { padding: 0 1rem .75rem }
    .toc ol ol { padding-inline-start: .9rem }
    .toc a { display: block; padding-block: .3rem; color: var(--soft); text-decoration: none }
    .toc a:hover { color: var(--accent); text-decoration: underline }
    .toc a[aria-current] { color: var(--accent); font-weight: 600 }
    @media (max-width: 64rem) { .side { border-top: 1px solid var(--line) } }
    @media (min-width: 64rem) {
      .side {
        grid-area: 1 / 1;
        position: sticky;
        top: var(--bar);
        align-self: start;
        max-height: calc(100vh - var(--bar));
        overflow-y: auto;
        overscroll-behavior: contain;
        margin-inline-start: -.75rem;
      }
      .side h2 { padding-inline: .75rem }
    }
    @media (min-width: 82rem) {
      article.doc {
        display: grid;
        grid-template-columns: minmax(0, 44rem) minmax(11rem, 15rem);
        grid-template-rows: auto auto 1fr;
        column-gap: clamp(2rem, 4vw, 4.5rem);
        justify-content: space-between;
        max-width: none;
      }
      article.doc > * { grid-column: 1 }
      .doc > .toc {
        grid-area: 1 / 2 / 4;
        align-self: start;
        position: sticky;
        top: calc(var(--bar) + 2rem);
        max-height: calc(100vh - var(--bar) - 4rem);
        overflow-y: auto;
        margin: 0;
      }
      .toc details { border: 0 }
      .toc details::details-content { content-visibility: visible; block-size: auto }
      .toc summary {
        padding: 0 0 .6rem;
        color: var(--soft);
        font-size: .85rem;
        letter-spacing: .04em;
        list-style: none;
        pointer-events: none;
      }
      .toc summary::-webkit-details-marker { display: none }
      .toc details > ol { padding: 0; border-inline-start: 1px solid var(--line) }
      .toc a { padding-inline-start: 1rem }
      .toc a[aria-current] { box-shadow: -2px 0 var(--accent) }
      [dir=rtl] .toc a[aria-current] { box-shadow: 2px 0 var(--accent) }
    }
    """#
}
