/** Reads the YAML beside a raw file. What a stranger's YAML may do to a parser ends in one line. */
import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { refuse } from '../cli/messages.ts';

/** A YAML file that was read. */
export interface YamlFile {
  document: Document;
  /** What it says, as plain values. */
  value: unknown;
  /** The line on which the value at a path stands; 1 where there is none. */
  lineOf: (path: readonly string[]) => number;
}

/** The longest by an editor's hand has a tenth of these characters. */
const MOST = 200_000;

/** @throws Refused with the line, where the parser can tell it */
export function readYamlFile(yaml: string, file: string): YamlFile {
  if (yaml.length > MOST) refuse('yaml', `has ${yaml.length} characters, and ${MOST} are read at most`, { file });
  const lines = new LineCounter();
  const document = withoutDepth(file, () => parseDocument(yaml, { lineCounter: lines, uniqueKeys: false }));
  const [broken] = document.errors;
  if (broken) {
    refuse('yaml', `is not valid YAML: ${broken.message.split('\n')[0]}`, {
      file,
      line: lines.linePos(broken.pos[0]).line,
    });
  }
  const twice = withoutDepth(file, () => secondOfOneKey(document));
  if (twice !== undefined)
    refuse('yaml', 'is not valid YAML: Map keys must be unique', { file, line: lines.linePos(twice).line });
  return {
    document,
    value: withoutDepth(file, () => document.toJS()),
    lineOf(path) {
      const node = path.length > 0 ? document.getIn(path, true) : document.contents;
      return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
    },
  };
}

/** Where a key stands that its map has already. The parser itself would compare each key with all others. */
function secondOfOneKey(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) found ??= key.range?.[0] ?? 0;
        keys.add(key.value);
      }
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

/** The parser itself gives up where values hold values beyond all measure, and where a few aliases would fill the memory. */
function withoutDepth<Value>(file: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    const [why] = (error as Error).message.split('\n');
    refuse('yaml', `cannot be read (${why}); write it without nesting and without aliases`, { file });
  }
}
