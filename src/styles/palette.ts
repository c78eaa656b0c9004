/** Reads the colours of `tokens.css`, for pictures that are drawn outside the pages. */

/** Gives the colour of a custom property as `#` and six hex digits. The name is without the hyphens in front. */
export type Palette = (name: string) => string;

/**
 * The colours of the light theme.
 * @param css the text of `tokens.css`
 * @example paletteOf(css)('ink-soft') // '#57524a', the value of --ink-soft
 */
export function paletteOf(css: string): Palette {
  const light = css.slice(0, css.indexOf('@media'));
  const values = new Map(
    [...light.matchAll(/--([\w-]+): ([^;]+);/gu)].map(([, name = '', value = '']) => [name, value]),
  );
  return function colour(name) {
    const value = values.get(name) ?? '';
    const other = /^var\(--([\w-]+)\)$/u.exec(value)?.[1];
    if (other !== undefined) return colour(other);
    if (!/^#[0-9a-f]{6}$/u.test(value)) throw new Error(`tokens.css has no colour --${name}`);
    return value;
  };
}
