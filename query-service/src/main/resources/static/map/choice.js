// Which volume is chosen: by a click, by its id, or one after the other.
import { readItem } from './api.js';
import { showDetail } from './detail.js';
import { boundsOf, choose, idsAt } from './layers.js';

const WHOLE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class Choice {
  #map;
  #sky;
  #parts;
  #id = null;
  #shown = null;
  #here = [];

  constructor(map, sky, parts) {
    this.#map = map;
    this.#sky = sky;
    this.#parts = parts;
    map.on('click', (event) => this.#clicked(event.point));
    for (const layer of ['fills', 'marks']) {
      map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
      map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
    }
    parts['detail-close'].addEventListener('click', () => this.none());
  }

  none() {
    this.#id = null;
    this.#here = [];
    this.#parts.detail.hidden = true;
    choose(this.#map, '');
  }

  /** After the sky has changed: what is shown of the chosen one may be old. */
  refresh() {
    if (this.#id === null) {
      return;
    }
    const feature = this.#sky.find(this.#id);
    if (feature === undefined) {
      this.#shown = null;
      this.#parts['detail-among'].textContent = 'It does not stand in the sky that is shown.';
    } else if (feature !== this.#shown) {
      this.#show(feature);
    }
  }

  /** @returns what to tell the user */
  async find(text, moment) {
    const id = text.trim().toLowerCase();
    if (id === '') {
      return 'Type an id, or how it begins.';
    }
    const found = this.#sky.features.filter((feature) => feature.id.startsWith(id));
    const feature = found[0] ?? (WHOLE_ID.test(id) ? await readItem(id, moment) : undefined);
    if (feature === undefined) {
      return `Nothing that is shown has an id that begins with ${id}.`;
    }
    this.#sky.merge([feature]);
    this.#goTo(feature);
    return found.length > 1 ? `The first of ${found.length} that begin so.` : 'Found.';
  }

  /** The next one of those that are shown, or the one before. */
  next(steps) {
    const features = this.#sky.features.sort((one, other) => (one.id < other.id ? -1 : 1));
    if (features.length > 0) {
      const at = features.findIndex((feature) => feature.id === this.#id);
      const to = at < 0 ? 0 : (at + steps + features.length) % features.length;
      this.#goTo(features[to]);
    }
  }

  #goTo(feature) {
    this.#here = [feature.id];
    this.#show(feature);
    const [west, south, east, north] = boundsOf(feature.geometry);
    this.#map.fitBounds([[west, south], [east, north]], { padding: 140, maxZoom: 14, duration: 0 });
  }

  /** Of several at one place, each click shows the next one, from the lowest up. */
  #clicked(point) {
    const lower = (id) => this.#sky.find(id)?.properties.lower_altitude_meters ?? 0;
    this.#here = idsAt(this.#map, point)
      .filter((id) => this.#sky.find(id))
      .sort((one, other) => lower(one) - lower(other));
    if (this.#here.length === 0) {
      this.none();
      return;
    }
    const next = (this.#here.indexOf(this.#id) + 1) % this.#here.length;
    this.#show(this.#sky.find(this.#here[next]));
  }

  #show(feature) {
    this.#id = feature.id;
    this.#shown = feature;
    const many = this.#here.length;
    const among = many > 1 ? `${this.#here.indexOf(feature.id) + 1} of ${many} here; click again for the next` : '';
    showDetail(this.#parts, feature, among);
    choose(this.#map, feature.id);
  }
}
