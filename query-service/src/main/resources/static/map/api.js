// What is asked of the service: pages of the collections, now or as they were known at a moment.

export const ROOT = new URL('..', import.meta.url);
export const COLLECTIONS = ['operational-intents', 'constraints'];

/** More than this would neither be seen nor be fast. */
export const MOST = 5000;

const PAGE = 1000;
let clockAhead = 0;

/** The service's clock, in milliseconds: that of this machine may be wrong. */
export function now() {
  return Date.now() + clockAhead;
}

/**
 * Everything in the box, up to MOST of each collection.
 *
 * @param box west, south, east, north; or null for everywhere
 * @param moment in milliseconds, or null for now
 */
export async function readSky(box, moment, signal) {
  const each = await Promise.all(COLLECTIONS.map((name) => readCollection(name, box, moment, signal)));
  return { features: each.flatMap((one) => one.features), cut: each.some((one) => one.cut) };
}

/** One item by its whole id, or undefined. */
export async function readItem(id, moment) {
  const query = moment === null ? '' : `?${new URLSearchParams({ 'as-of': new Date(moment).toISOString() })}`;
  for (const collection of COLLECTIONS) {
    const answer = await fetch(new URL(`collections/${collection}/items/${id}${query}`, ROOT), geoJson());
    if (answer.ok) {
      return { collection, ...(await answer.json()) };
    }
  }
  return undefined;
}

export function addressOf(feature) {
  return new URL(`collections/${feature.collection}/items/${feature.id}`, ROOT).href;
}

async function readCollection(collection, box, moment, signal) {
  const features = [];
  let query = `?${parameters(box, moment)}`;
  while (query !== undefined && features.length < MOST) {
    const answer = await fetch(new URL(`collections/${collection}/items${query}`, ROOT), { signal, ...geoJson() });
    const page = await answer.json();
    if (!answer.ok) {
      throw new Error(page.detail ?? answer.statusText);
    }
    if (moment === null) {
      // Of a past moment, the answer may come from the browser's cache.
      clockAhead = Date.parse(page.timeStamp) - Date.now();
    }
    features.push(...page.features.map((feature) => ({ collection, ...feature })));
    const next = page.links.find((link) => link.rel === 'next');
    // Its query only: the service may be known by another name than the one that we used.
    query = next && new URL(next.href).search;
  }
  return { features, cut: query !== undefined };
}

function parameters(box, moment) {
  const wanted = { limit: String(PAGE) };
  if (box !== null) {
    wanted.bbox = box.join(',');
  }
  if (moment !== null) {
    wanted['as-of'] = new Date(moment).toISOString();
  }
  return new URLSearchParams(wanted);
}

function geoJson() {
  return { headers: { Accept: 'application/geo+json' } };
}
