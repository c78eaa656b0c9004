/** Reads the YAML beside a raw file. The file may come from a stranger, so whatever breaks the parser is refused with a message of one line. */
import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { refuse } from '../cli/messages.ts';

/** A YAML file that was read. */
export interface YamlFile {
  document: Document;
  /** The contents as plain values. */
  value: unknown;
  /** Returns the line on which the value at a path stands; 1 if there is no such value. */
  lineOf: (path: readonly string[]) => number;
}

/** Limit in UTF-16 units; a longer file is refused. The longest YAML that an editor has written has a tenth of this. */
const MOST = 200_000;

/**
 * Parses the text of a YAML file.
 * @throws Refused, with the line if the parser tells it
 */
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

/**
 * Returns the offset of the first key that its map has twice, if any. The parser's own check is off, because it compares each key with all others.
 */
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

/** Parses, and refuses the file if the parser throws: it does so for too deep nesting, and for aliases that would fill the memory. */
function withoutDepth<Value>(file: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    const [why] = (error as Error).message.split('\n');
    refuse('yaml', `cannot be read (${why}); write it without nesting and without aliases`, { file });
  }
}
