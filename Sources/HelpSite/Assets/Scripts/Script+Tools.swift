extension Script {
  /// What the other pieces are made with.
  static let tools = #"""
    const root = document.currentScript.dataset.root;
    const all = (selector, within = document) => [...within.querySelectorAll(selector)];
    const one = (selector, within = document) => within.querySelector(selector);
    const make = (tag, attributes = {}, ...children) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) {
        if (typeof value == "function") element.addEventListener(name, value);
        else if (value != null) element.setAttribute(name, value);
      }
      element.append(...children);
      return element;
    };
    const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
    // What a reader did stays in the browser, apart for each site on a host.
    const site = "helpcenter:" + new URL(root, location).pathname + ":";
    const recall = (name) => {
      try { return JSON.parse(localStorage.getItem(site + name)) ?? []; } catch { return []; }
    };
    const keep = (name, value) => {
      try { localStorage.setItem(site + name, JSON.stringify(value)); } catch {}
    };
    const status = make("div", { class: "hidden", role: "status" });
    document.body.append(status);
    const say = (text) => { status.textContent = text; };
    const copy = async (text, button) => {
      try { await navigator.clipboard.writeText(text); } catch { return; }
      say(words.copied);
      if (!button) return;
      const label = button.textContent;
      button.textContent = words.copied;
      setTimeout(() => { button.textContent = label; }, 1500);
    };
    const address = (path, anchor, query) => {
      const parts = path.split("/").filter(Boolean).map(encodeURIComponent).join("/");
      const page = parts ? parts + settings.ending : settings.ending == "/" ? "" : "index.html";
      return root + page + (query ? "?q=" + encodeURIComponent(query) : "")
        + (anchor ? "#" + encodeURIComponent(anchor) : "");
    };
    """#
}
