// Chooses light or dark and the language before the first paint: a dark room sees no white flash,
// and the words are fetched beside the program. A file of its own because the page allows no inline
// script; src/web/lib/theme.ts and src/web/lib/i18n.ts go on from here.
(function () {
  var root = document.documentElement;
  function kept(name) {
    try {
      return localStorage.getItem('leadmap.' + name);
    } catch {
      // Storage may be switched off; the system's choice then stands.
      return null;
    }
  }

  var theme = kept('theme');
  var dark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = theme === 'dark' || theme === 'light' ? theme : dark ? 'dark' : 'light';

  var spoken = { en: 'en', fr: 'fr-CA', es: 'es' };
  var short = [kept('language')]
    .concat(navigator.languages)
    .map((wish) => String(wish).split('-')[0])
    .find((wish) => Object.hasOwn(spoken, wish));
  if (short === undefined) return;
  root.lang = spoken[short];
  // The build says which file has the words of each language.
  var words = document.currentScript.dataset[short];
  if (words === undefined) return;
  var link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = words;
  document.head.append(link);
})();
