extension SiteLabels {
  /// The words of the interface in Swedish, by the names of settings.
  static let swedish: StaticString = """
    skip-link: Hoppa till innehållet
    home: Start
    site-links: Webbplats
    menu: Meny
    topics: Ämnen
    breadcrumbs: Sökväg
    footer-links: Mer
    version: Version
    language: Språk
    other-version: Den här sidan gäller version {version}.
    latest-version: Till version {version}
    theme: Ljust eller mörkt
    search: Sök
    search-placeholder: Sök i hjälpen
    search-results: Sökresultat
    result-count: {count} träffar
    one-result: 1 träff
    no-results: Inget hittades för ”{query}”
    suggestions: Menade du
    corrected: Visar träffar för {query}.
    search-instead: Sök efter {query} i stället
    recent-searches: Senaste sökningar
    clear: Rensa
    close: Stäng
    all-topics: Alla ämnen
    all-results: Alla {count} träffar
    more-results: Visa fler
    search-blocked: Sökningen fungerar inte här; titlar och nyckelord jämförs i stället.
    search-keys: ↑ ↓ för att välja, Enter för att öppna, Esc för att stänga
    home-title: Hur kan vi hjälpa till?
    useful-articles: Mest användbara artiklar
    other-articles: Fler artiklar
    browse-topics: Bläddra efter ämne
    article-count: {count} artiklar
    one-article: 1 artikel
    keyword-index: Register från A till Ö
    keyword-index-description: Alla artiklar, efter titel och nyckelord.
    filter-index: Filtrera registret
    other-letters: 0–9 och tecken
    on-this-page: På den här sidan
    updated: Uppdaterad {date}
    reading-time: {count} min läsning
    draft: Utkast
    related: Relaterade artiklar
    previous: Föregående
    next: Nästa
    neighbours: Föregående och nästa artikel
    all-in-category: Alla {count} artiklar
    recently-viewed: Nyligen visade
    edit: Redigera sidan
    contact: Behöver du mer hjälp?
    feedback-question: Var det till hjälp?
    feedback-yes: Ja
    feedback-no: Nej
    feedback-thanks: Tack.
    copy: Kopiera
    copied: Kopierat
    copy-table: Kopiera som CSV
    copy-link: Kopiera länk till
    searched-for: Markerat: {query}
    not-found: Sidan hittades inte
    not-found-text: Adressen kan vara gammal eller felskriven. Sök efter det du behöver:
    closest: Närmaste artiklar
    date: {day} {month} {year}
    heading-link: Länk till avsnitt
    table: Tabell
    task-done: Klart
    task-open: Att göra
    footnotes: Fotnoter
    footnote: Fotnot
    footnote-back: Tillbaka till texten
    required: obligatoriskt
    default-value: Standard:
    months: januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, \
    november, december
    note: Obs
    tip: Tips
    important: Viktigt
    warning: Varning
    caution: Försiktigt
    danger: Fara
    """
}
