extension Stylesheet {
  /// What stands around the text of an article.
  static let article = #"""
    .head { margin-bottom: 2rem }
    .head .lead { margin: .9rem 0 0 }
    .meta { margin: 1rem 0 0; color: var(--soft); font-size: .9rem }
    .after { margin-top: 4rem }
    .after > * + * { margin-top: 2.5rem }
    .hooks {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: .75rem 2rem;
      padding-block: 1rem;
      border-block: 1px solid var(--line);
    }
    .hooks p { margin: 0 }
    .helpful { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; margin: 0 }
    .helpful[hidden] { display: none }
    .edit a { display: inline-block; padding-block: .15rem; color: var(--soft); font-size: .9rem }
    .contact {
      padding: 1.4rem 1.5rem;
      border-radius: .9rem;
      background: var(--panel);
    }
    .contact h2 {
      margin: 0 0 .3rem;
      color: inherit;
      font: 600 1.25rem/1.3 var(--serif);
      letter-spacing: 0;
    }
    .contact p { margin: 0 0 .9rem }
    .contact p:last-child { margin: 0 }
    .contact .button { background: var(--page) }
    .bare .contact { margin: 3rem max(1.25rem, 50% - 31rem) 0; padding: 1.6rem 1.75rem }
    .near {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      gap: 1rem;
    }
    .near a {
      padding: .9rem 1.1rem;
      border: 1px solid var(--line);
      border-radius: .7rem;
      font-weight: 600;
      line-height: 1.4;
      text-decoration: none;
    }
    .near a:hover { border-color: var(--accent) }
    .near span { display: block; color: var(--soft); font-size: .85rem; font-weight: 400 }
    .near [rel=next] { text-align: end; grid-column: -2 }
    .marked {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: .5rem 1rem;
      margin: 1rem 0 0;
      font-size: .9rem;
      color: var(--soft);
    }
    """#
}
