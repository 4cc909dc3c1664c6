extension SiteLabels {
  /// The words of the interface in German, by the names of settings.
  static let german: StaticString = """
    skip-link: Zum Inhalt springen
    home: Start
    site-links: Website
    menu: Menü
    topics: Themen
    breadcrumbs: Pfad
    footer-links: Mehr
    version: Version
    language: Sprache
    other-version: Diese Seite gilt für Version {version}.
    latest-version: Zur Version {version}
    theme: Hell oder dunkel
    search: Suche
    search-placeholder: Hilfe durchsuchen
    search-results: Suchergebnisse
    result-count: {count} Ergebnisse
    one-result: 1 Ergebnis
    no-results: Nichts gefunden für „{query}“
    suggestions: Meinten Sie
    corrected: Ergebnisse für {query}.
    search-instead: Stattdessen nach {query} suchen
    recent-searches: Letzte Suchen
    clear: Leeren
    close: Schließen
    all-topics: Alle Themen
    all-results: Alle {count} Ergebnisse
    more-results: Mehr anzeigen
    search-blocked: Die Suche läuft hier nicht; stattdessen werden Titel und Stichwörter \
    verglichen.
    search-keys: ↑ ↓ zum Auswählen, Enter zum Öffnen, Esc zum Schließen
    home-title: Wie können wir helfen?
    useful-articles: Hilfreichste Artikel
    other-articles: Weitere Artikel
    browse-topics: Nach Themen
    article-count: {count} Artikel
    one-article: 1 Artikel
    keyword-index: Register von A bis Z
    keyword-index-description: Alle Artikel nach Titel und Stichwort.
    filter-index: Register filtern
    other-letters: 0–9 und Zeichen
    on-this-page: Auf dieser Seite
    updated: Aktualisiert am {date}
    reading-time: {count} Min. Lesezeit
    draft: Entwurf
    related: Verwandte Artikel
    previous: Zurück
    next: Weiter
    neighbours: Voriger und nächster Artikel
    all-in-category: Alle {count} Artikel
    recently-viewed: Zuletzt angesehen
    edit: Diese Seite bearbeiten
    contact: Brauchen Sie noch Hilfe?
    feedback-question: War das hilfreich?
    feedback-yes: Ja
    feedback-no: Nein
    feedback-thanks: Danke.
    copy: Kopieren
    copied: Kopiert
    copy-table: Als CSV kopieren
    copy-link: Link kopieren zu
    searched-for: Markiert: {query}
    not-found: Seite nicht gefunden
    not-found-text: Die Adresse ist vielleicht veraltet oder vertippt. Suchen Sie, was Sie \
    brauchen:
    closest: Ähnliche Artikel
    date: {day}. {month} {year}
    heading-link: Link zum Abschnitt
    table: Tabelle
    task-done: Erledigt
    task-open: Offen
    footnotes: Fußnoten
    footnote: Fußnote
    footnote-back: Zurück zur Stelle
    required: erforderlich
    default-value: Standard:
    months: Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, \
    Dezember
    note: Hinweis
    tip: Tipp
    important: Wichtig
    warning: Warnung
    caution: Vorsicht
    danger: Gefahr
    """
}
