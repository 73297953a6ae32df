// Runs in the page before its first paint; the build puts it there (vite.config.ts).
// src/web/lib/theme.ts and src/web/lib/i18n.ts go on from here.
(function () {
  var root = document.documentElement;
  var { dataset: told } = document.currentScript;
  function kept(name) {
    try {
      return localStorage.getItem('leadmap.' + name);
    } catch {
      // Storage may be switched off; the system's choice then stands.
      return null;
    }
  }

  // A dark room sees no white flash.
  var theme = kept('theme');
  var dark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = theme === 'dark' || theme === 'light' ? theme : dark ? 'dark' : 'light';

  // The words are fetched beside the program. The build says which file has those of each language.
  var spoken = { en: 'en', fr: 'fr-CA', es: 'es' };
  var short =
    [kept('language')]
      .concat(navigator.languages)
      .map((wish) => String(wish).split('-')[0])
      .find((wish) => Object.hasOwn(spoken, wish)) || 'en';
  root.lang = spoken[short];
  if (told[short] !== undefined) {
    var link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = told[short];
    document.head.append(link);
  }

  // The program begins behind the first picture: both want the same thread. A page that nobody sees
  // has no picture.
  if (told.start) {
    var begin = () => void import(told.start);
    requestAnimationFrame(() => setTimeout(begin));
    setTimeout(begin, 1000);
  }

  // The search box of index.html takes typing before the app is here, for whoever signed in here
  // and comes to make a lead; src/web/features/address-search/early-typing.ts takes it over.
  var person = kept('person');
  if (location.pathname !== '/' || !person || /"role":"kiosk"/.test(person)) return;
  // As the build joined them.
  var [label, placeholder, title] = told['early' + short[0].toUpperCase() + short[1]].split('|');
  var box = document.getElementById('early-search');
  box.labels[0].textContent = label;
  box.placeholder = placeholder;
  document.querySelector('.early h2').textContent = title;
  root.dataset.early = 'true';
})();
