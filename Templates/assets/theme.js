// Light or dark as the visitor chose here, before anything is painted; else as their system says.
(() => {
  const root = document.documentElement, key = 'theme';
  const told = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const dark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  if (['light', 'dark'].includes(told())) root.dataset.theme = told();
  // Its place is there from the first paint on, so that nothing moves.
  root.dataset.switches = '';
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
