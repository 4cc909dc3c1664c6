extension Stylesheet {
  /// Colours, fonts, rhythm, and what every page is laid on.
  static let base = #"""
    :root {
      color-scheme: light dark;
      --ink: light-dark(#23211d, #e5e3de);
      --soft: light-dark(#5c5850, #aaa69d);
      --line: light-dark(#e3dfd6, #32363a);
      --edge: light-dark(#87827a, #7f858b);
      --found: light-dark(#ffe9a3, #62500f);
      --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
        "Liberation Sans", Arial, sans-serif;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052,
        "Noto Serif", Georgia, serif;
      --mono: ui-monospace, "SF Mono", "Cascadia Code", "Roboto Mono", "Liberation Mono", Menlo,
        Consolas, monospace;
      --bar: 4rem;
      --edges: clamp(1rem, 3vw, 2.5rem);
      font: clamp(1rem, .95rem + .12vw, 1.375rem)/1.65 var(--sans);
      scroll-padding-top: calc(var(--bar) + 1.5rem);
      -webkit-text-size-adjust: none;
      text-size-adjust: none;
    }
    :root.light { color-scheme: light }
    :root.dark { color-scheme: dark }
    * { box-sizing: border-box }
    body {
      margin: 0;
      min-height: 100vh;
      display: flex;
      flex-direction: column;
      background: var(--page);
      color: var(--ink);
      overflow-wrap: break-word;
    }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance }
    h1, h2 { font-family: var(--serif); font-weight: 600; letter-spacing: -.01em }
    h1 { font-size: clamp(2rem, 1.7rem + 1.3vw, 2.75rem); line-height: 1.12; margin: 0 }
    /* Their text may be of another direction than the site. */
    h1, .lead { unicode-bidi: plaintext }
    h2 { font-size: 1.6rem }
    h3 { font-size: 1.2rem }
    h4, h5, h6 { font-size: 1rem }
    p, ul, ol, dl { margin: 0 0 1.1rem }
    a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px }
    a:hover { text-decoration-thickness: 2px }
    button, input { font: inherit; color: inherit }
    :focus-visible {
      outline: .17rem solid var(--accent);
      outline-offset: .15rem;
      border-radius: .2rem;
    }
    ::selection { background: color-mix(in srgb, var(--accent) 28%, transparent) }
    ::highlight(found) { background: var(--found); color: var(--ink) }
    mark { background: var(--found); color: var(--ink); border-radius: .15em }
    .lead { font-size: 1.2rem; line-height: 1.5; color: var(--soft); text-wrap: pretty }
    .button, .chip {
      display: inline-block;
      padding: .35rem .9rem;
      border: 1px solid var(--edge);
      border-radius: .5rem;
      background: none;
      color: var(--ink);
      line-height: 1.5;
      text-decoration: none;
      cursor: pointer;
    }
    .button:hover, .chip:hover { border-color: var(--accent); color: var(--accent) }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    .skip {
      position: fixed;
      z-index: 9;
      inset-block-start: .5rem;
      inset-inline-start: .5rem;
      padding: .5rem 1rem;
      border-radius: .5rem;
      background: var(--accent);
      color: var(--page);
      transform: translateY(-200%);
    }
    .skip:focus { transform: none; outline-color: var(--ink) }
    """#
}
