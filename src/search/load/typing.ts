/** Milliseconds without a key after which the search runs. */
const PAUSE = 150;

/**
 * Calls `search` when the reader has typed something to look for: at once after a paste or a word from an input method, after a pause for single
 * keys. Text that an input method has not finished is not looked for. `expect` is called at every change. Returns a function that cancels a waiting
 * search.
 */
export function onTyped(input: HTMLInputElement, search: () => void, expect = () => {}): () => void {
  let timer: number | undefined;
  const stop = () => clearTimeout(timer);
  const change = (pause: number) => {
    stop();
    expect();
    if (pause === 0) search();
    else timer = window.setTimeout(search, pause);
  };
  input.addEventListener('input', (event) => {
    const { isComposing, data, inputType } = event as InputEvent;
    if (!isComposing) change((data?.length ?? 0) > 1 || inputType === 'insertFromPaste' ? 0 : PAUSE);
  });
  input.addEventListener('compositionend', () => change(0));
  return stop;
}

/** Whether a key belongs to an input method. Safari says so of the Enter that ends a composition only by its code: by then the composition is over. */
export function isInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
