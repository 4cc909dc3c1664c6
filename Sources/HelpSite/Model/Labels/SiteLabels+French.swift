extension SiteLabels {
  /// The words of the interface in French, by the names of settings.
  static let french: StaticString = """
    skip-link: Aller au contenu
    home: Accueil
    site-links: Site
    menu: Menu
    topics: Thèmes
    breadcrumbs: Fil d’Ariane
    footer-links: Plus
    version: Version
    language: Langue
    other-version: Cette page concerne la version {version}.
    latest-version: Aller à la version {version}
    theme: Clair ou sombre
    search: Rechercher
    search-placeholder: Rechercher dans l’aide
    search-results: Résultats de la recherche
    result-count: {count} résultats
    one-result: 1 résultat
    no-results: Aucun résultat pour « {query} »
    suggestions: Vouliez-vous dire
    corrected: Résultats pour {query}.
    search-instead: Rechercher plutôt {query}
    recent-searches: Recherches récentes
    clear: Effacer
    close: Fermer
    all-topics: Tous les thèmes
    all-results: Les {count} résultats
    more-results: Afficher plus
    search-blocked: La recherche ne fonctionne pas ici ; les titres et les mots-clés sont \
    comparés à la place.
    search-keys: ↑ ↓ pour choisir, Entrée pour ouvrir, Échap pour fermer
    home-title: Comment pouvons-nous vous aider ?
    useful-articles: Articles les plus utiles
    other-articles: Autres articles
    browse-topics: Parcourir par thème
    article-count: {count} articles
    one-article: 1 article
    keyword-index: Index de A à Z
    keyword-index-description: Tous les articles, par titre et par mot-clé.
    filter-index: Filtrer l’index
    other-letters: 0–9 et signes
    on-this-page: Sur cette page
    updated: Mis à jour le {date}
    reading-time: {count} min de lecture
    draft: Brouillon
    related: Articles liés
    previous: Précédent
    next: Suivant
    neighbours: Article précédent et suivant
    all-in-category: Les {count} articles
    recently-viewed: Consultés récemment
    edit: Modifier cette page
    contact: Besoin d’aide supplémentaire ?
    feedback-question: Cet article vous a-t-il aidé ?
    feedback-yes: Oui
    feedback-no: Non
    feedback-thanks: Merci.
    copy: Copier
    copied: Copié
    copy-table: Copier en CSV
    copy-link: Copier le lien vers
    searched-for: Surligné : {query}
    not-found: Page introuvable
    not-found-text: L’adresse est peut-être ancienne ou mal saisie. Recherchez ce qu’il vous \
    faut :
    closest: Articles les plus proches
    date: {day} {month} {year}
    heading-link: Lien vers la section
    table: Tableau
    task-done: Fait
    task-open: À faire
    footnotes: Notes
    footnote: Note
    footnote-back: Retour au texte
    required: obligatoire
    default-value: Par défaut :
    months: janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, \
    novembre, décembre
    note: Remarque
    tip: Astuce
    important: Important
    warning: Avertissement
    caution: Attention
    danger: Danger
    """
}
