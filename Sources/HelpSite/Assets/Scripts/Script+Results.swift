extension Script {
  /// A combobox over a list of results: what is typed into a field shows in a box.
  static let results = #"""
    const marked = ({ text, marks }) => {
      const pieces = [];
      let end = 0;
      for (const [from, to] of marks) {
        pieces.push(text.slice(end, from), make("mark", {}, text.slice(from, to)));
        end = to;
      }
      return [...pieces, text.slice(end)];
    };
    // A category stated by the name of a folder reads better without its hyphens.
    const name = (category) => /^[a-z\d-]+$/.test(category)
      ? category[0].toUpperCase() + category.slice(1).replaceAll("-", " ") : category;
    const same = (a, b) => a.trim().toLowerCase() == b.trim().toLowerCase();
    const withQuery = (page, query) => page + "?q=" + encodeURIComponent(query);
    const button = (label, click) => make("button", { type: "button", click }, label);
    const chip = (label, click) => {
      const element = button(label, click);
      element.className = "chip";
      return element;
    };

    const connect = (input, box, limit) => {
      const { form } = input;
      const inDialog = box.closest("dialog");
      // What the list shows, the option chosen, and what it was asked with.
      let hits = [], options = [], topics = [], chosen = -1;
      let query = "", category = null, corrects = true, ticket = 0;
      // The words that were found, which are to be marked: those of the query, spelt right.
      let wanted = "";

      const choose = (index) => {
        options[chosen]?.setAttribute("aria-selected", "false");
        chosen = index;
        const option = options[chosen];
        option?.setAttribute("aria-selected", "true");
        option?.scrollIntoView({ block: "nearest" });
        if (option) input.setAttribute("aria-activedescendant", option.id);
        else input.removeAttribute("aria-activedescendant");
      };
      const remember = () => {
        const asked = recall("asked").filter((known) => known != query);
        if (query) keep("asked", [query, ...asked].slice(0, 6));
      };
      const ask = (text, options) => {
        input.value = text;
        input.focus();
        update(options);
      };
      const show = (above, groups, below = []) => {
        const list = make("div", {
          role: "listbox", id: "_found", "aria-label": words.search,
        }, ...groups);
        list.hidden = !groups.length;
        box.replaceChildren(...above, list, ...below);
        box.scrollTop = 0;
        input.setAttribute("aria-expanded", String(groups.length > 0));
        choose(-1);
      };

      const link = (href, ...content) => {
        const option = make("a", {
          role: "option", id: "_option-" + options.length, href, tabindex: -1,
          "aria-selected": "false", click: remember,
        }, ...content);
        options.push(option);
        return option;
      };
      const group = (hit) => {
        const introduction = hit.sections.find(({ anchor }) => !anchor);
        const about = [make("b", {}, hit.title)];
        if (hit.category) about.unshift(make("small", { class: "topic" }, name(hit.category)));
        if (introduction) about.push(make("small", {}, ...marked(introduction.snippet)));
        else if (hit.description) about.push(make("small", {}, hit.description));
        const article = link(hit.href ?? address(hit.path, "", wanted), ...about);
        const sections = hit.sections.filter(({ anchor }) => anchor).map((section) => {
          const trail = [...section.trail, section.title].join(" › ");
          const text = make("small", {}, ...marked(section.snippet));
          return link(address(hit.path, section.anchor, wanted), trail, text);
        });
        const attributes = { role: "group", class: "hit", "aria-label": hit.title };
        return make("div", attributes, article, ...sections);
      };

      const showRecent = () => {
        options = [];
        const asked = recall("asked");
        if (!asked.length) return show([], []);
        const clear = button(words.clear, () => {
          keep("asked", []);
          showRecent();
        });
        const chips = asked.map((text) => chip(text, () => ask(text)));
        show([
          make("p", {}, words.recent, " ", clear), make("div", { class: "chips" }, ...chips),
        ], []);
      };
      const correctionNote = (correction) => {
        const typed = query;
        const [before, after = ""] = words.corrected.split("{query}");
        const instead = button(fill(words.instead, { query: typed }), () => {
          ask(typed, { corrects: false });
        });
        return make("p", {}, before, make("b", {}, correction.query), after, " ", instead);
      };
      const topicChips = () => [null, ...topics].map((topic) => {
        const element = chip(topic ? name(topic) : words.all, () => {
          ask(query, { category: topic, corrects });
        });
        element.setAttribute("aria-pressed", String(topic == category));
        return element;
      });
      const showResults = (results) => {
        const { isIndex, correction, total, suggestions, suggestedQuery } = results;
        options = [];
        hits = results.hits;
        wanted = correction?.query ?? query;
        const above = [], below = [];
        if (isIndex) above.push(make("p", {}, words.blocked));
        if (correction) above.push(correctionNote(correction));
        if (!category) topics = [...new Set(hits.map((hit) => hit.category).filter(Boolean))];
        if (topics.length > 1) above.push(make("div", { class: "chips" }, ...topicChips()));
        const groups = hits.map(group);
        if (total > hits.length) {
          below.push(make("p", {}, inDialog
            ? make("a", { href: resultsPage() }, fill(words.allResults, { count: total }))
            : button(words.more, () => {
              limit += 20;
              update({ category, corrects });
            })));
        }
        const found = !hits.length ? fill(words.none, { query })
          : total == 1 ? words.one : fill(words.count, { count: total });
        if (!hits.length) {
          above.push(make("p", {}, found));
          if (suggestedQuery || suggestions.length) above.push(make("p", {}, words.suggestions));
          if (suggestedQuery) {
            const other = chip(suggestedQuery, () => ask(suggestedQuery));
            above.push(make("div", { class: "chips" }, other));
          }
          groups.push(...suggestions.map((hit) => group({ ...hit, sections: [] })));
        }
        show(above, groups, below);
        say(found);
      };

      const resultsPage = () => withQuery(form.dataset.results, query);
      const update = async (options = {}) => {
        query = input.value.trim().slice(0, 400);
        category = options.category ?? null;
        corrects = options.corrects ?? true;
        const mine = ++ticket;
        if (!query) return showRecent();
        try {
          const results = await find(query, { limit, category, corrects });
          if (mine == ticket) showResults(results);
        } catch {
          const way = make("a", { href: withQuery(indexPage, query) }, words.index);
          if (mine == ticket) show([make("p", {}, words.blocked, " ", way)], []);
        }
      };
      const submit = async (event) => {
        event.preventDefault();
        if (options[chosen]) return options[chosen].click();
        if (!input.value.trim()) return;
        await update();
        remember();
        const exact = hits.find((hit) => same(hit.title, query));
        if (exact) location.href = exact.href ?? address(exact.path);
        else if (inDialog) location.href = resultsPage();
        else history.replaceState(null, "", withQuery("", query));
      };

      input.setAttribute("role", "combobox");
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-controls", "_found");
      input.addEventListener("input", () => update());
      input.addEventListener("keydown", (event) => {
        // Browsers would empty the field first.
        if (event.key == "Escape" && inDialog) {
          event.preventDefault();
          return inDialog.close();
        }
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step || !options.length) return;
        event.preventDefault();
        // One place more than there are options: the field itself, where nothing is chosen.
        const count = options.length + 1;
        choose((chosen + 1 + step + count) % count - 1);
      });
      form.addEventListener("submit", submit);
      show([], []);
      return update;
    };
    """#
}
