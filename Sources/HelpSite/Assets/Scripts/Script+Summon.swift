extension Script {
  /// Fetches the script of the search when a reader turns to it, and shortens the keyword index.
  static let summon = #"""
    const forms = all("form.find");
    const results = one("#_results");
    let summoned;
    const summon = () => summoned ??= new Promise((load, error) => {
      document.head.append(make("script", { src: root + settings.find, load, error }));
    });
    const open = (text) => summon().then(() => helpcenter.open(text), () => {});
    globalThis.helpcenter = {
      root, settings, words, all, one, make, fill, recall, keep, say, status, address, asked, forms,
    };
    document.addEventListener("focusin", ({ target }) => {
      if (target.closest("form.find")) summon().catch(() => {});
    });
    if (results || one("#_closest")) summon().catch(() => {});
    if (!results) {
      for (const { q } of forms) {
        q.addEventListener("click", () => open(q.value));
        q.addEventListener("input", () => open(q.value));
      }
    }
    addEventListener("keydown", (event) => {
      const { key, target } = event;
      const command = event.ctrlKey || event.metaKey;
      const typing = target.matches("input, textarea, select, [contenteditable]");
      if (command ? key != "k" : key != "/" || typing || event.altKey) return;
      event.preventDefault();
      if (results) forms[0].q.focus();
      else open("");
    });

    // The keyword index can be shortened; a form without the engine leads to it with a query.
    const index = one("#_index");
    if (index) {
      const field = make("input", {
        type: "search", "aria-label": words.filter, placeholder: words.filter,
      });
      one(".filter").append(field);
      const items = all("li", index).map((item) => [item, item.textContent.toLowerCase()]);
      const filter = () => {
        const terms = field.value.toLowerCase().split(/\s+/).filter(Boolean);
        for (const [item, text] of items) item.hidden = !terms.every((term) => text.includes(term));
        for (const section of all("section", index)) {
          section.hidden = !one("li:not([hidden])", section);
        }
      };
      field.addEventListener("input", filter);
      if (asked) { field.value = asked; filter(); }
    }
    """#
}
