extension Stylesheet {
  /// Text: headings, lists, code, tables and images.
  static let content = #"""
    .hc-document { text-wrap: pretty }
    .hc-document > :first-child { margin-top: 0 }
    .hc-document h2 { margin: 2.75rem 0 .9rem }
    .hc-document h3 { margin: 2.1rem 0 .7rem }
    .hc-document :is(h4, h5, h6) { margin: 1.6rem 0 .5rem }
    .hc-document :target { scroll-margin-top: calc(var(--bar) + 1.5rem) }
    .hc-anchor {
      display: inline-block;
      width: 1.75rem;
      margin-inline-end: -1.75rem;
      text-align: center;
      color: var(--soft);
      font-family: var(--sans);
      font-weight: 400;
      text-decoration: none;
      opacity: 0;
    }
    :is(h1, h2, h3, h4, h5, h6):hover > .hc-anchor, .hc-anchor:focus { opacity: 1 }
    .hc-document :is(ul, ol) { padding-inline-start: 1.5rem }
    .hc-document li { padding-inline-start: .2rem }
    .hc-document li + li { margin-top: .4rem }
    .hc-document li > :is(ul, ol) { margin: .4rem 0 0 }
    .hc-document li::marker { color: var(--soft) }
    .hc-document .hc-tasks { list-style: none; padding: 0 }
    .hc-task input {
      width: 1rem;
      height: 1rem;
      margin: 0 .4rem 0 0;
      vertical-align: -.1rem;
      accent-color: var(--accent);
    }
    .hc-document hr { margin: 2.5rem 0; border: 0; border-top: 1px solid var(--line) }
    .hc-document blockquote {
      margin: 1.5rem 0;
      padding-inline-start: 1.2rem;
      border-inline-start: .2rem solid var(--line);
      color: var(--soft);
    }
    .hc-document :is(img, video) { max-width: 100%; height: auto; border-radius: .5rem }
    .hc-figure { margin: 1.75rem 0 }
    .hc-figure figcaption { margin-top: .5rem; color: var(--soft); font-size: .9rem }
    .hc-image-missing { color: var(--soft); font-style: italic }
    code, kbd, samp {
      font-family: var(--mono);
      font-size: .875em;
      direction: ltr;
      unicode-bidi: isolate;
    }
    :not(pre) > code {
      padding: .12em .35em;
      border-radius: .3em;
      background: var(--panel);
      border: 1px solid var(--line);
      overflow-wrap: anywhere;
    }
    kbd {
      padding: .1em .45em;
      border: 1px solid var(--edge);
      border-bottom-width: 2px;
      border-radius: .35em;
      background: var(--panel);
    }
    .hc-badge {
      display: inline-block;
      padding: 0 .6em;
      border-radius: 1em;
      background: color-mix(in srgb, var(--accent) 12%, var(--page));
      color: var(--accent);
      font-size: .85em;
      font-weight: 600;
    }
    .hc-code {
      position: relative;
      margin: 1.5rem 0;
      border: 1px solid var(--line);
      border-radius: .7rem;
      background: var(--panel);
      overflow: hidden;
    }
    .hc-code figcaption {
      padding: .5rem 5rem .5rem 1.1rem;
      border-bottom: 1px solid var(--line);
      color: var(--soft);
      font: .85rem/1.5 var(--mono);
    }
    .hc-code pre {
      margin: 0;
      padding: 1rem 1.1rem;
      overflow-x: auto;
      font-size: 1rem;
      line-height: 1.6;
      tab-size: 2;
      text-align: start;
    }
    .hc-code pre:focus-visible { outline-offset: -.2rem }
    .hc-code code { display: block; width: max-content; min-width: 100% }
    .hc-line {
      display: inline-block;
      min-width: calc(100% + 2.2rem);
      margin-inline: -1.1rem;
      padding-inline: 1.1rem;
      border-radius: 0;
      background: color-mix(in srgb, var(--accent) 13%, transparent);
      box-shadow: inset 3px 0 var(--accent);
    }
    .copy {
      position: absolute;
      inset-block-start: .45rem;
      inset-inline-end: .45rem;
      padding: .15rem .6rem;
      border: 1px solid var(--line);
      border-radius: .4rem;
      background: var(--page);
      color: var(--soft);
      font: .8rem/1.6 var(--sans);
      cursor: pointer;
    }
    .copy:hover { color: var(--accent); border-color: var(--accent) }
    .hc-table {
      position: relative;
      margin: 1.5rem 0;
      max-height: 85vh;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: .7rem;
    }
    .hc-table table { width: 100%; border-collapse: separate; border-spacing: 0; line-height: 1.5 }
    .hc-table :is(th, td) { padding: .65rem 1rem; text-align: start; vertical-align: top }
    .hc-table thead :is(th, td) {
      position: sticky;
      top: 0;
      z-index: 1;
      background: var(--panel);
      font-size: .9rem;
      font-weight: 650;
    }
    .hc-table tbody td { border-top: 1px solid var(--line) }
    .hc-table code { overflow-wrap: break-word }
    .hc-table .hc-left { text-align: left }
    .hc-table .hc-center { text-align: center }
    .hc-table .hc-right { text-align: right }
    .table-copy {
      position: static;
      display: block;
      margin: -3.3rem 0 1.6rem auto;
      background: none;
    }
    @media (scripting: enabled) { .hc-table { margin-bottom: 3.6rem } }
    .hc-footnotes {
      margin-top: 3rem;
      padding-top: 1rem;
      border-top: 1px solid var(--line);
      font-size: .9rem;
      color: var(--soft);
    }
    .hc-document .hc-footnotes h2 { margin: 0 0 .5rem; font: 650 1rem/1.4 var(--sans) }
    .hc-footnote-reference a, .hc-footnote-back {
      display: inline-block;
      min-width: 1.5rem;
      text-align: center;
    }
    @media (hover: none) { .hc-anchor { opacity: 1 } }
    @media (max-width: 36rem) {
      .hc-table { max-height: none; border: 0; border-radius: 0; overflow: visible }
      .hc-table thead {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .hc-table :is(table, tbody, tr, td) { display: block; text-align: start }
      .hc-table tr {
        margin-bottom: .75rem;
        padding: .4rem 1rem;
        border: 1px solid var(--line);
        border-radius: .7rem;
      }
      .hc-table tbody td { padding: .4rem 0; border: 0 }
      .hc-table td[class] { text-align: start }
      .hc-table td:empty { display: none }
      .hc-table code { overflow-wrap: anywhere }
      .hc-table td[data-label]::before {
        content: attr(data-label);
        display: block;
        color: var(--soft);
        font-size: .8rem;
        font-weight: 650;
      }
    }
    """#
}
