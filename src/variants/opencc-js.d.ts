/** The dictionaries of opencc-js, each one string: `source replacement|source replacement|…`. The package has types for its presets only. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
