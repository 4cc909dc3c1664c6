extension Script {
  /// Anchors, copy buttons, tabs, and what unfolds when it is the target.
  static let content = #"""
    for (const heading of all(".hc-document :is(h2, h3, h4, h5, h6)[id]")) {
      heading.append(make("a", {
        class: "hc-anchor", href: "#" + encodeURIComponent(heading.id),
        "aria-label": words.copyLink + " " + heading.textContent,
        click() { copy(this.href); },
      }, "#"));
    }
    for (const block of all(".hc-code")) {
      const code = one("code", block);
      block.append(make("button", {
        type: "button", class: "copy", click() { copy(code.textContent, this); },
      }, words.copy));
    }
    for (const block of all(".hc-table")) {
      const table = one("table", block);
      block.after(make("button", {
        type: "button", class: "copy table-copy",
        click() {
          const cell = ({ textContent }) => {
            const text = textContent.trim();
            return /[",\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
          };
          copy([...table.rows].map((row) => [...row.cells].map(cell).join(",")).join("\r\n"), this);
        },
      }, words.copyTable));
    }

    const choose = (label) => {
      for (const input of all(".hc-tab-label input")) {
        if (input.parentNode.textContent.trim() == label) input.checked = true;
      }
    };
    for (const label of recall("tabs")) choose(label);
    document.addEventListener("change", ({ target }) => {
      if (!target.matches(".hc-tab-label input")) return;
      const label = target.parentNode.textContent.trim();
      const top = target.getBoundingClientRect().top;
      choose(label);
      // Tabs further up may have grown or shrunk; the one in hand must not move.
      scrollBy({ top: target.getBoundingClientRect().top - top, behavior: "instant" });
      keep("tabs", [...recall("tabs").filter((known) => known != label), label].slice(-8));
    });

    const reveal = (element) => {
      for (let e = element; e && e != document.body; e = e.parentElement) {
        if (e.matches("details")) e.open = true;
        if (e.matches(".hc-tab")) one("input", e.previousElementSibling).checked = true;
      }
    };
    const target = () => {
      let id = location.hash.slice(1);
      try { id = decodeURIComponent(id); } catch {}
      const element = id && document.getElementById(id);
      if (!element || element.closest(".toc")) return;
      reveal(element);
      if (element.id != "_main") element.scrollIntoView();
    };
    addEventListener("hashchange", target);
    if (one(":target")?.closest("details:not([open]), .hc-tab")) target();
    addEventListener("beforeprint", () => {
      for (const details of all(".hc-document details")) details.open = true;
    });
    """#
}
