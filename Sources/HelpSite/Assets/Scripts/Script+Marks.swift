extension Script {
  /// Marks the words that the reader searched for, without changing the page.
  static let marks = #"""
    const asked = new URLSearchParams(location.search).get("q")?.trim().slice(0, 200);
    if (asked && here && window.Highlight) {
      const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
      const terms = [...new Set(plain(asked).match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 12);
      const body = one(".hc-document");
      const ranges = [];
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node; ranges.length < 500 && (node = walker.nextNode());) {
        for (const word of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
          const text = plain(word[0]);
          // A word counts with its endings, as the search has it.
          const fits = (term) => text == term || term.length > 3 && text.startsWith(term);
          if (!terms.some(fits)) continue;
          const range = new Range();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          ranges.push(range);
        }
      }
      if (ranges.length) {
        CSS.highlights.set("found", new Highlight(...ranges));
        for (const range of ranges) {
          const fold = range.startContainer.parentElement.closest("details, .hc-tab");
          if (fold) reveal(fold);
        }
        const unmark = () => {
          CSS.highlights.delete("found");
          note.remove();
          history.replaceState(null, "", location.pathname + location.hash);
        };
        const note = make("p", { class: "marked" }, fill(words.marked, { query: asked }),
          make("button", { type: "button", click: unmark }, words.clear));
        one(".meta").after(note);
      }
    }
    """#
}
