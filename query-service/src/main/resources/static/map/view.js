// Which sky is shown: the one that is, followed live, or the one that was known at a moment.
import { readSky } from './api.js';
import { boxAround, covers, share } from './box.js';
import { follow } from './feed.js';

const PAUSE_MILLIS = 2000;

export class View {
  #map;
  #sky;
  #say;
  #moment = null;
  #box;
  #stop = () => {};
  #reading = null;
  #again;
  #missed = [];
  #wanted = null;
  #cut = false;

  /** @param say is told what to tell the user */
  constructor(map, sky, say) {
    this.#map = map;
    this.#sky = sky;
    this.#say = say;
    map.on('moveend', () => this.#moved());
    document.addEventListener('visibilitychange', () => this.#seen(!document.hidden));
  }

  /** In milliseconds; null when live. */
  get moment() {
    return this.#moment;
  }

  get isBusy() {
    return this.#reading !== null;
  }

  live() {
    this.#moment = null;
    this.#box = boxAround(this.#map);
    this.#stop();
    this.#stop = follow(this.#box, {
      begin: () => this.#read(),
      anew: () => {
        this.#sky.outgrow();
        this.#read();
      },
      back: () => this.#tell(),
      changed: (feature) => this.#hear((sky) => sky.put(feature)),
      ended: ({ id, position }) => this.#hear((sky) => sky.remove(id, position)),
      away: () => this.#say('No connection; trying again …'),
    });
  }

  /** Shows what was known then; of moments that come faster than they can be read, the last one. */
  at(moment) {
    this.#stop();
    this.#stop = () => {};
    if (this.#moment === null) {
      this.#reading?.abort();
      this.#reading = null;
      this.#box = boxAround(this.#map);
    }
    this.#moment = moment;
    if (this.isBusy) {
      this.#wanted = moment;
    } else {
      this.#read();
    }
  }

  /** A browser keeps few connections to one address, and a page that nobody sees must not have one of them. */
  #seen(visible) {
    if (this.#moment === null) {
      this.#stop();
      this.#stop = () => {};
      if (visible) {
        this.live();
      }
    }
  }

  #moved() {
    const box = boxAround(this.#map);
    const muchLess = this.#cut && share(box) < share(this.#box) / 2;
    if (this.#box === undefined || (covers(this.#box, this.#map) && !muchLess)) {
      return;
    }
    if (this.#moment === null) {
      this.live();
    } else {
      this.#box = box;
      this.at(this.#moment);
    }
  }

  #hear(change) {
    if (this.isBusy) {
      this.#missed.push(change);
    } else {
      change(this.#sky);
      this.#tell();
    }
  }

  async #read() {
    this.#reading?.abort();
    clearTimeout(this.#again);
    const reading = new AbortController();
    this.#reading = reading;
    this.#missed = [];
    try {
      const { features, cut } = await readSky(this.#box, this.#moment, reading.signal);
      if (this.#reading === reading) {
        this.#cut = cut;
        this.#sky.replace(features);
        this.#missed.forEach((change) => change(this.#sky));
        this.#tell();
      }
    } catch (failure) {
      if (this.#reading === reading) {
        this.#say(`The sky could not be read: ${failure.message}; trying again …`);
        this.#again = setTimeout(() => this.#read(), PAUSE_MILLIS);
      }
    } finally {
      if (this.#reading === reading) {
        this.#reading = null;
        this.#goOn();
      }
    }
  }

  #goOn() {
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted !== null && this.#moment !== null) {
      this.at(wanted);
    }
  }

  #tell() {
    const many = this.#sky.size;
    const what = `${many.toLocaleString('en')} ${many === 1 ? 'volume' : 'volumes'}`;
    const when = this.#moment === null ? 'live' : `as known at ${new Date(this.#moment).toISOString().slice(0, 19)}Z`;
    this.#say(`${what}, ${when}${this.#cut ? '; there are more: zoom in' : ''}`);
  }
}
