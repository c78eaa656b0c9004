/** Writes the YAML of a report whose base changes: what is said of the old base goes with it to the witnesses, decisions that do not hold are left out. */
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  Pair,
  parseDocument,
  Scalar,
  YAMLMap,
} from 'yaml';

/** Where something stands in a YAML: `['notes', '3']`, `['anchors', 'same', 's1-p2']`. */
export type YamlPath = readonly string[];

/** How a YAML changes with the base of its report. */
export interface BaseChange {
  /** Name of the raw file that was the base. */
  oldBase: string;
  /** Place of the new base among the witnesses; -1 if it is none yet. */
  witness: number;
  /** Name that the file of the new base had before it was added. */
  from?: string;
  /** What to leave out, in the order of each list. */
  dropped: readonly YamlPath[];
  /** Whether the new base states the year that the YAML calls inferred. */
  yearStated: boolean;
  /** Released ids whose passages are gone, with the reason. */
  retired: Record<string, string>;
}

/** What the YAML says of the base alone; of a witness, the same keys stand in the list of witnesses. */
const OF_A_FILE = ['provenance', 'encoding', 'damaged'];

/** Makes the new YAML; everything else, comments too, stays as it was written. */
export function rebasedYaml(yaml: string, change: BaseChange): string {
  const document = parseDocument(yaml);
  // From the last to the first, since what is deleted from a list changes the places of what follows.
  for (const path of change.dropped.toReversed()) document.deleteIn(path);
  exchangeFiles(document, change);
  if (change.yearStated) document.set('yearBasis', 'stated');
  for (const [id, reason] of Object.entries(change.retired)) document.setIn(['anchors', 'retired', id], reason);
  for (const path of [
    ['notes'],
    ['indicators'],
    ['anchors', 'same'],
    ['anchors', 'moved'],
    ['anchors'],
    ['witnesses'],
  ]) {
    const left = document.getIn(path);
    if (isCollection(left) && left.items.length === 0) document.deleteIn(path);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Lets old and new base change places: the old one joins the witnesses where the new one stood. */
function exchangeFiles(document: Document, { oldBase, witness, from }: BaseChange): void {
  const listed = document.get('witnesses');
  const witnesses = isSeq(listed) ? listed : document.createNode([]);
  if (!isSeq(listed)) putAfter(document, 'yearBasis', 'witnesses', witnesses);
  const entry = witnesses.items[witness];
  const said = OF_A_FILE.map((key) => [key, document.get(key, true)] as const);
  const old = said.some(([, node]) => node) ? fileMap(oldBase, said) : new Scalar(oldBase);
  if (entry) witnesses.items[witness] = old;
  else witnesses.items.push(old);
  for (const key of OF_A_FILE) {
    const own = isMap(entry) ? entry.get(key, true) : undefined;
    if (own) putAfter(document, 'yearBasis', key, own as Node);
    else document.delete(key);
  }
  if (from !== undefined) {
    const received = { received: `由 npm run rebase 加入，原文件名：${from}` };
    putAfter(document, 'yearBasis', 'provenance', document.createNode(received));
  }
}

function fileMap(file: string, said: readonly (readonly [string, unknown])[]): YAMLMap {
  const map = new YAMLMap();
  map.set('file', file);
  for (const [key, node] of said) if (node) map.set(key, node);
  return map;
}

/** Sets a key; if the YAML does not have it yet, right after another. */
function putAfter(document: Document, after: string, key: string, value: Node): void {
  const map = document.contents;
  if (!isMap(map) || map.has(key)) {
    document.set(key, value);
    return;
  }
  const at = map.items.findIndex(({ key: own }) => isScalar(own) && own.value === after);
  map.items.splice(at + 1, 0, new Pair(new Scalar(key), value));
}
