extension Script {
  /// The search: a combobox over a list of results, in a dialog or on the page of results.
  static let search = #"""
    const marked = ({ text, marks }) => {
      const pieces = [];
      let end = 0;
      for (const [from, to] of marks) {
        pieces.push(text.slice(end, from), make("mark", {}, text.slice(from, to)));
        end = to;
      }
      return [...pieces, text.slice(end)];
    };
    const same = (a, b) => a.trim().toLowerCase() == b.trim().toLowerCase();

    // Shows in a box what is typed into a field.
    const connect = (input, box, limit) => {
      let query = "", category = null, corrects = true, ticket = 0, chosen = -1, options = [];
      let hits = [], topics = [];
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-controls", "_found");
      const choose = (index) => {
        options[chosen]?.setAttribute("aria-selected", "false");
        chosen = index;
        const option = options[chosen];
        option?.setAttribute("aria-selected", "true");
        option?.scrollIntoView({ block: "nearest" });
        if (option) input.setAttribute("aria-activedescendant", option.id);
        else input.removeAttribute("aria-activedescendant");
      };
      const link = (href, ...content) => {
        const option = make("a", {
          role: "option", id: "_o" + options.length, href, tabindex: -1, "aria-selected": "false",
          click: remember,
        }, ...content);
        options.push(option);
        return option;
      };
      const button = (label, click) => make("button", { type: "button", click }, label);
      const remember = () => {
        if (query) keep("asked", [query, ...recall("asked").filter((known) => known != query)].slice(0, 6));
      };
      const retry = (text, again = {}) => {
        input.value = text;
        update(again);
        input.focus();
      };
      const show = (above, groups, below = []) => {
        const list = make("div", { role: "listbox", id: "_found", "aria-label": words.search }, ...groups);
        list.hidden = !groups.length;
        box.replaceChildren(...above, list, ...below);
        box.scrollTop = 0;
        input.setAttribute("aria-expanded", String(groups.length > 0));
        choose(-1);
      };
      const group = (hit) => {
        const href = hit.href ?? address(hit.path, "", query);
        const title = make("b", {}, hit.title);
        const about = make("small", {}, hit.categoryTitle ?? hit.description ?? "");
        const sections = hit.sections.filter(({ anchor }) => anchor || hit.sections.length < 2)
          .map((section) => {
            const trail = [...section.trail, section.title].filter((part) => part != hit.title);
            return link(address(hit.path, section.anchor, query), trail.join(" › "),
              make("small", {}, ...marked(section.snippet)));
          });
        return make("div", { role: "group", class: "hit", "aria-label": hit.title },
          link(href, title, about), ...sections);
      };
      const recent = () => {
        options = [];
        const asked = recall("asked");
        if (!asked.length) return show([], []);
        show([make("p", {}, words.recent + " ", button(words.clear, () => { keep("asked", []); recent(); })),
          make("div", { class: "chips" }, ...asked.map((text) => {
            const chip = button(text, () => retry(text));
            chip.className = "chip";
            return chip;
          }))], []);
      };
      const render = (results) => {
        options = [];
        hits = results.hits;
        const above = [];
        if (results.isIndex) above.push(make("p", {}, words.blocked));
        const { correction } = results;
        if (correction) {
          const typed = query;
          above.push(make("p", {}, fill(words.corrected, { query: correction.query }) + " ",
            button(fill(words.instead, { query: typed }), () => retry(typed, { corrects: false }))));
        }
        if (!category) topics = [...new Set(hits.map((hit) => hit.category).filter(Boolean))];
        if (topics.length > 1) {
          above.push(make("div", { class: "chips" }, ...[null, ...topics].map((topic) => {
            const chip = button(topic ?? words.all, () => retry(query, { category: topic, corrects }));
            chip.className = "chip";
            chip.setAttribute("aria-pressed", String(topic == category));
            return chip;
          })));
        }
        const groups = hits.map(group);
        const below = [];
        if (!hits.length) {
          above.push(make("p", {}, fill(words.none, { query })));
          if (results.suggestions.length) {
            above.push(make("p", {}, words.suggestions));
            groups.push(...results.suggestions.map((hit) => group({ ...hit, sections: [] })));
          }
        } else if (results.total > hits.length && form(input).dataset.results) {
          below.push(make("p", {}, make("a", { href: resultsPage() }, words.allResults + " (" + results.total + ")")));
        }
        show(above, groups, below);
        say(hits.length == 1 ? words.one : hits.length ? fill(words.count, { count: results.total })
          : fill(words.none, { query }));
      };
      const form = (field) => field.closest("form");
      const resultsPage = () => form(input).dataset.results + "?q=" + encodeURIComponent(query);
      const update = async (again = {}) => {
        query = input.value.trim().slice(0, 400);
        category = again.category ?? null;
        corrects = again.corrects ?? true;
        const mine = ++ticket;
        if (!query) return recent();
        try {
          const results = await find(query, { limit, category, corrects });
          if (mine == ticket) render(results);
        } catch {
          if (mine == ticket) show([make("p", {}, words.blocked + " ", make("a", { href: indexPage + "?q=" + encodeURIComponent(query) }, words.index))], []);
        }
      };
      input.addEventListener("input", () => update());
      input.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step || !options.length) return;
        event.preventDefault();
        const count = options.length + 1;
        choose((chosen + 1 + step + count) % count - 1);
      });
      form(input).addEventListener("submit", async (event) => {
        event.preventDefault();
        if (options[chosen]) return options[chosen].click();
        if (!input.value.trim()) return;
        await update();
        remember();
        const exact = hits.find((hit) => same(hit.title, query));
        if (exact) location.href = exact.href ?? address(exact.path, "", "");
        else if (box.closest("dialog")) location.href = resultsPage();
        else history.replaceState(null, "", "?q=" + encodeURIComponent(query));
      });
      return update;
    };

    let dialog;
    const open = (text) => {
      const [form] = forms;
      if (!form || dialog?.open) return;
      if (!dialog) {
        const field = make("input", {
          type: "search", name: "q", autocomplete: "off", "aria-label": words.search,
          placeholder: words.placeholder,
        });
        const box = make("div", { class: "found" });
        dialog = make("dialog", { "aria-label": words.search, click(event) {
          if (event.target == dialog) dialog.close();
        } },
          make("form", { class: "find", action: form.action, "data-results": form.dataset.results }, field,
            make("button", { type: "button", click: () => dialog.close() }, words.close)),
          box, make("p", { class: "keys" }, words.keys));
        document.body.append(dialog);
        dialog.field = field;
        dialog.update = connect(field, box, 8);
        dialog.addEventListener("close", () => { for (const { q } of forms) q.value = ""; });
      }
      dialog.showModal();
      // What is announced must lie within the dialog: the rest of the page is inert.
      dialog.append(status);
      dialog.field.value = text;
      dialog.field.focus();
      dialog.update();
    };

    const results = one("#_results");
    const inline = results && forms[0].q;
    if (results) {
      results.classList.remove("found");
      const box = make("div", { class: "found" });
      results.append(box);
      const update = connect(inline, box, 30);
      inline.value = asked ?? "";
      if (asked) { load(); update(); }
      inline.focus();
    } else {
      for (const { q } of forms) {
        q.addEventListener("click", () => open(q.value));
        q.addEventListener("input", () => open(q.value));
      }
    }
    addEventListener("keydown", (event) => {
      const typing = event.target.matches("input, textarea, select, [contenteditable]");
      const isCommand = (event.ctrlKey || event.metaKey) && event.key == "k";
      if (!isCommand && (event.key != "/" || typing || event.ctrlKey || event.metaKey || event.altKey)) return;
      event.preventDefault();
      if (inline) inline.focus();
      else open("");
    });

    // The keyword index can be shortened; with a query it is what a form without the engine leads to.
    const index = one("#_index");
    if (index) {
      const field = make("input", { type: "search", "aria-label": words.filter, placeholder: words.filter });
      index.before(make("div", { class: "find filter" }, field));
      const items = all("li", index).map((item) => [item, item.textContent.toLowerCase()]);
      const filter = () => {
        const terms = field.value.toLowerCase().split(/\s+/).filter(Boolean);
        for (const [item, text] of items) item.hidden = !terms.every((term) => text.includes(term));
        for (const section of all("section", index)) section.hidden = !one("li:not([hidden])", section);
      };
      field.addEventListener("input", filter);
      if (asked) { field.value = asked; filter(); }
    }

    // Of an address that leads nowhere the words may still tell what was meant.
    const closest = one("#_closest");
    if (closest) {
      let path = location.pathname.slice(new URL(root, location).pathname.length);
      try { path = decodeURIComponent(path); } catch {}
      const query = path.replace(/\.\w+$|index\.html$/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim().slice(0, 200);
      if (query) find(query, { limit: 5, any: true }).then(({ hits, suggestions }) => {
        const links = [...hits, ...suggestions].slice(0, 5).map((hit) => make("li", {},
          make("a", { href: hit.href ?? address(hit.path) }, hit.title)));
        if (links.length) closest.append(make("h2", {}, words.closest), make("ul", { class: "list" }, ...links));
      }).catch(() => {});
    }
    """#
}
