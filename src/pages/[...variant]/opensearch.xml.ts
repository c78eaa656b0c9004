import type { APIRoute } from 'astro';
import { element, xmlDocument } from '../../formats/xml.ts';
import { settings } from '../../settings/settings.ts';
import { variantPaths } from '../../site/paths.ts';
import { absolute, fileUrl, pageUrl } from '../../site/urls.ts';
import type { Variant } from '../../variants/variants.ts';

export const getStaticPaths = variantPaths;

/** The format allows 16 characters for a short name and 1024 for a description. */
const [NAME, DESCRIPTION] = [16, 1024];

/** OpenSearch description: with it a browser can search the library from its address bar. */
export const GET: APIRoute<{ variant: Variant }> = ({ props: { variant } }) =>
  xmlDocument(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/', 'xml:lang': variant.lang },
      element('ShortName', {}, cut(settings.name, NAME)),
      element('Description', {}, cut(settings.description || settings.name, DESCRIPTION)),
      element('Url', {
        type: 'text/html',
        template: `${absolute(pageUrl(variant, 'search/'))}?q={searchTerms}`,
      }),
      element('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: absolute(pageUrl(variant, 'opensearch.xml')),
      }),
      element('Image', { type: 'image/svg+xml', width: '64', height: '64' }, absolute(fileUrl('favicon.svg'))),
      element('Language', {}, variant.lang),
      element('InputEncoding', {}, 'UTF-8'),
    ),
    'application/opensearchdescription+xml',
  );

const cut = (text: string, most: number): string => [...text].slice(0, most).join('');
