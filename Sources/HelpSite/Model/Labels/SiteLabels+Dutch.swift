extension SiteLabels {
  /// The words of the interface in Dutch, by the names of settings.
  static let dutch: StaticString = """
    skip-link: Naar de inhoud
    home: Start
    site-links: Site
    menu: Menu
    topics: Onderwerpen
    breadcrumbs: Kruimelpad
    footer-links: Meer
    version: Versie
    language: Taal
    other-version: Deze pagina gaat over versie {version}.
    latest-version: Naar versie {version}
    theme: Licht of donker
    search: Zoeken
    search-placeholder: Zoeken in de hulp
    search-results: Zoekresultaten
    result-count: {count} resultaten
    one-result: 1 resultaat
    no-results: Niets gevonden voor ‘{query}’
    suggestions: Bedoelde u
    corrected: Resultaten voor {query}.
    search-instead: In plaats daarvan zoeken naar {query}
    recent-searches: Recente zoekopdrachten
    clear: Wissen
    close: Sluiten
    all-topics: Alle onderwerpen
    all-results: Alle {count} resultaten
    more-results: Meer tonen
    search-blocked: Zoeken werkt hier niet; titels en trefwoorden worden vergeleken.
    search-keys: ↑ ↓ om te kiezen, Enter om te openen, Esc om te sluiten
    home-title: Hoe kunnen we helpen?
    useful-articles: Nuttigste artikelen
    other-articles: Meer artikelen
    browse-topics: Bladeren per onderwerp
    article-count: {count} artikelen
    one-article: 1 artikel
    keyword-index: Register van A tot Z
    keyword-index-description: Alle artikelen, op titel en op trefwoord.
    filter-index: Register filteren
    other-letters: 0–9 en tekens
    on-this-page: Op deze pagina
    updated: Bijgewerkt op {date}
    reading-time: {count} min leestijd
    draft: Concept
    related: Verwante artikelen
    previous: Vorige
    next: Volgende
    neighbours: Vorig en volgend artikel
    all-in-category: Alle {count} artikelen
    recently-viewed: Onlangs bekeken
    edit: Deze pagina bewerken
    contact: Nog hulp nodig?
    feedback-question: Was dit nuttig?
    feedback-yes: Ja
    feedback-no: Nee
    feedback-thanks: Bedankt.
    copy: Kopiëren
    copied: Gekopieerd
    copy-table: Als CSV kopiëren
    copy-link: Link kopiëren naar
    searched-for: Gemarkeerd: {query}
    not-found: Pagina niet gevonden
    not-found-text: Het adres is misschien oud of verkeerd getypt. Zoek wat u nodig hebt:
    closest: Meest verwante artikelen
    date: {day} {month} {year}
    heading-link: Link naar sectie
    table: Tabel
    task-done: Klaar
    task-open: Te doen
    footnotes: Voetnoten
    footnote: Voetnoot
    footnote-back: Terug naar de tekst
    required: verplicht
    default-value: Standaard:
    months: januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, \
    november, december
    note: Opmerking
    tip: Tip
    important: Belangrijk
    warning: Waarschuwing
    caution: Voorzichtig
    danger: Gevaar
    """
}
