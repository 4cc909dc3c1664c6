extension Stylesheet {
  /// The search dialog and lists of results.
  static let search = #"""
    dialog {
      width: min(46rem, 100% - 2rem);
      max-width: none;
      max-height: min(80vh, 46rem);
      margin: 8vh auto auto;
      padding: 0;
      border: 1px solid var(--line);
      border-radius: 1rem;
      background: var(--page);
      color: var(--ink);
      box-shadow: 0 1.5rem 4rem rgb(0 0 0 / .25);
    }
    dialog[open] { display: flex; flex-direction: column }
    dialog::backdrop { background: rgb(20 20 18 / .45) }
    dialog .find {
      display: flex;
      flex: none;
      max-width: none;
      margin: 0;
      border-bottom: 1px solid var(--line);
    }
    dialog .find input {
      flex: 1;
      min-width: 0;
      height: 3.75rem;
      padding-inline-start: 3rem;
      border: 0;
      border-radius: 1rem;
      background: none;
      font-size: 1.1rem;
      outline-offset: -.3rem;
    }
    dialog .find::before { inset-inline-start: 1.2rem }
    dialog .find::after { inset-inline-start: 1.73rem }
    dialog .find button {
      padding: 0 1.2rem;
      border: 0;
      background: none;
      color: var(--soft);
      cursor: pointer;
    }
    .found { overflow-y: auto; padding: .75rem; overscroll-behavior: contain }
    .found p { margin: .25rem .75rem .75rem; color: var(--soft); font-size: .9rem }
    .found p button, .marked button {
      padding: .1rem .2rem;
      border: 0;
      background: none;
      color: var(--accent);
      text-decoration: underline;
      cursor: pointer;
    }
    .chips { display: flex; flex-wrap: wrap; gap: .4rem; padding: 0 .75rem .75rem }
    .chip { padding: .1rem .75rem; border-radius: 2rem; font-size: .85rem }
    .chip[aria-pressed=true] {
      border-color: var(--accent);
      background: var(--accent);
      color: var(--page);
    }
    .hit { margin-bottom: .25rem }
    .hit a {
      display: block;
      padding: .5rem .75rem;
      border-radius: .5rem;
      color: inherit;
      line-height: 1.45;
      text-decoration: none;
    }
    .hit a:hover { background: var(--panel) }
    .hit a[aria-selected=true] {
      background: color-mix(in srgb, var(--accent) 12%, var(--page));
      outline: 1px solid var(--accent);
      outline-offset: -1px;
    }
    .hit b { font-weight: 650 }
    .hit .topic { float: inline-end; margin-inline-start: 1rem }
    .found p b { color: var(--ink); font-weight: 650 }
    .hit small { display: block; color: var(--soft); font-size: .85rem }
    .hit a + a {
      margin-inline-start: .75rem;
      border-inline-start: 2px solid var(--line);
      border-start-start-radius: 0;
      border-end-start-radius: 0;
      font-size: .95rem;
    }
    .keys {
      flex: none;
      margin: 0;
      padding: .5rem 1.25rem;
      border-top: 1px solid var(--line);
      color: var(--soft);
      font-size: .8rem;
    }
    .hero:has(+ .results:not(:empty)) { padding-block: 2.5rem }
    .results { padding-block: 1.5rem }
    #_closest:empty { padding: 0 }
    /* What stands below comes when it is known what stands above. */
    @media (scripting: enabled) { #_closest:not(.done) ~ section { display: none } }
    .results .found { padding: 0; margin-inline: -.75rem }
    .results .hit { padding-block: .5rem; border-bottom: 1px solid var(--line) }
    @media (max-width: 36rem) {
      dialog { width: 100%; max-height: 100%; height: 100%; margin: 0; border: 0; border-radius: 0 }
      .keys { display: none }
    }
    @media (hover: none) { .keys { display: none } }
    """#
}
