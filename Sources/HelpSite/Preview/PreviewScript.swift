/// The script that the preview adds to every page: it asks for news, reloads the page where the
/// reader was, and shows what is wrong.
enum PreviewScript {
  static let text = """
    (() => {
      "use strict";
      const key = "helpcenter:preview:" + location.pathname;
      try {
        const kept = sessionStorage.getItem(key);
        sessionStorage.removeItem(key);
        if (kept !== null) {
          // The style sheet may ask for smooth scrolling, which would be a journey at each edit.
          addEventListener("load", () => scrollTo({ top: Number(kept), behavior: "instant" }));
        }
      } catch {}
      let known = null;
      const show = (problems) => {
        document.getElementById("_preview")?.remove();
        if (!problems.length) return;
        const box = document.createElement("section");
        box.id = "_preview";
        box.setAttribute("role", "alert");
        box.setAttribute("aria-label", "Problems of the articles");
        for (const problem of problems) {
          const item = document.createElement("p");
          const place = document.createElement("strong");
          place.textContent = problem.place;
          item.append(place, document.createElement("br"), problem.message);
          for (const remark of problem.remarks) {
            item.append(document.createElement("br"), remark);
          }
          box.append(item);
        }
        const close = document.createElement("button");
        close.textContent = "Close";
        close.addEventListener("click", () => box.remove());
        box.append(close);
        box.style.cssText = "position:fixed;inset:auto 1rem 1rem;z-index:99;max-height:50vh;"
          + "overflow:auto;padding:1rem;background:#fff7f5;color:#6b1200;border:2px solid #b42318;"
          + "border-radius:.5rem;font:14px/1.5 ui-monospace,monospace";
        document.body.append(box);
      };
      let shown = "";
      const ask = async () => {
        try {
          const state = await (await fetch("/_preview/state")).json();
          if (known !== null && state.version !== known) {
            sessionStorage.setItem(key, String(scrollY));
            location.reload();
            return;
          }
          known = state.version;
          const text = JSON.stringify(state.problems);
          if (text !== shown) show(state.problems);
          shown = text;
        } catch {}
        setTimeout(ask, document.hidden ? 3000 : 500);
      };
      ask();
    })();

    """
}
