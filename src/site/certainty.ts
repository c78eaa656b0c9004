import type { Certainty } from '../model/report.ts';

/** How sure the editor is, in words. */
export const CERTAINTY: Record<Certainty, string> = { high: '把握大', medium: '把握中等', low: '仅供参考' };
