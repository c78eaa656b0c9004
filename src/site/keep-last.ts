/**
 * Keeps what was made last for a key, since the pages of a report, and those of a place, are built one after another. Use it only for what is made of
 * files of the place to which the page belongs: whatever a page was made of is noted when it is made, not when it is taken again. `astro dev` makes
 * everything anew.
 */
export function keepLast<Value>(make: (key: string) => Value): (key: string) => Value {
  let last: { key: string; value: Value } | undefined;
  return (key) => {
    if (!import.meta.env?.PROD || last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}
