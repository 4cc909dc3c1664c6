extension Script {
  /// Where results show: in a dialog, on their own page, and on the page for lost addresses.
  static let search = #"""
    let dialog;
    const makeDialog = ({ action, dataset }) => {
      const field = make("input", {
        type: "search", name: "q", autocomplete: "off", "aria-label": words.search,
        placeholder: words.placeholder,
      });
      const close = button(words.close, () => dialog.close());
      const form = make("form", { class: "find", action }, field, close);
      form.dataset.results = dataset.results;
      const box = make("div", { class: "found" });
      const keys = make("p", { class: "keys" }, words.keys);
      dialog = make("dialog", {
        "aria-label": words.search,
        click({ target }) { if (target == dialog) dialog.close(); },
        close() { for (const { q } of forms) q.value = ""; },
        // What is announced must lie within the dialog: the rest of the page is inert.
      }, form, box, keys, status);
      document.body.append(dialog);
      dialog.field = field;
      dialog.update = connect(field, box, 6);
    };
    helpcenter.open = (text) => {
      if (!forms.length || dialog?.open) return;
      if (!dialog) makeDialog(forms[0]);
      dialog.showModal();
      dialog.field.value = text;
      dialog.field.focus();
      dialog.update();
    };

    const results = one("#_results");
    if (results) {
      const box = make("div", { class: "found" });
      results.append(box);
      const field = forms[0].q;
      const update = connect(field, box, 10);
      // Something may have been typed while this script was on its way.
      field.value ||= asked ?? "";
      if (field.value) update();
    }

    // Of an address that leads nowhere the words may still tell what was meant.
    const closest = one("#_closest");
    const showClosest = async () => {
      let path = location.pathname.slice(new URL(root, location).pathname.length);
      try { path = decodeURIComponent(path); } catch {}
      const text = path.replace(/(index)?\.\w+$/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
      const { hits, suggestions } = await find(text.slice(0, 200), { limit: 5, any: true });
      const links = [...hits, ...suggestions].slice(0, 5).map((hit) =>
        make("li", {}, make("a", { href: hit.href ?? address(hit.path) }, hit.title)));
      if (!links.length) return;
      closest.append(make("h2", {}, words.closest), make("ul", { class: "list" }, ...links));
    };
    if (closest) showClosest().catch(() => {}).finally(() => closest.classList.add("done"));
    """#
}
