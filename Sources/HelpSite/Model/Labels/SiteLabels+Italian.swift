extension SiteLabels {
  /// The words of the interface in Italian, by the names of settings.
  static let italian: StaticString = """
    skip-link: Vai al contenuto
    home: Inizio
    site-links: Sito
    menu: Menu
    topics: Argomenti
    breadcrumbs: Percorso
    footer-links: Altro
    version: Versione
    language: Lingua
    other-version: Questa pagina riguarda la versione {version}.
    latest-version: Vai alla versione {version}
    theme: Chiaro o scuro
    search: Cerca
    search-placeholder: Cerca nella guida
    search-results: Risultati della ricerca
    result-count: {count} risultati
    one-result: 1 risultato
    no-results: Nessun risultato per «{query}»
    suggestions: Forse cercavi
    corrected: Risultati per {query}.
    search-instead: Cerca invece {query}
    recent-searches: Ricerche recenti
    clear: Cancella
    close: Chiudi
    all-topics: Tutti gli argomenti
    all-results: Tutti i {count} risultati
    more-results: Mostra altri
    search-blocked: Qui la ricerca non funziona; si confrontano titoli e parole chiave.
    search-keys: ↑ ↓ per scegliere, Invio per aprire, Esc per chiudere
    home-title: Come possiamo aiutarti?
    useful-articles: Articoli più utili
    other-articles: Altri articoli
    browse-topics: Sfoglia per argomento
    article-count: {count} articoli
    one-article: 1 articolo
    keyword-index: Indice dalla A alla Z
    keyword-index-description: Tutti gli articoli, per titolo e per parola chiave.
    filter-index: Filtra l’indice
    other-letters: 0–9 e segni
    on-this-page: In questa pagina
    updated: Aggiornato il {date}
    reading-time: {count} min di lettura
    draft: Bozza
    related: Articoli correlati
    previous: Precedente
    next: Successivo
    neighbours: Articolo precedente e successivo
    all-in-category: Tutti i {count} articoli
    recently-viewed: Visti di recente
    edit: Modifica questa pagina
    contact: Serve ancora aiuto?
    feedback-question: È stato utile?
    feedback-yes: Sì
    feedback-no: No
    feedback-thanks: Grazie.
    copy: Copia
    copied: Copiato
    copy-table: Copia come CSV
    copy-link: Copia il link a
    searched-for: Evidenziato: {query}
    not-found: Pagina non trovata
    not-found-text: L’indirizzo potrebbe essere vecchio o scritto male. Cerca quello che ti serve:
    closest: Articoli più vicini
    date: {day} {month} {year}
    heading-link: Link alla sezione
    table: Tabella
    task-done: Fatto
    task-open: Da fare
    footnotes: Note
    footnote: Nota
    footnote-back: Torna al testo
    required: obbligatorio
    default-value: Predefinito:
    months: gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, \
    ottobre, novembre, dicembre
    note: Nota
    tip: Suggerimento
    important: Importante
    warning: Avvertenza
    caution: Attenzione
    danger: Pericolo
    """
}
