/**
 * Pages are written in Simplified; below the segment of each other variant the same pages are rendered again and converted here, as
 * whole documents, after rendering. Components therefore know nothing of conversion; they may read
 * `Astro.locals.variant` where the variants really differ (the toggle, `lang`). A report's page names its report in
 * `Astro.locals.model`; the report's own word lists are used for that page. Last, the page's script is put into the page, and its
 * policy learns of what stands in it.
 */
import { defineMiddleware } from 'astro:middleware';
import type { VariantLists } from './model/report.ts';
import { scriptInliner } from './render/inline-scripts.ts';
import { allowScripts, allowStyles } from './render/security.ts';
import { type Convert, converterFor } from './variants/convert.ts';
import { convertHtml, convertXml } from './variants/convert-html.ts';
import { regionOf, type VariantTag, variantOfPath } from './variants/variants.ts';

type ConvertDocument = (body: string, convert: Convert, lang: VariantTag) => string;

/** How a response is converted, by the start of its content type. Anything else (JSON data, images) stays. */
const DOCUMENTS: [type: string, convert: ConvertDocument][] = [
  ['text/html', convertHtml],
  ['application/atom+xml', convertXml],
  ['application/rss+xml', convertXml],
  ['application/xml', convertXml],
  ['text/xml', convertXml],
  ['text/plain', (body, convert) => convert(body)],
  ['text/markdown', (body, convert) => convert(body)],
];

/** The scripts were built before the pages. */
const inlineScripts = scriptInliner(process.env.OUT_DIR || 'dist');

const plain = new Map<VariantTag, Convert>();

/** One converter a variant is shared by all pages without lists of their own. */
function converter(variant: VariantTag, lists: VariantLists | undefined): Convert {
  if (lists) return converterFor(variant, lists);
  const known = plain.get(variant) ?? converterFor(variant);
  plain.set(variant, known);
  return known;
}

function withInline(page: string): string {
  const { html, scripts } = inlineScripts(page);
  return allowStyles(allowScripts(html, scripts));
}

export const onRequest = defineMiddleware(async (context, next) => {
  const variant = variantOfPath(context.url.pathname, import.meta.env.BASE_URL);
  context.locals.variant = variant;
  const response = await next();
  const type = response.headers.get('content-type') ?? '';
  const isPage = type.startsWith('text/html');
  const document = regionOf(variant) ? DOCUMENTS.find(([start]) => type.startsWith(start)) : undefined;
  if (!document && !isPage) return response;
  // The body first: a page names its report while it renders.
  const body = await response.text();
  const converted = document?.[1](body, converter(variant, context.locals.model?.script), variant) ?? body;
  return new Response(isPage ? withInline(converted) : converted, {
    status: response.status,
    headers: response.headers,
  });
});
