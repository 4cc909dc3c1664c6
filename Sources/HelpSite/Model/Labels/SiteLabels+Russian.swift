extension SiteLabels {
  /// The words of the interface in Russian, by the names of settings.
  static let russian: StaticString = """
    skip-link: Перейти к содержанию
    home: Главная
    site-links: Сайт
    menu: Меню
    topics: Темы
    breadcrumbs: Путь
    footer-links: Ещё
    version: Версия
    language: Язык
    other-version: Эта страница относится к версии {version}.
    latest-version: Перейти к версии {version}
    theme: Светлая или тёмная
    search: Поиск
    search-placeholder: Поиск по справке
    search-results: Результаты поиска
    result-count: Результатов: {count}
    one-result: Результатов: 1
    no-results: По запросу «{query}» ничего не найдено
    suggestions: Возможно, вы имели в виду
    corrected: Показаны результаты по запросу {query}.
    search-instead: Искать {query}
    recent-searches: Недавние запросы
    clear: Очистить
    close: Закрыть
    all-topics: Все темы
    all-results: Все результаты: {count}
    more-results: Показать ещё
    search-blocked: Поиск здесь не работает; сравниваются заголовки и ключевые слова.
    search-keys: ↑ ↓ для выбора, Enter — открыть, Esc — закрыть
    home-title: Чем мы можем помочь?
    useful-articles: Самые полезные статьи
    other-articles: Другие статьи
    browse-topics: По темам
    article-count: Статей: {count}
    one-article: Статей: 1
    keyword-index: Указатель от А до Я
    keyword-index-description: Все статьи по заголовкам и ключевым словам.
    filter-index: Отфильтровать указатель
    other-letters: 0–9 и знаки
    on-this-page: На этой странице
    updated: Обновлено {date}
    reading-time: {count} мин чтения
    draft: Черновик
    related: Похожие статьи
    previous: Назад
    next: Далее
    neighbours: Предыдущая и следующая статья
    all-in-category: Все статьи: {count}
    recently-viewed: Недавно просмотренные
    edit: Изменить эту страницу
    contact: Нужна ещё помощь?
    feedback-question: Это было полезно?
    feedback-yes: Да
    feedback-no: Нет
    feedback-thanks: Спасибо.
    copy: Копировать
    copied: Скопировано
    copy-table: Копировать как CSV
    copy-link: Копировать ссылку на
    searched-for: Выделено: {query}
    not-found: Страница не найдена
    not-found-text: Возможно, адрес устарел или набран с ошибкой. Найдите то, что вам нужно:
    closest: Самые близкие статьи
    date: {day} {month} {year} г.
    heading-link: Ссылка на раздел
    table: Таблица
    task-done: Сделано
    task-open: Сделать
    footnotes: Сноски
    footnote: Сноска
    footnote-back: Вернуться к тексту
    required: обязательно
    default-value: По умолчанию:
    months: января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, \
    декабря
    note: Примечание
    tip: Совет
    important: Важно
    warning: Предупреждение
    caution: Осторожно
    danger: Опасно
    """
}
