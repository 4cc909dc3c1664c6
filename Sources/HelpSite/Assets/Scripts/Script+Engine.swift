extension Script {
  /// Loads what searches: the engine, or the keyword index where WebAssembly cannot run.
  static let engine = #"""
    const {
      root, settings, words, all, one, make, fill, recall, keep, say, status, address, asked, forms,
    } = helpcenter;
    const indexPage = forms[0]?.action;
    let engine;
    const base = new URL(root + settings.search, location).href;
    // A page that was opened as a file may load scripts, but neither modules nor data.
    const driver = () => location.protocol == "file:" && settings.files
      ? new Promise((load, error) => {
        document.head.append(make("script", { src: root + settings.files, load, error }));
      }).then(() => globalThis)
      : import(base + "search.js");
    const load = () => engine ??= driver()
      .then(({ openSearch }) => openSearch({ base }))
      .catch(() => openIndex());
    // The keyword index as an engine: titles and keywords that hold every word.
    const openIndex = async () => {
      const response = await fetch(indexPage);
      if (!response.ok) throw new Error(response.status);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const entries = all("#_index li", page).map((item) => {
        const link = one("a", item);
        const title = one("span", item)?.textContent ?? link.textContent;
        const href = new URL(link.getAttribute("href"), indexPage).href;
        return { href, title, key: item.textContent.toLowerCase() };
      });
      return {
        isIndex: true,
        async search(query, { limit = 10, any = false } = {}) {
          const terms = query.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
          const rank = ({ key }) => terms.filter((term) => key.includes(term)).length;
          const ranked = entries.map((entry) => ({ ...entry, score: rank(entry), sections: [] }))
            .filter(({ score }) => score && (any || score == terms.length))
            .sort((a, b) => b.score - a.score);
          const hits = [...new Map(ranked.map((hit) => [hit.href, hit])).values()];
          return { hits: hits.slice(0, limit), total: hits.length, suggestions: [] };
        },
      };
    };
    const find = async (query, options) => {
      const ready = await load();
      const results = await ready.search(query, options);
      return { ...results, isIndex: ready.isIndex };
    };
    load().catch(() => {});
    """#
}
