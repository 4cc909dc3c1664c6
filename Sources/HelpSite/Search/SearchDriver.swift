/// The script that loads the search module and the parts of the index that a query needs.
enum SearchDriver {
  /// An ES module without dependencies, for browsers and for Node.js. It exports one class:
  ///
  /// ```js
  /// const search = await HelpSearch.open("/search-index/");
  /// const { hits } = await search.search("gatway wont start", { limit: 10 });
  /// ```
  ///
  /// `hits` are the articles, the best first, with what ``BrowserSearch`` of HelpSearch tells of
  /// them; every second string of a snippet is marked. `query` is the query that was searched for,
  /// with misspelt words replaced.
  static let script = #"""
    // Searches the help. Parts of the index are loaded once, when a query first needs them.
    const encoder = new TextEncoder(), decoder = new TextDecoder();
    const errors = ["no index is open", "this is no index", "the index has another version",
      "the index is not complete", "the index is damaged"];

    export class HelpSearch {
      #wasm; #load; #parts = new Map();

      // folder: the address of the folder with the index and `search.wasm`, with a slash at its end.
      // load: returns the bytes of a file, if not by `fetch`.
      static async open(folder, load = (name) => fetchBytes(folder + name)) {
        const [module, shipped] = await Promise.all([load("search.wasm"), load("root")]);
        const root = restored(shipped);
        const search = new HelpSearch();
        search.#wasm = (await WebAssembly.instantiate(module)).instance.exports;
        search.#load = load;
        search.#check(search.#wasm.open(search.#write(root, true), root.length));
        search.#wasm.keep();
        return search;
      }

      // Returns { total, query, hits, suggestions, suggestedQuery, rounds }. A search whose signal is aborted
      // throws; parts on their way are kept for the next one.
      async search(query, { limit = 10, sections = 3, category = "", corrects = true, signal } = {}) {
        const text = encoder.encode(query), filter = encoder.encode(category);
        for (let rounds = 0; ; rounds++) {
          const bytes = new Uint8Array(text.length + filter.length);
          bytes.set(text);
          bytes.set(filter, text.length);
          const at = this.#write(bytes, false);
          const answer = this.#read(this.#wasm.search(
            at, text.length, filter.length, limit, sections, corrects));
          if (typeof answer[0] === "number") return { ...results(text, answer), rounds };
          if (rounds > 12) throw new Error(errors[4]);
          await Promise.all(answer.map((part) => this.#supply(part)));
          signal?.throwIfAborted();
        }
      }

      #supply([kind, index, name]) {
        const key = `${kind}/${index}`;
        let part = this.#parts.get(key);
        if (!part) {
          part = this.#load(name).then((bytes) => {
            this.#wasm.supply(kind, index, this.#write(bytes, true), bytes.length);
            this.#wasm.keep();
          });
          // What failed is tried again by the next search.
          part.catch(() => this.#parts.delete(key));
          this.#parts.set(key, part);
        }
        return part;
      }

      #write(bytes, keeps) {
        const at = this.#wasm.allocate(bytes.length, keeps);
        new Uint8Array(this.#wasm.memory.buffer).set(bytes, at);
        return at;
      }

      #read(at) {
        this.#check(at);
        const memory = this.#wasm.memory.buffer;
        const length = new DataView(memory).getUint32(at, true);
        return JSON.parse(decoder.decode(new Uint8Array(memory, at + 8, length)));
      }

      #check(status) {
        if (status < 0) throw new Error(errors[-1 - status]);
      }
    }

    async function fetchBytes(address) {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    }

    // In files the directories of the root stand column by column, which compresses better.
    function restored(shipped) {
      const view = new DataView(shipped.buffer, shipped.byteOffset), head = 20;
      const [width, ...tables] = [0, 4, 8, 12, 16].map((at) => view.getUint32(at, true));
      const root = new Uint8Array(shipped.subarray(head));
      for (let table = 0; table < tables.length; table += 2) {
        const [start, rows] = tables.slice(table);
        for (let at = 0; at < Math.min(width * rows, root.length); at++) {
          root[start + at % rows * width + Math.floor(at / rows)] = shipped[head + start + at];
        }
      }
      return root;
    }

    function replaced(text, words) {
      let query = "", position = 0;
      for (const [start, end, word] of words) {
        if (start < position) continue;
        query += decoder.decode(text.subarray(position, start)) + word;
        position = end;
      }
      return query + decoder.decode(text.subarray(position));
    }

    function results(text, [total, words, found, suggested = [], offered = []]) {
      const query = replaced(text, words), other = replaced(text, offered);
      const replacements = words.map(([start, end, word]) => ({ start, end, word }));
      const suggestedQuery = offered.length && other !== query ? other : null;
      const article = ([path, title, article]) => ({ path, title, article });
      const hits = found.map((hit) => {
        const [, , , score, category, description, sections] = hit;
        return { ...article(hit), score, category, description, sections: sections.map(
          ([anchor, title, trail, score, snippet]) => ({ anchor, title, trail, score, snippet })) };
      });
      const suggestions = suggested.map(article);
      return { total, query, replacements, hits, suggestions, suggestedQuery };
    }

    """#
}
