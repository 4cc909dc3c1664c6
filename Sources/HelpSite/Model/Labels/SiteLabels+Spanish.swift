extension SiteLabels {
  /// The words of the interface in Spanish, by the names of settings.
  static let spanish: StaticString = """
    skip-link: Saltar al contenido
    home: Inicio
    site-links: Sitio
    menu: Menú
    topics: Temas
    breadcrumbs: Ruta
    footer-links: Más
    version: Versión
    language: Idioma
    other-version: Esta página trata de la versión {version}.
    latest-version: Ir a la versión {version}
    theme: Claro u oscuro
    search: Buscar
    search-placeholder: Buscar en la ayuda
    search-results: Resultados de la búsqueda
    result-count: {count} resultados
    one-result: 1 resultado
    no-results: No se encontró nada para «{query}»
    suggestions: Quizás quiso decir
    corrected: Resultados de {query}.
    search-instead: Buscar {query} en su lugar
    recent-searches: Búsquedas recientes
    clear: Borrar
    close: Cerrar
    all-topics: Todos los temas
    all-results: Los {count} resultados
    more-results: Mostrar más
    search-blocked: La búsqueda no funciona aquí; se comparan los títulos y las palabras clave.
    search-keys: ↑ ↓ para elegir, Intro para abrir, Esc para cerrar
    home-title: ¿Cómo podemos ayudarle?
    useful-articles: Artículos más útiles
    other-articles: Más artículos
    browse-topics: Explorar por temas
    article-count: {count} artículos
    one-article: 1 artículo
    keyword-index: Índice de la A a la Z
    keyword-index-description: Todos los artículos, por título y por palabra clave.
    filter-index: Filtrar el índice
    other-letters: 0–9 y signos
    on-this-page: En esta página
    updated: Actualizado el {date}
    reading-time: {count} min de lectura
    draft: Borrador
    related: Artículos relacionados
    previous: Anterior
    next: Siguiente
    neighbours: Artículo anterior y siguiente
    all-in-category: Los {count} artículos
    recently-viewed: Vistos recientemente
    edit: Editar esta página
    contact: ¿Aún necesita ayuda?
    feedback-question: ¿Le ha sido útil?
    feedback-yes: Sí
    feedback-no: No
    feedback-thanks: Gracias.
    copy: Copiar
    copied: Copiado
    copy-table: Copiar como CSV
    copy-link: Copiar el enlace a
    searched-for: Resaltado: {query}
    not-found: Página no encontrada
    not-found-text: Puede que la dirección sea antigua o esté mal escrita. Busque lo que necesita:
    closest: Artículos más parecidos
    date: {day} de {month} de {year}
    heading-link: Enlace a la sección
    table: Tabla
    task-done: Hecho
    task-open: Pendiente
    footnotes: Notas al pie
    footnote: Nota al pie
    footnote-back: Volver al texto
    required: obligatorio
    default-value: Por defecto:
    months: enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, \
    noviembre, diciembre
    note: Nota
    tip: Consejo
    important: Importante
    warning: Advertencia
    caution: Precaución
    danger: Peligro
    """
}
