/** Recognises files that do not hold lines of text, by their name or their first bytes, and says how to get a report out of them. */
import { refuse } from '../../cli/messages.ts';

const TO_DOCX =
  'convert it with soffice --headless --convert-to docx FILE, or open it in Word or WPS and save it as .docx';
const FROM_PDF =
  'take its text out with pdftotext -enc UTF-8 FILE.pdf FILE.txt; a scanned page must be read by OCR first';
const PICTURE = 'find the report itself, or have the picture read by OCR and save the text as .txt';
const PACKED = 'unpack it and add what is in it';
const ROWS = 'it is a collection: npm run add -- FILE makes a source of each row';
const SAVED_PAGE = 'open it in a browser and save the page as .html';

/** Advice how to get the report out of a file, by the ending of the file's name. */
const BY_ENDING: Record<string, string> = {
  '.pdf': FROM_PDF,
  '.doc': TO_DOCX,
  '.wps': TO_DOCX,
  '.rtf': TO_DOCX,
  '.odt': TO_DOCX,
  '.ofd': 'open it in a reader of OFD and save it as .docx or .txt',
  '.csv': ROWS,
  '.tsv': ROWS,
  '.xlsx': ROWS,
  '.xls': 'save its sheet as .csv; npm run add -- FILE.csv makes a source of each row',
  '.mht': SAVED_PAGE,
  '.mhtml': SAVED_PAGE,
  '.zip': PACKED,
  '.rar': PACKED,
  '.7z': PACKED,
  '.png': PICTURE,
  '.jpg': PICTURE,
  '.jpeg': PICTURE,
  '.tif': PICTURE,
  '.tiff': PICTURE,
};

/** Endings of such files that may hold a report. Pictures are left out, since a picture in a folder is seldom a report. */
export const CONVERTIBLE = Object.keys(BY_ENDING).filter((ending) => BY_ENDING[ending] !== PICTURE);

/** Advice how to get the report out of a file, by its first bytes. The refusal calls the file by `name`. */
const BY_FIRST_BYTES: { name: string; bytes: number[]; mend: string }[] = [
  { name: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], mend: FROM_PDF },
  { name: 'a ZIP archive', bytes: [0x50, 0x4b, 0x03, 0x04], mend: `${PACKED}, or name it .docx if it is a Word file` },
  { name: 'an old Word or Excel file', bytes: [0xd0, 0xcf, 0x11, 0xe0], mend: TO_DOCX },
  { name: 'a PNG image', bytes: [0x89, 0x50, 0x4e, 0x47], mend: PICTURE },
  { name: 'a JPEG image', bytes: [0xff, 0xd8, 0xff], mend: PICTURE },
  { name: 'a GIF image', bytes: [0x47, 0x49, 0x46, 0x38], mend: PICTURE },
  { name: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21], mend: PACKED },
  { name: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf], mend: PACKED },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b], mend: PACKED },
  { name: 'a program', bytes: [0x7f, 0x45, 0x4c, 0x46], mend: 'save the report as .txt, .md, .html or .docx' },
  { name: 'RTF', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], mend: TO_DOCX },
];

/** Refuses a file because of the ending of its name, and says what to do with it. */
export function refuseEnding(ending: string, known: readonly string[], file: string): never {
  const mend = BY_ENDING[ending] ? `; ${BY_ENDING[ending]}` : '';
  refuse('format', `has the ending ${ending || '(none)'}; known are ${known.join(', ')}${mend}`, { file });
}

/** Refuses bytes that are no text, whatever the name of the file says. */
export function refuseBinary(bytes: Uint8Array, file: string): void {
  const found = BY_FIRST_BYTES.find((format) => format.bytes.every((byte, index) => bytes[index] === byte));
  if (found) refuse('binary-file', `is ${found.name}, not text; ${found.mend}`, { file });
}
