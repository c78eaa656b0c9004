/**
 * Converts rendered pages into their variant. All pages are written in Simplified. Each is rendered once for every variant, and
 * the whole document is converted here, so that components need not convert anything. Components read `Astro.locals.variant`
 * only where variants differ in more than their characters. A page of a report sets `Astro.locals.model`: the word lists of that
 * report then apply to its page. Last, the page's script is put into the page and allowed by the page's policy.
 */
import { defineMiddleware } from 'astro:middleware';
import type { VariantLists } from './model/report.ts';
import { gatherNotes } from './render/gather-notes.ts';
import { scriptInliner } from './render/inline-scripts.ts';
import { allowAnyStyle, allowScripts, allowStyles } from './render/security.ts';
import { settings } from './settings/settings.ts';
import { type Convert, converterFor } from './variants/convert.ts';
import { convertHtml, convertXml } from './variants/convert-html.ts';
import { keyOfVariant, type VariantTag, variantOfPath } from './variants/variants.ts';

type ConvertDocument = (body: string, convert: Convert, lang: VariantTag) => string;

/** How a response is converted, by the start of its content type. Anything else (JSON data, images) stays. */
const DOCUMENTS: [type: string, convert: ConvertDocument][] = [
  ['text/html', convertHtml],
  ['application/atom+xml', convertXml],
  ['application/rss+xml', convertXml],
  ['application/opensearchdescription+xml', convertXml],
  ['application/xml', convertXml],
  ['text/xml', convertXml],
  ['text/plain', (body, convert) => convert(body)],
  ['text/markdown', (body, convert) => convert(body)],
];

/** The scripts lie in the output folder, since they are built before the pages. */
const inlineScripts = scriptInliner(process.env.OUT_DIR || 'dist');

const plain = new Map<VariantTag, Convert>();

/** The converter for a page. Pages without word lists of their own share one for each variant. */
function converter(variant: VariantTag, lists: VariantLists | undefined): Convert {
  if (lists) return converterFor(variant, lists);
  const known = plain.get(variant) ?? converterFor(variant);
  plain.set(variant, known);
  return known;
}

function withInline(page: string): string {
  const { html, scripts } = inlineScripts(page);
  const allow = import.meta.env.DEV ? allowAnyStyle : allowStyles;
  return allow(allowScripts(html, scripts));
}

export const onRequest = defineMiddleware(async (context, next) => {
  const variant = variantOfPath(context.url.pathname, import.meta.env.BASE_URL, settings.variants);
  context.locals.variant = variant;
  const response = await next();
  const type = response.headers.get('content-type') ?? '';
  const isPage = type.startsWith('text/html');
  const document = keyOfVariant(variant) ? DOCUMENTS.find(([start]) => type.startsWith(start)) : undefined;
  if (!document && !isPage) return response;
  // Reading the body completes the rendering, during which the page sets its report.
  const rendered = await response.text();
  const body = isPage ? gatherNotes(rendered) : rendered;
  const converted = document?.[1](body, converter(variant, context.locals.model?.script), variant) ?? body;
  return new Response(isPage ? withInline(converted) : converted, {
    status: response.status,
    headers: response.headers,
  });
});
