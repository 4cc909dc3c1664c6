extension SiteLabels {
  /// The words of the interface in Portuguese, by the names of settings.
  static let portuguese: StaticString = """
    skip-link: Ir para o conteúdo
    home: Início
    site-links: Site
    menu: Menu
    topics: Tópicos
    breadcrumbs: Caminho
    footer-links: Mais
    version: Versão
    language: Idioma
    other-version: Esta página refere-se à versão {version}.
    latest-version: Ir para a versão {version}
    theme: Claro ou escuro
    search: Pesquisar
    search-placeholder: Pesquisar na ajuda
    search-results: Resultados da pesquisa
    result-count: {count} resultados
    one-result: 1 resultado
    no-results: Nada encontrado para “{query}”
    suggestions: Você quis dizer
    corrected: Resultados para {query}.
    search-instead: Pesquisar {query} em vez disso
    recent-searches: Pesquisas recentes
    clear: Limpar
    close: Fechar
    all-topics: Todos os tópicos
    all-results: Todos os {count} resultados
    more-results: Mostrar mais
    search-blocked: A pesquisa não funciona aqui; títulos e palavras-chave são comparados.
    search-keys: ↑ ↓ para escolher, Enter para abrir, Esc para fechar
    home-title: Como podemos ajudar?
    useful-articles: Artigos mais úteis
    other-articles: Mais artigos
    browse-topics: Navegar por tópico
    article-count: {count} artigos
    one-article: 1 artigo
    keyword-index: Índice de A a Z
    keyword-index-description: Todos os artigos, por título e por palavra-chave.
    filter-index: Filtrar o índice
    other-letters: 0–9 e sinais
    on-this-page: Nesta página
    updated: Atualizado em {date}
    reading-time: {count} min de leitura
    draft: Rascunho
    related: Artigos relacionados
    previous: Anterior
    next: Próximo
    neighbours: Artigo anterior e próximo
    all-in-category: Todos os {count} artigos
    recently-viewed: Vistos recentemente
    edit: Editar esta página
    contact: Ainda precisa de ajuda?
    feedback-question: Isto foi útil?
    feedback-yes: Sim
    feedback-no: Não
    feedback-thanks: Obrigado.
    copy: Copiar
    copied: Copiado
    copy-table: Copiar como CSV
    copy-link: Copiar o link para
    searched-for: Destacado: {query}
    not-found: Página não encontrada
    not-found-text: O endereço pode ser antigo ou estar mal escrito. Pesquise o que precisa:
    closest: Artigos mais próximos
    date: {day} de {month} de {year}
    heading-link: Link para a seção
    table: Tabela
    task-done: Feito
    task-open: A fazer
    footnotes: Notas de rodapé
    footnote: Nota de rodapé
    footnote-back: Voltar ao texto
    required: obrigatório
    default-value: Padrão:
    months: janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, \
    novembro, dezembro
    note: Nota
    tip: Dica
    important: Importante
    warning: Aviso
    caution: Cuidado
    danger: Perigo
    """
}
