import { describe, expect, test } from 'vitest';
import { gatherNotes } from '../../../src/render/gather-notes.ts';

const note = (kind: string, text: string, words: string) =>
  `<note-mark class="note ${kind}" tabindex="0">${text}<note-words>${words}</note-words></note-mark>`;
const LIST = '<note-list></note-list>';

describe('gatherNotes', () => {
  test('moves the words of notes to the list, each with its passage', () => {
    const html = `<p id="p1">率先${note('corr', '<ins>蹚出</ins>', '底本作“<span>跛出</span>”')}新路</p>${LIST}`;
    expect(gatherNotes(html)).toBe(
      '<p id="p1">率先<span aria-describedby="note-1" class="note corr" tabindex="0"><ins>蹚出</ins><a class="note-ref" href="#note-1" aria-label="校记1"></a></span>新路</p>' +
        '<section class="endnotes" aria-labelledby="notes" data-editor data-endnotes><h2 id="notes">校记</h2><ol>' +
        '<li id="note-1"><a href="#p1">p1</a> 底本作“<span>跛出</span>”</li></ol></section>',
    );
  });

  test('numbers inner notes before those around them, in the order in which a printed page bears their marks', () => {
    const inner = note('corr', '蹚出', '内');
    const html = gatherNotes(`<h3 id="s1" class="heading">${note('moved', `${inner}古城`, '外')}</h3>${LIST}`);
    expect(html).toContain(
      '<span aria-describedby="note-2" class="note moved" tabindex="0"><span aria-describedby="note-1"',
    );
    expect(html).toContain('href="#note-1" aria-label="校记1"></a></span>古城<a class="note-ref" href="#note-2"');
    expect(html).toContain('<li id="note-1"><a href="#s1">s1</a> 内</li><li id="note-2"><a href="#s1">s1</a> 外</li>');
  });

  test('leaves no trace of a list without notes, and pages without a list alone', () => {
    expect(gatherNotes(`<p id="p1">新路</p>${LIST}`)).toBe('<p id="p1">新路</p>');
    expect(gatherNotes('<p id="p1">新路</p>')).toBe('<p id="p1">新路</p>');
  });
});
