/** The citation page: the day of access, and buttons that copy. */
import { fillFormats } from './formats.ts';

const formats = document.querySelector<HTMLElement>('[data-formats]');
if (formats) fillFormats(formats);
