/** The dictionaries of opencc-js, each one string: `source replacement|source replacement|…`. The package types only its presets. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
