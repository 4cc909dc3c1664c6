extension Script {
  /// Light and dark, the table of contents, what was read before, the question at the end.
  static let page = #"""
    const page = document.documentElement;
    const bar = one(".bar");
    bar.append(make("button", {
      type: "button", class: "theme", "aria-label": words.theme, title: words.theme,
      click() {
        const system = matchMedia("(prefers-color-scheme: dark)").matches;
        const dark = page.classList.contains("dark") || system && !page.classList.contains("light");
        page.classList.remove("light", "dark");
        page.classList.add(dark ? "light" : "dark");
        try { localStorage.setItem("helpcenter:theme", dark ? "light" : "dark"); } catch {}
      },
    }));

    const more = one(".more");
    if (more) {
      const fold = () => { more.open = false; };
      addEventListener("click", ({ target }) => {
        if (!more.contains(target) || target.closest("a")) fold();
      });
      // What has the focus next must not lie below the open menu.
      more.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget && !more.contains(relatedTarget)) fold();
      });
      more.addEventListener("keydown", ({ key }) => {
        if (key != "Escape" || !more.open) return;
        fold();
        more.firstElementChild.focus();
      });
    }

    const contents = one(".toc details");
    if (contents) {
      const wide = matchMedia("(min-width: 82rem)");
      const adapt = () => {
        contents.open = wide.matches;
        contents.firstElementChild.tabIndex = wide.matches ? -1 : 0;
      };
      wide.addEventListener("change", adapt);
      adapt();
      const anchor = ({ hash }) => decodeURIComponent(hash.slice(1));
      const links = new Map(all(".toc a").map((link) => [anchor(link), link]));
      const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
      let current;
      const follow = () => {
        const line = innerHeight / 4;
        const last = scrollY + innerHeight >= page.scrollHeight - 4 && scrollY > 0;
        const above = headings.filter((heading) => heading.getBoundingClientRect().top < line);
        const link = links.get((last ? headings : above).at(-1)?.id);
        if (link == current) return;
        current?.removeAttribute("aria-current");
        link?.setAttribute("aria-current", "true");
        current = link;
      };
      let pending = false;
      addEventListener("scroll", () => {
        if (pending) return;
        pending = true;
        requestAnimationFrame(() => { pending = false; follow(); });
      }, { passive: true });
      follow();
    }

    const here = one("article.doc");
    const read = recall("read").filter((item) => item[0] && item[1]);
    const others = read.filter((item) => item[0] != location.pathname).slice(0, 5);
    const shelf = one(".side") ?? (one(".cards") && one("main"));
    if (others.length && shelf && !one("#_closest")) {
      const list = make("ul", { class: "list" });
      for (const [href, title] of others) {
        list.append(make("li", {}, make("a", { href }, title)));
      }
      const heading = make("h2", {}, words.recentlyViewed);
      if (shelf.matches("main")) shelf.append(make("section", {}, heading, list));
      else { list.className = ""; shelf.append(heading, list); }
    }
    if (here) {
      const title = one("h1").textContent;
      keep("read", [[location.pathname, title], ...others]);
    }

    const question = one("[data-feedback]");
    if (question) {
      question.hidden = false;
      question.addEventListener("click", ({ target }) => {
        if (!target.value) return;
        const detail = { path: question.dataset.feedback, answer: target.value };
        document.dispatchEvent(new CustomEvent("helpcenter:feedback", { detail }));
        question.textContent = words.thanks;
        say(words.thanks);
      });
    }
    if (settings.worker && navigator.serviceWorker) {
      navigator.serviceWorker.register(root + settings.worker).catch(() => {});
    }
    """#
}
