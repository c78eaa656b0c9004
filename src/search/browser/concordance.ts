export function startConcordance(_page: HTMLElement): void {}
