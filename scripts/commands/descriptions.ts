/** Each command by its name, with the one line about it that `--help` prints. */
export const DESCRIPTIONS = {
  ingest: 'Makes the reports anew from content/sources.',
  add: 'Adds raw reports to the library: source, YAML, model and page. Without arguments: the files in content/sources that no YAML names.',
  remove: 'Takes reports that no release has published out of the library, with their raw files.',
  rename: 'Gives a report another id; once it was released, links to the old one keep working.',
  rebase: 'Makes a report from another of its sources; carries the decisions over that still hold, and lists the rest.',
  undo: 'Takes back what the last add, remove, rename, rebase or release changed; run twice, it does it again.',
  init: 'Starts a library of its own: settings, a place for raw files, package.json, a workflow for CI, a README.',
  status:
    'Shows what is open in the whole library: facts that are lacking, doubts, places not looked at, ids not released.',
  doubts: 'Prints what looks suspicious in a report, with decisions ready to paste into its YAML.',
  indicators: 'Prints the figures that a report states: targets and outcomes, each with its place in the text.',
  panel: 'Counts concepts, each a list of words, in every place and year, and prints the panel as a table.',
  build: 'Builds the site of a content tree.',
  preview: 'Serves the built site.',
  dev: 'Serves the site of a content tree as it is edited.',
  release: 'Publishes what the content tree holds: from then on its ids are permanent.',
  check: 'Runs all gates of a content tree: reports as their sources make them, released ids, risks of conversion.',
  'check-anchors': 'Compares the ids of the tree with what the releases published.',
  'check-script':
    'Lists every place where the conversion to Traditional script may be wrong and nobody has looked; fails if there is one.',
  'pull-request': 'Adds raw files that no YAML names, builds a preview and sums up what was found.',
  convert: 'Converts standard input to Traditional script, line by line.',
  eval: 'Scores the program, without any editor’s decisions, on all truth that the project holds; fails if a figure fell.',
  bench: 'Measures, and prints one table. Nothing passes or fails.',
};

export type CommandName = keyof typeof DESCRIPTIONS;
