import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { allowedInline, allowScripts, allowStyles, policyOf } from '../../../src/render/security.ts';
import { VARIANTS, type Variant } from '../../../src/variants/variants.ts';

const policy = policyOf({ variant: VARIANTS[0] as Variant, path: '', title: '' });
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string) => `<head><meta http-equiv="Content-Security-Policy" content="${policy}">${head}</head>`;

describe('the policy of a rendered page', () => {
  test('allows its styles, joined, and keeps what follows', () => {
    const html = allowStyles(page('<style>a{}</style><style>b{}</style><title>t</title>'));
    expect(html).toContain('<style>a{}b{}</style><title>t</title>');
    expect(allowedInline(html).styles).toEqual([hashOf('a{}b{}')]);
  });

  test('takes no text of a report for its styles', () => {
    const html = allowStyles(page('<meta name="description" content="<style>p{}</style>"><style>a{}</style>'));
    expect(allowedInline(html).styles).toEqual([hashOf('a{}')]);
  });

  test('allows no style to a page without one', () => {
    expect(allowStyles(page(''))).toContain("style-src 'none'");
  });

  test('allows the scripts that are named, and those of every page', () => {
    const html = allowScripts(page('<script>stray()</script>'), ['own()']);
    expect(allowedInline(html).scripts).toContain(hashOf('own()'));
    expect(allowedInline(html).scripts).not.toContain(hashOf('stray()'));
    expect(allowedInline(html).scripts).toHaveLength(2);
  });
});
