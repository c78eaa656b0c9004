import type { APIRoute } from 'astro';
import { settings } from '../../settings/settings.ts';
import { bookEnding, bookOfPlace, hasBook } from '../../site/books.ts';
import { allPlaces, type Place } from '../../site/library.ts';
import type { Variant } from '../../variants/variants.ts';

interface Props {
  place: Place;
  variant: Variant;
}

export async function getStaticPaths() {
  const places = (await allPlaces()).filter(hasBook);
  return places.flatMap((place) =>
    settings.variants.map((variant) => ({
      params: { region: place.slug, ending: bookEnding(variant) },
      props: { place, variant },
    })),
  );
}

/** The book of all reports of a place. */
export const GET: APIRoute<Props> = ({ props: { place, variant } }) =>
  new Response(bookOfPlace(place, variant), { headers: { 'content-type': 'application/epub+zip' } });
