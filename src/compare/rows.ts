/** Lays two aligned reports out in the order of the second, with what only the first has where it stood there. */
import type { Alignment } from './align.ts';
import { likenessOf } from './likeness.ts';
import { bestPairs, keptOrder } from './pairing.ts';
import type { ComparedPassage } from './text.ts';
import { isContainer, type Unit } from './units.ts';

/** A passage as it is shown. A lead that is shown inside its section is one too. */
export interface Shown extends Pick<ComparedPassage, 'id' | 'label' | 'text'> {
  isHeading: boolean;
}

/** Passages that are shown beside each other. */
export interface Row {
  a: Shown[];
  b: Shown[];
}

interface Place {
  /** A unit of the first report, one of the second, or both, if they belong together. */
  a: Unit | undefined;
  b: Unit | undefined;
  /** Whether the two stand in different places: under headings that do not belong together, or in another order. */
  moved: boolean;
  /** Whether the unit is only named here, since it is shown beside its partner elsewhere. */
  isStub: boolean;
}

/** A heading of either report or of both, and the passages right below it. */
export interface Group extends Place {
  /** Depth of its heading: 0 for the text above all headings, 1 for a chapter. */
  depth: number;
  rows: Row[];
}

/** A place in the tree that is shown. */
interface Node extends Place {
  parent: Node | undefined;
  children: Node[];
}

/** Lays out the units of two reports as groups, in the order in which they are shown. */
export function layOut({ a, b, partner }: Alignment): Group[] {
  const nodes = new Map<Unit, Node>();
  const add = (unit: Unit, parent: Node | undefined): Node => {
    const other = partner.get(unit);
    const moved = other !== undefined && isMoved(other, unit, partner);
    const node: Node = { a: other, b: unit, moved, isStub: false, parent, children: [] };
    nodes.set(unit, node);
    if (other) nodes.set(other, node);
    node.children = unit.children.map((child) => add(child, node));
    return node;
  };
  const root = add(b[0] as Unit, undefined);
  for (const unit of a.slice(1)) addOld(unit, nodes, partner);
  return flatten(root);
}

/** Whether the units of a pair stand under headings that do not belong together, or in another order than those beside them. */
function isMoved(a: Unit, b: Unit, partner: Alignment['partner']): boolean {
  if (!a.parent || !b.parent) return false;
  if (isUnderOther(a, b, partner)) return true;
  const beside = b.parent.children.filter((child) => partner.get(child)?.parent === a.parent);
  const places = beside.map((child) => partner.get(child)?.at ?? 0);
  return beside.includes(b) && !keptOrder(places).has(beside.indexOf(b));
}

/** Whether the headings above a pair do not belong together. Chapters that only hold sections count as the top of the report. */
function isUnderOther(a: Unit, b: Unit, partner: Alignment['partner']): boolean {
  if (!a.parent || !b.parent || partner.get(b.parent) === a.parent) return false;
  return !(isTop(a.parent) && isTop(b.parent) && a.zone === b.zone);
}

const isTop = (unit: Unit): boolean => !unit.heading || isContainer(unit);

/** Adds a unit that only the first report has, or one that is shown elsewhere, behind the one that stood before it. */
function addOld(unit: Unit, nodes: Map<Unit, Node>, partner: Alignment['partner']): void {
  const other = partner.get(unit);
  if (other && !isUnderOther(unit, other, partner)) return;
  const parent = nodes.get(unit.parent as Unit) as Node;
  const before = unit.parent?.children.slice(0, unit.parent.children.indexOf(unit)).toReversed() ?? [];
  const at = before.map((sibling) => placeIn(parent, nodes.get(sibling))).find((place) => place >= 0) ?? -1;
  const node: Node = { a: unit, b: undefined, moved: false, isStub: other !== undefined, parent, children: [] };
  parent.children.splice(at + 1, 0, node);
  if (!other) nodes.set(unit, node);
}

/** The index of the child of `parent` that a node is or stands below; -1 if it stands elsewhere. */
function placeIn(parent: Node, node: Node | undefined): number {
  let above = node;
  while (above && above.parent !== parent) above = above.parent;
  return above ? parent.children.indexOf(above) : -1;
}

function flatten(node: Node, depth = 0): Group[] {
  const { a, b, moved, isStub } = node;
  const inside = new Set(a && b && hasLeads(a) !== hasLeads(b) ? node.children.filter(isOneSided) : []);
  const rows = isStub ? [] : rowsOf(a && shown(a, inside, 'a'), b && shown(b, inside, 'b'));
  const below = node.children.filter((child) => !inside.has(child));
  return [{ a, b, moved, isStub, depth, rows }, ...below.flatMap((child) => flatten(child, depth + 1))];
}

const hasLeads = (unit: Unit): boolean => unit.children.length > 0;

/** Whether nothing at a place or below it belongs to something in the other report. */
function isOneSided({ a, b, isStub, children }: Node): boolean {
  return !isStub && (a === undefined || b === undefined) && children.every(isOneSided);
}

/** The passages of a unit, with the units inside it that are shown together with it. */
function shown(unit: Unit, inside: ReadonlySet<Node>, side: 'a' | 'b'): Shown[] {
  const units = new Set([...inside].map((node) => node[side]));
  const whole = (own: Unit): Shown[] => [
    ...(own.heading ? [{ id: own.id, text: own.heading.text, isHeading: true }] : []),
    ...own.own.map(plain),
    ...own.children.flatMap(whole),
  ];
  return [...unit.own.map(plain), ...unit.children.filter((child) => units.has(child)).flatMap(whole)];
}

const plain = ({ id, label, text }: ComparedPassage): Shown => ({
  id,
  ...(label ? { label } : {}),
  text,
  isHeading: false,
});

/** The least likeness at which two passages of a pair of units are shown beside each other. */
const LEAST = 0.1;

/** Sets the passages of a pair of units beside each other. If one has a single passage, all stand beside it. */
function rowsOf(a: Shown[] = [], b: Shown[] = []): Row[] {
  if (a.length === 0 || b.length === 0)
    return [...a.map((own) => ({ a: [own], b: [] })), ...b.map((own) => ({ a: [], b: [own] }))];
  if (Math.min(a.length, b.length) === 1 || [...a, ...b].some(({ isHeading }) => isHeading)) return [{ a, b }];
  const texts = (passages: Shown[]) => passages.map(({ text }) => text);
  const alike = likenessOf(texts(a), texts(b), texts([...a, ...b]));
  const pairs = bestPairs(
    a.map((_, index) => index),
    b.map((_, index) => index),
    alike,
    LEAST,
  );
  const partners = new Map(pairs.map((pair) => [pair.b, pair.a]));
  const taken = new Set(partners.values());
  const rows = b.map((own, index): Row => {
    const partner = partners.get(index);
    return { a: partner === undefined ? [] : [a[partner] as Shown], b: [own] };
  });
  a.forEach((own, index) => {
    if (taken.has(index)) return;
    const before = rows.findLastIndex((row) => row.a.some(({ id }) => a.findIndex((other) => other.id === id) < index));
    rows.splice(before + 1, 0, { a: [own], b: [] });
  });
  return rows;
}
