extension Stylesheet {
  /// The bar at the top, the columns, and the foot.
  static let frame = #"""
    .bar {
      position: sticky;
      z-index: 5;
      top: 0;
      min-height: var(--bar);
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: .5rem 1.25rem;
      padding: .6rem max(var(--edges), 50% - 46rem + var(--edges));
      border-bottom: 1px solid var(--line);
      background: var(--page);
    }
    .brand {
      display: inline-flex;
      align-items: center;
      gap: .6rem;
      min-height: 2rem;
      color: var(--ink);
      font-weight: 650;
      text-decoration: none;
    }
    .brand:hover span + span, .brand:hover img + span { text-decoration: underline }
    .mark {
      display: grid;
      place-items: center;
      width: 1.75rem;
      height: 1.75rem;
      border-radius: .5rem;
      background: var(--accent);
      color: var(--page);
      font-weight: 750;
      line-height: 1;
    }
    .on-dark, .dark .on-light { display: none }
    .dark .on-dark { display: block }
    .find { position: relative; flex: 1 1 12rem; max-width: 26rem; margin-inline: auto }
    .find input {
      width: 100%;
      height: 2.5rem;
      padding-inline: 2.4rem 1rem;
      border: 1px solid var(--edge);
      border-radius: .6rem;
      background: var(--panel);
    }
    .find input::placeholder { color: var(--soft); opacity: 1 }
    /* A lens of a ring and a handle. */
    .find::before, .find::after {
      content: "";
      position: absolute;
      pointer-events: none;
      inset-block-start: calc(50% - .48rem);
      inset-inline-start: .85rem;
      width: .72rem;
      height: .72rem;
      border: 2px solid var(--soft);
      border-radius: 50%;
    }
    .find::after {
      inset-block-start: calc(50% + .26rem);
      inset-inline-start: 1.38rem;
      width: .55rem;
      height: 0;
      border-width: 0 0 2px;
      border-radius: 0;
      transform: rotate(45deg);
    }
    [dir=rtl] .find::after { transform: rotate(-45deg) }
    .links { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem }
    .links a, .menu { color: var(--ink); padding-block: .25rem; text-decoration: none }
    .links a:hover, .menu:hover { text-decoration: underline }
    .links:has(+ .small) { display: none }
    .more { position: relative }
    .more summary { padding-block: .25rem; cursor: pointer }
    .more summary:hover { text-decoration: underline }
    .more > div {
      position: absolute;
      z-index: 1;
      inset-block-start: calc(100% + .4rem);
      inset-inline-end: 0;
      display: flex;
      flex-wrap: wrap;
      gap: .75rem 1.5rem;
      width: max-content;
      max-width: min(36rem, 90vw);
      max-height: 70vh;
      overflow-y: auto;
      padding: .8rem 1rem;
      border: 1px solid var(--edge);
      border-radius: .6rem;
      background: var(--page);
    }
    .more p { margin: 0; color: var(--soft); font-size: .85rem }
    .more ul { list-style: none; margin: 0; padding: 0 }
    .more .links { flex-direction: column; gap: 0 }
    .more a { display: block; padding-block: .3rem; color: var(--ink); text-decoration: none }
    .more a:hover { text-decoration: underline }
    .more [aria-current] { font-weight: 650 }
    .version {
      margin: 0 0 1.5rem;
      max-width: 44rem;
      padding: .6rem 1rem;
      border-inline-start: .25rem solid var(--accent);
      border-radius: .25rem;
      background: var(--panel);
    }
    .bare .version { max-width: none; margin: 0 }
    /* Holds the place of the button that the script adds. */
    @media (scripting: enabled) {
      .bar:not(:has(.theme))::after { content: ""; width: 2.25rem; height: 2.25rem }
    }
    .theme {
      width: 2.25rem;
      height: 2.25rem;
      display: grid;
      place-items: center;
      border: 0;
      border-radius: .5rem;
      background: none;
      cursor: pointer;
    }
    .theme:hover { background: var(--panel) }
    .theme::before {
      content: "";
      width: 1.1rem;
      height: 1.1rem;
      border: 2px solid;
      border-radius: 50%;
      background: linear-gradient(90deg, currentColor 50%, transparent 50%);
    }
    .bare .brand { margin-inline-end: auto }
    .page {
      flex: 1;
      width: 100%;
      max-width: 92rem;
      margin-inline: auto;
      padding-inline: var(--edges);
      overflow-x: clip;
    }
    main { min-width: 0; padding-block: 2rem 4rem; outline: none }
    .doc { max-width: 44rem }
    .bare .page { max-width: none; padding: 0 }
    .bare main { min-height: 100vh; padding: 0 0 4rem }
    .bare main > * { padding-inline: max(1.25rem, 50% - 31rem) }
    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: .5rem 2rem;
      padding: 1.5rem max(var(--edges), 50% - 46rem + var(--edges)) 2rem;
      border-top: 1px solid var(--line);
      color: var(--soft);
      font-size: .9rem;
    }
    .foot nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem }
    .foot a { color: inherit; padding-block: .15rem }
    .foot p { margin: 0; padding-block: .15rem; margin-inline-start: auto }
    @media (max-width: 40rem) {
      :root { --bar: 0rem }
      .bar { position: relative; column-gap: .6rem }
      .brand { margin-inline-end: auto }
      /* As wide as the bar, below its own line. */
      .more { position: static }
      .now { display: none }
      .more > div { inset: auto var(--edges) auto; width: auto; max-width: none }
      .bar .find { order: 1; flex-basis: 100%; max-width: none }
    }
    @media (min-width: 64rem) {
      .page {
        display: grid;
        grid-template-columns: 16rem minmax(0, 1fr);
        column-gap: clamp(2rem, 4vw, 4.5rem);
      }
      .page > main { grid-area: 1 / 2 }
      .bare .page { display: block }
      .small, .more .small { display: none }
      .links:has(+ .small) { display: flex }
    }
    """#
}
