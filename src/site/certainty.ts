import type { Certainty } from '../model/report.ts';

/** Words for readers that say how sure the editor is. */
export const CERTAINTY: Record<Certainty, string> = { high: '把握大', medium: '把握中等', low: '仅供参考' };
