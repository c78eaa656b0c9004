import { refuse } from '../cli/messages.ts';
export async function docxLines(_: Uint8Array, file: string): Promise<never> { refuse('docx', 'todo', { file }); }
