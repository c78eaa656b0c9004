/** Sets theme and text size on the root element and remembers them on this device. The inline script in the head restores them. */
export function rememberSettings(): void {
  const panel = document.querySelector<HTMLDetailsElement>('[data-reading-settings]');
  if (!panel) return;
  const root = document.documentElement;
  for (const input of panel.querySelectorAll('input')) {
    input.checked = (root.dataset[input.name] ?? '') === input.value;
    input.addEventListener('change', () => choose(root, input.name, input.value));
  }
  document.addEventListener('click', ({ target }) => {
    if (!panel.contains(target as Node)) panel.open = false;
  });
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
}

function choose(root: HTMLElement, name: string, value: string): void {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  try {
    if (value) localStorage.setItem(`reading.${name}`, value);
    else localStorage.removeItem(`reading.${name}`);
  } catch {
    // Storage may be switched off: the choice then lasts for this page.
  }
}
