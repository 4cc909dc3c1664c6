internal import HelpAuthoring

/// A service worker with which pages that were read once can be read again offline.
///
/// Files with a hash in their name are taken from the cache; pages are fetched, and taken from the
/// cache when there is no network. Nothing is fetched that the reader did not ask for, save for the
/// few files that every page needs.
struct ServiceWorker {
  static let address = SiteAddress(file: "service-worker.js")

  /// The addresses, relative to the root, of what every page needs.
  let shell: [String]

  /// The text of the script.
  var text: String {
    let names = shell.map { "\"\($0)\"" }.joined(separator: ", ")
    var version = Fingerprint()
    for name in shell { version.combine(name) }
    return """
      "use strict";
      // Other versions and languages on the same host have workers and caches of their own.
      const prefix = "helpcenter " + registration.scope + " ";
      const cacheName = prefix + "\(String(version.value, radix: 36))";
      const shell = [\(names)];
      addEventListener("install", (event) => {
        event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(shell)));
        skipWaiting();
      });
      addEventListener("activate", (event) => {
        event.waitUntil(
          caches.keys().then((names) => Promise.all(
            names.filter((name) => name.startsWith(prefix) && name !== cacheName)
              .map((name) => caches.delete(name))))
            .then(() => clients.claim()).then(keepOpenPages));
      });
      // The page that brought the worker was read before there was one.
      const keepOpenPages = async () => {
        const cache = await caches.open(cacheName);
        const pages = await clients.matchAll({type: "window"});
        await Promise.allSettled(pages.map(({url}) => cache.add(url.split("#")[0])));
      };
      const fetched = async (event) => {
        const request = event.request;
        const response = await fetch(request);
        if (response.ok && response.type === "basic") {
          const copy = response.clone();
          // The page is shown without waiting, even when the cache is full; the worker must not be
          // stopped before the copy is kept.
          event.waitUntil(
            caches.open(cacheName).then((cache) => cache.put(request, copy)).catch(() => {}));
        }
        return response;
      };
      addEventListener("fetch", (event) => {
        const request = event.request;
        const url = new URL(request.url);
        if (request.method !== "GET" || url.origin !== location.origin) return;
        if (!url.href.startsWith(registration.scope)) return;
        const isFixed = /\\/assets\\/[^/]*-[0-9a-z]{10}\\.[a-z0-9]+$/.test(url.pathname);
        event.respondWith((async () => {
          if (isFixed) return (await caches.match(request)) ?? fetched(event);
          try {
            return await fetched(event);
          } catch (error) {
            const kept = (await caches.match(request, {ignoreSearch: true}))
              ?? (request.mode === "navigate" ? await caches.match(shell[0]) : undefined);
            if (kept) return kept;
            throw error;
          }
        })());
      });

      """
  }
}
