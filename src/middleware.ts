/**
 * Pages are written in Simplified; below `/tw/` and `/hk/` the same pages are rendered again and converted here, as
 * whole documents, after rendering. Components therefore know nothing of conversion; they may read
 * `Astro.locals.script` where the scripts really differ (the toggle, `lang`). A report's page names its report in
 * `Astro.locals.model`; the report's own word lists are used for that page. Last, the page's script is put into the page, and its
 * policy learns of what stands in it.
 */
import { defineMiddleware } from 'astro:middleware';
import type { ScriptLists } from './model/report.ts';
import { type Convert, converterFor } from './script/convert.ts';
import { convertHtml, convertXml } from './script/html.ts';
import { type Script, scriptOfPath } from './script/scripts.ts';
import { scriptInliner } from './site/inline-scripts.ts';
import { allowScripts, allowStyles } from './site/security.ts';

type ConvertDocument = (body: string, convert: Convert, lang: Script) => string;

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

const plain = new Map<Script, Convert>();

/** One converter a script is shared by all pages without lists of their own. */
function converter(script: Script, lists: ScriptLists | undefined): Convert {
  if (lists) return converterFor(script, lists);
  const known = plain.get(script) ?? converterFor(script);
  plain.set(script, known);
  return known;
}

function withInline(page: string): string {
  const { html, scripts } = inlineScripts(page);
  return allowStyles(allowScripts(html, scripts));
}

export const onRequest = defineMiddleware(async (context, next) => {
  const script = scriptOfPath(context.url.pathname, import.meta.env.BASE_URL);
  context.locals.script = script;
  const response = await next();
  const type = response.headers.get('content-type') ?? '';
  const isPage = type.startsWith('text/html');
  const document = script === 'zh-Hans' ? undefined : DOCUMENTS.find(([start]) => type.startsWith(start));
  if (!document && !isPage) return response;
  // The body first: a page names its report while it renders.
  const body = await response.text();
  const converted = document?.[1](body, converter(script, context.locals.model?.script), script) ?? body;
  return new Response(isPage ? withInline(converted) : converted, {
    status: response.status,
    headers: response.headers,
  });
});
