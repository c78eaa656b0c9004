/** On the page that says nothing is here: what the address asked for, ready to be searched. */
export function searchFromPath(): void {
  const input = document.querySelector<HTMLInputElement>('[data-not-found] input[type=search]');
  if (!input) return;
  const words = decodeURIComponent(location.pathname)
    .split(/[/\-_.]+/u)
    .filter((word) => /[\p{Script=Han}\d]/u.test(word) && word !== '404');
  input.value = words.join(' ');
}
