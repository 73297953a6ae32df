// Chooses light or dark before the first paint, so that a dark room sees no white flash.
// A file of its own because the page allows no inline script; src/web/lib/theme.ts goes on from here.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('leadmap.theme');
  } catch {
    // Storage may be switched off; the system's choice then stands.
  }
  var dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme =
    chosen === 'dark' || chosen === 'light' ? chosen : dark ? 'dark' : 'light';
})();
