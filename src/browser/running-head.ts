/** Gives printed pages their running head: the title of the page. The stylesheet has no other way to know it. */
export function nameRunningHead(): void {
  const title = document.querySelector('h1')?.textContent?.trim() ?? '';
  document.documentElement.style.setProperty('--running', JSON.stringify(title));
}
