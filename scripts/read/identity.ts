import { Ajv, type ErrorObject } from 'ajv';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Basis, Region, ScriptLists } from '../../src/model/report.ts';
import type { AnchorDecisions } from '../anchors/align.ts';
import { refuse } from '../cli/messages.ts';
import { CODE_PATTERN, ID_PATTERN, IDENTITY_SCHEMA } from './identity.schema.ts';

/** What the YAML of a source says of the report. */
export interface Identity {
  id: string;
  region: Region;
  year: number;
  yearBasis: Basis;
  title?: string;
  delivered?: { date?: string; meeting?: string; speaker?: string };
  encoding?: string;
  /** Characters that the raw file has lost are accepted as lost. */
  damaged?: 'accepted';
  /** Further raw files that hold the same report. */
  witnesses?: string[];
  /** Ids under which a release published the report before it got this one. */
  formerIds?: string[];
  /** What became of released ids where the text alone does not tell. */
  anchors?: AnchorDecisions;
  /** Names that conversion to Traditional script must know. */
  script?: ScriptLists;
}

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<Identity>(IDENTITY_SCHEMA);

/** Reads and checks the YAML of a source; refuses with file, line and key when it is not as it must be. */
export function readIdentity(yaml: string, file: string): Identity {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    refuse('yaml', `is not valid YAML: ${broken.message.split('\n')[0]}`, {
      file,
      line: lines.linePos(broken.pos[0]).line,
    });
  }
  const value: unknown = document.toJS();
  if (validate(value)) return value;
  const error = [...(validate.errors ?? [])].sort((one, other) => rank(other) - rank(one))[0];
  const path = (error?.instancePath ?? '').split('/').slice(1);
  const node = path.length > 0 ? document.getIn(path, true) : document.contents;
  const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  refuse('yaml', `${path.join('.') || 'the file'} ${describe(error)}`, { file, line });
}

/** A missing or unknown key says more than the failed condition around it. */
function rank(error: ErrorObject): number {
  return error.keyword === 'if' ? 0 : 1;
}

/** What to write instead of what a pattern of the schema does not match. */
const EXAMPLES: Record<string, string> = {
  [ID_PATTERN]: 'must be place and year in small Latin letters and digits, e.g. datong/2022',
  [CODE_PATTERN]: 'must be the six digits of the place in GB/T 2260, in quotes, e.g. "140200"',
};

function describe(error: ErrorObject | undefined): string {
  if (error?.keyword === 'additionalProperties') {
    const known = Object.keys((error.parentSchema?.properties ?? IDENTITY_SCHEMA.properties) as object);
    return `has an unknown key “${error.params.additionalProperty}”; known keys are ${known.join(', ')}`;
  }
  if (error?.keyword === 'required') return `lacks “${error.params.missingProperty}”; add it`;
  if (error?.keyword === 'enum') return `must be one of ${error.params.allowedValues.join(', ')}`;
  if (error?.keyword === 'const') return `must be ${error.params.allowedValue}`;
  if (error?.keyword === 'pattern') return EXAMPLES[error.params.pattern] ?? error.message ?? '';
  if (error?.keyword === 'type' && error.instancePath === '')
    return 'must be a list of keys: id, region, year, yearBasis …';
  return `${error?.message ?? 'is not as it must be'}`;
}
