// Light or dark as the visitor chose here, before anything is painted; else as their system says.
(() => {
  const root = document.documentElement, key = 'theme';
  const told = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const dark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  if (['light', 'dark'].includes(told())) root.dataset.theme = told();
  // What scripts make has its place from the first paint on, so that nothing moves; without them, or if one cannot be
  // loaded, the page is as it is without any.
  root.dataset.switches = root.dataset.scripted = '';
  addEventListener('error', ({ target }) => {
    if (target === window || target.localName === 'script') delete root.dataset.scripted;
  }, true);
  addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      const show = () => button.setAttribute('aria-pressed', dark());
      button.addEventListener('click', () => {
        root.dataset.theme = dark() ? 'light' : 'dark';
        try { localStorage.setItem(key, root.dataset.theme); } catch { /* It holds for this page. */ }
        show();
      });
      show();
    }
  });
})();
