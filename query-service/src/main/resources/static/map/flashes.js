// Where something has just been recorded: for a moment, a ring and the outline of the place.
import { boundsOf } from './layers.js';

const MILLIS = 2500;

/** Whoever has too many at once sees the last ones. */
const MOST = 50;

export class Flashes {
  #map;
  #features = [];

  constructor(map, colours) {
    this.#map = map;
    map.addSource('flashes', { type: 'geojson', data: collection([]) });
    map.addLayer({
      id: 'flashes', type: 'line', source: 'flashes', filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': colours.selected, 'line-width': 3, 'line-dasharray': [2, 1] },
    });
    map.addLayer({
      id: 'rings', type: 'circle', source: 'flashes', filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 14, 'circle-opacity': 0, 'circle-stroke-width': 3, 'circle-stroke-color': colours.selected,
      },
    });
  }

  recolour(colours) {
    this.#map.setPaintProperty('flashes', 'line-color', colours.selected);
    this.#map.setPaintProperty('rings', 'circle-stroke-color', colours.selected);
  }

  /** @param area a multipolygon */
  show(area) {
    const [west, south, east, north] = boundsOf({ coordinates: area.coordinates.slice(0, 1) });
    const middle = { type: 'Point', coordinates: [(west + east) / 2, (south + north) / 2] };
    const added = [area, middle].map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
    this.#features = [...this.#features, ...added].slice(-2 * MOST);
    this.#draw();
    setTimeout(() => {
      this.#features = this.#features.filter((feature) => !added.includes(feature));
      this.#draw();
    }, MILLIS);
  }

  #draw() {
    this.#map.getSource('flashes').setData(collection(this.#features));
  }
}

function collection(features) {
  return { type: 'FeatureCollection', features };
}
