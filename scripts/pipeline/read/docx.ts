import mammoth from 'mammoth';
import { refuse } from '../../cli/messages.ts';
import { type Extracted, htmlLines, keepSpace } from './html.ts';

/** The paragraphs of a Word document, one a line, empty ones included. */
export async function docxLines(bytes: Uint8Array, file: string): Promise<Extracted> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { ignoreEmptyParagraphs: false });
    return htmlLines(value, keepSpace);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    refuse('docx', `cannot be read as a Word document (${reason}); save it anew as .docx or as text`, { file });
  }
}
