/** Loads what a reader can do with a passage and its notes. */
export const loadTools = () => import('./tools.ts');
