extension Stylesheet {
  /// Callouts, steps, tabs, accordions, cards and fields.
  static let blocks = #"""
    .hc-callout {
      --tone: light-dark(#1d5a94, #8fc3f4);
      margin: 1.5rem 0;
      padding: 1rem 1.2rem;
      border-inline-start: .2rem solid var(--tone);
      border-radius: .7rem;
      border-start-start-radius: .3rem;
      border-end-start-radius: .3rem;
      background: color-mix(in srgb, var(--tone) 7%, var(--page));
    }
    .hc-callout-tip { --tone: light-dark(#1b683a, #86d3a0) }
    .hc-callout-important { --tone: light-dark(#683cad, #c6adf6) }
    .hc-callout-warning { --tone: light-dark(#874800, #efb968) }
    .hc-callout-caution { --tone: light-dark(#9b3a0d, #f4a981) }
    .hc-callout-danger { --tone: light-dark(#b0241d, #ff9f98) }
    .hc-callout > :last-child { margin-bottom: 0 }
    .hc-callout-title { margin-bottom: .3rem; font-weight: 650 }
    .hc-callout-kind { color: var(--tone) }
    .hc-callout-kind:not(:last-child)::after { content: " ·" }
    .hc-callout a { color: var(--tone) }
    .hc-callout :not(pre) > code {
      background: color-mix(in srgb, var(--tone) 8%, var(--page));
      border-color: transparent;
    }
    .hc-document .hc-steps > ol { list-style: none; counter-reset: step; padding: 0 }
    .hc-document .hc-steps > ol > li {
      counter-increment: step;
      position: relative;
      margin: 0;
      padding-block: 0 1.5rem;
      padding-inline: 3.2rem 0;
    }
    .hc-steps > ol > li::before {
      content: counter(step);
      position: absolute;
      inset-inline-start: 0;
      inset-block-start: -.15rem;
      display: grid;
      place-items: center;
      width: 2rem;
      height: 2rem;
      border-radius: 50%;
      background: color-mix(in srgb, var(--accent) 12%, var(--page));
      color: var(--accent);
      font-weight: 700;
      font-size: .95rem;
    }
    .hc-steps > ol > li:not(:last-child)::after {
      content: "";
      position: absolute;
      inset-block: 2.1rem .4rem;
      inset-inline-start: calc(1rem - .5px);
      width: 1px;
      background: var(--line);
    }
    .hc-steps li > :is(h2, h3, h4):first-child {
      margin: 0 0 .6rem;
      font: 650 1.15rem/1.5 var(--sans);
    }
    .hc-steps li > :last-child { margin-bottom: 0 }
    .hc-tabs {
      margin: 1.5rem 0;
      border: 1px solid var(--line);
      border-radius: .7rem;
      overflow: hidden;
    }
    .hc-tab-label { display: block; padding: .6rem 1.1rem 0; font-weight: 650 }
    .hc-tab { padding: .5rem 1.1rem 1rem }
    .hc-tab > :last-child { margin-bottom: 0 }
    .hc-tab > .hc-code:only-child { margin: 0 -1.1rem -1rem; border: 0; border-radius: 0 }
    @supports selector(:has(*)) {
      .hc-tabs { display: flex; flex-wrap: wrap }
      .hc-tab-label {
        position: relative;
        padding: .55rem 1.1rem;
        color: var(--soft);
        font-size: .95rem;
        cursor: pointer;
      }
      .hc-tab-label input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      .hc-tab-label:hover { color: var(--ink) }
      .hc-tab-label:has(:checked) { color: var(--accent); box-shadow: inset 0 -2px var(--accent) }
      .hc-tab-label:has(:focus-visible) {
        outline: .17rem solid var(--accent);
        outline-offset: -.2rem;
        border-radius: .5rem;
      }
      .hc-tab {
        order: 1;
        display: none;
        width: 100%;
        min-width: 0;
        padding-top: 1rem;
        border-top: 1px solid var(--line);
      }
      .hc-tab > .hc-code:only-child { margin-top: -1rem }
      .hc-tab-label:has(:checked) + .hc-tab, .hc-tab:has(:target) { display: block }
    }
    .hc-accordion { margin: 1.5rem 0; border-block-end: 1px solid var(--line) }
    .hc-accordion details { border-block-start: 1px solid var(--line) }
    .hc-accordion summary { padding: .8rem .2rem; font-weight: 600; cursor: pointer }
    .hc-accordion summary:hover { color: var(--accent) }
    .hc-accordion summary::marker { color: var(--soft) }
    .hc-accordion details > :not(summary) { margin-inline: 1.3rem .2rem }
    .hc-document .hc-cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
      gap: 1rem;
      list-style: none;
      margin: 1.5rem 0;
      padding: 0;
    }
    .hc-document .hc-card {
      position: relative;
      margin: 0;
      padding: 1.1rem 1.25rem;
      border: 1px solid var(--line);
      border-radius: .7rem;
      background: light-dark(#fff, var(--panel));
    }
    div.hc-card { margin-block: 1.5rem }
    .hc-card > :last-child { margin-bottom: 0 }
    .hc-card-title { margin-bottom: .3rem; font-weight: 650 }
    .hc-card-title a::after { content: ""; position: absolute; inset: 0; border-radius: .7rem }
    .hc-card:has(.hc-card-title a):hover { border-color: var(--accent) }
    .hc-fields { margin: 1.5rem 0; border-block-end: 1px solid var(--line) }
    .hc-field { padding-block: .9rem; border-block-start: 1px solid var(--line) }
    .hc-field dd { margin: .4rem 0 0 }
    .hc-field dd > :last-child { margin-bottom: 0 }
    .hc-field .hc-field-name { font-weight: 650 }
    .hc-field .hc-field-type { border: 0; background: none; color: var(--soft) }
    .hc-field-required { color: light-dark(#b0241d, #ff9f98); font-size: .85rem }
    .hc-field-default { color: var(--soft); font-size: .9rem }
    """#
}
