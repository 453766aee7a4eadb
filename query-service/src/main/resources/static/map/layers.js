// The sky on the map: outlines that are filled, and marks where outlines would be too small to see.
import { KINDS, kindOf } from './kinds.js';
import { fillOf, markOf } from './shapes.js';

const MARKS_UP_TO = 12;
const NOTHING = { type: 'FeatureCollection', features: [] };

/** By id, which version of a volume the map has. */
const drawn = new Map();

export function addSky(map, colours) {
  paintImages(map, colours);
  for (const source of ['volumes', 'marks']) {
    map.addSource(source, { type: 'geojson', data: NOTHING, promoteId: 'id' });
  }
  map.addLayer({
    id: 'fills', type: 'fill', source: 'volumes',
    // Its edges are the outlines; drawing them twice would cost as much again.
    paint: { 'fill-pattern': ['concat', 'fill-', ['get', 'kind']], 'fill-antialias': false },
  });
  map.addLayer({
    id: 'outlines', type: 'line', source: 'volumes',
    paint: { 'line-color': byKind(colours), 'line-width': 2 },
  });
  map.addLayer({
    id: 'chosen', type: 'line', source: 'volumes', filter: ['==', ['get', 'id'], ''],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colours.selected, 'line-width': 4 },
  });
  map.addLayer({
    id: 'marks', type: 'symbol', source: 'marks', maxzoom: MARKS_UP_TO,
    layout: {
      'icon-image': ['concat', 'mark-', ['get', 'kind']],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 1, 0.6, 8, 1],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  });
}

export function recolourSky(map, colours) {
  paintImages(map, colours);
  map.setPaintProperty('outlines', 'line-color', byKind(colours));
  map.setPaintProperty('chosen', 'line-color', colours.selected);
}

/**
 * Draws what is not drawn yet, and no more: the map cuts only those of its tiles anew that this touches.
 *
 * @param features as the collections have them, each with its collection
 * @param age of what is known: of another one, the same version may look otherwise
 */
export function showSky(map, features, age) {
  const left = new Set(drawn.keys());
  const volumes = [];
  const marks = [];
  for (const feature of features) {
    const version = `${age} ${feature.properties.position}`;
    left.delete(feature.id);
    if (drawn.get(feature.id) !== version) {
      drawn.set(feature.id, version);
      const properties = { id: feature.id, kind: kindOf(feature) };
      volumes.push({ type: 'Feature', properties, geometry: feature.geometry });
      marks.push({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: middle(feature.geometry) } });
    }
  }
  left.forEach((id) => drawn.delete(id));
  if (left.size + volumes.length > 0) {
    map.getSource('volumes').updateData({ remove: [...left], add: volumes });
    map.getSource('marks').updateData({ remove: [...left], add: marks });
  }
}

export function choose(map, id) {
  map.setFilter('chosen', ['==', ['get', 'id'], id]);
}

/** The ids of what is drawn at a point of the screen, or within a few pixels of it. */
export function idsAt(map, point) {
  const around = [[point.x - 4, point.y - 4], [point.x + 4, point.y + 4]];
  const found = map.queryRenderedFeatures(around, { layers: ['fills', 'outlines', 'marks'] });
  return [...new Set(found.map((feature) => feature.properties.id))];
}

/** West, south, east and north of a feature. */
export function boundsOf(geometry) {
  const points = geometry.coordinates.flat(2);
  const longitudes = points.map((point) => point[0]);
  const latitudes = points.map((point) => point[1]);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

/** Of its first polygon only: one across the antimeridian has its middle on neither side of the map. */
function middle(geometry) {
  const [west, south, east, north] = boundsOf({ coordinates: geometry.coordinates.slice(0, 1) });
  return [(west + east) / 2, (south + north) / 2];
}

function byKind(colours) {
  return ['match', ['get', 'kind'], ...KINDS.flatMap((kind) => [kind.name, colours[kind.name]]), colours.selected];
}

function paintImages(map, colours) {
  for (const kind of KINDS) {
    setImage(map, `fill-${kind.name}`, fillOf(kind, colours[kind.name]));
    setImage(map, `mark-${kind.name}`, markOf(kind, colours[kind.name], colours.halo));
  }
}

function setImage(map, id, image) {
  if (map.hasImage(id)) {
    map.updateImage(id, image);
  } else {
    map.addImage(id, image, { pixelRatio: 2 });
  }
}
