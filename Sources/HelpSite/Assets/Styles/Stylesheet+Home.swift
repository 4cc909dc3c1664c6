extension Stylesheet {
  /// The home page and lists of articles.
  static let home = #"""
    .hero {
      padding-block: clamp(2.5rem, 7vw, 5.5rem);
      border-bottom: 1px solid var(--line);
      background: var(--panel);
    }
    .hero h1 { font-size: clamp(2.2rem, 1.6rem + 2.6vw, 3.6rem); margin-bottom: .8rem }
    .hero .lead { max-width: 38rem; margin-bottom: 2rem }
    .hero .find { max-width: 40rem; margin: 0 }
    .hero .find input {
      height: 3.5rem;
      padding-inline-start: 3rem;
      border-radius: .8rem;
      background: var(--page);
      font-size: 1.1rem;
    }
    .hero .find::before { inset-inline-start: 1.2rem }
    .hero .find::after { inset-inline-start: 1.73rem }
    .bare section > h2 { margin: 3rem 0 1.25rem }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
      gap: 1rem;
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .cards > li {
      position: relative;
      display: flex;
      flex-direction: column;
      padding: 1.4rem 1.5rem;
      border: 1px solid var(--line);
      border-radius: .9rem;
      background: light-dark(#fff, var(--panel));
    }
    .cards > li:hover { border-color: var(--accent) }
    .cards h3 { margin: 0 0 .4rem; font: 600 1.3rem/1.3 var(--serif) }
    .cards a { color: inherit; text-decoration: none }
    .cards a::after { content: ""; position: absolute; inset: 0; border-radius: .9rem }
    .cards li:hover a { text-decoration: underline }
    .cards p { margin: 0 0 .9rem; color: var(--soft); line-height: 1.5 }
    .cards .count { margin: auto 0 0; font-size: .9rem; color: var(--accent) }
    .list { list-style: none; margin: 0; padding: 0 }
    .list > li { padding-block: .9rem; border-top: 1px solid var(--line) }
    .list a {
      display: inline-block;
      max-width: 100%;
      padding-block: .1rem;
      font-weight: 600;
      text-decoration: none;
      unicode-bidi: plaintext;
    }
    .list a:hover { text-decoration: underline }
    .list p { margin: 0; color: var(--soft); line-height: 1.5 }
    @media (min-width: 48rem) {
      .bare .list { display: grid; grid-template-columns: 1fr 1fr; column-gap: 3rem }
    }
    .filter { max-width: none; margin: 0 0 1.5rem }
    .filter:empty::before, .filter:empty::after { content: none }
    @media (scripting: enabled) { .filter { min-height: 2.5rem } }
    .letters ul {
      display: flex;
      flex-wrap: wrap;
      gap: .25rem;
      list-style: none;
      margin: 0 0 1.5rem;
      padding: 0;
    }
    .letters a {
      display: block;
      min-width: 2rem;
      padding: .2rem .5rem;
      border: 1px solid var(--line);
      border-radius: .4rem;
      text-align: center;
      text-decoration: none;
    }
    .index ul { list-style: none; margin: 0; padding: 0 }
    .index li { padding-block: .2rem }
    .index span { color: var(--soft) }
    .index h2 { margin: 2rem 0 .5rem }
    """#
}
