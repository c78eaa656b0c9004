import { element } from './dom.ts';
import { say } from './say.ts';

/** Shows why there is no answer, and a button that asks again. */
export function sayWithRetry(status: HTMLElement, message: string, retry: () => void): void {
  const button = element('button', { type: 'button', class: 'search-retry' }, say('retry'));
  button.onclick = () => {
    // The button disappears. The focus moves to where it was, so that a keyboard user can go on from there.
    status.tabIndex = -1;
    status.focus();
    retry();
  };
  status.replaceChildren(message, ' ', button);
}
