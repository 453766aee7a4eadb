// For auditors: what was recorded, told while the map replays. The token is kept here, and gone with the page.
import { boxAround, covers } from './box.js';
import { followHistory } from './history.js';

const MOST = 200;

export class Audit {
  #map;
  #view;
  #parts;
  #hear;
  #reader = null;
  #speed = null;
  #pausedAt = null;
  #seen = null;
  #told = null;
  #box = null;
  #stop = () => {};

  /** @param hear has recorded(event) for each record, and chosen(entity) when the user wants to see one */
  constructor(map, view, parts, hear) {
    this.#map = map;
    this.#view = view;
    this.#parts = parts;
    this.#hear = hear;
    parts.audit.addEventListener('click', () => this.open());
    parts['audit-form'].addEventListener('submit', (event) => this.#entered(event.submitter));
    map.on('moveend', () => this.#moved());
  }

  open() {
    this.#parts['audit-dialog'].showModal();
  }

  /** The map replays from a moment on, so many times as fast. */
  playing(from, speed) {
    this.#stop();
    this.#speed = speed;
    if (from !== this.#pausedAt) {
      this.#begin(from);
    }
    this.#follow();
  }

  paused() {
    this.#stop();
    this.#speed = null;
    this.#pausedAt = this.#view.moment;
  }

  #entered(button) {
    const { 'audit-token': token, 'audit-purpose': purpose, happened } = this.#parts;
    this.#stop();
    this.#reader = button.value === 'follow' ? { token: token.value.trim(), purpose: purpose.value.trim() } : null;
    token.value = '';
    happened.hidden = this.#reader === null;
    this.#parts.audit.setAttribute('aria-pressed', String(this.#reader !== null));
    if (this.#speed === null) {
      this.#pausedAt = null;
      this.#say('What was recorded is told here while the map replays: press Replay.');
      return;
    }
    // With another token, it goes on where the one before ended.
    if (this.#seen === null) {
      this.#begin(this.#view.moment);
    }
    this.#follow();
  }

  /** What is told from then on has nothing to do with what was told before. */
  #begin(moment) {
    this.#seen = null;
    this.#told = moment;
    this.#parts.happened.querySelector('ol').replaceChildren();
  }

  #follow() {
    if (this.#reader === null || this.#speed === null) {
      return;
    }
    this.#box = boxAround(this.#map);
    const query = { from: new Date(this.#told).toISOString(), speed: this.#speed };
    if (this.#box !== null) {
      query.bbox = this.#box.join(',');
    }
    this.#say('Following …');
    // Behind what was seen last, and not from where the map is: the map may be a little ahead.
    this.#stop = followHistory(this.#reader, query, this.#seen, {
      told: (id, name, data) => this.#hearOf(id, name, data),
      refused: (sentence) => this.#say(`Refused: ${sentence}`),
    });
  }

  #moved() {
    if (this.#reader !== null && this.#speed !== null && !covers(this.#box, this.#map)) {
      this.#stop();
      this.#follow();
    }
  }

  #hearOf(id, name, data) {
    this.#seen = id;
    this.#told = data.at === undefined ? this.#told : Date.parse(data.at);
    if (name === 'record') {
      this.#list(data);
      this.#hear.recorded(data.event);
    }
    this.#say({
      expired: 'The token has expired: press Audit and give another one.',
      end: `That was all that was known, up to position ${data.position} of the ledger.`,
    }[name] ?? `Told up to position ${id} of the ledger.`);
  }

  #list({ at, what, event }) {
    const list = this.#parts.happened.querySelector('ol');
    const entry = document.createElement('button');
    entry.type = 'button';
    entry.textContent = `${at.slice(0, 19).replace('T', ' ')}Z ${what}`;
    entry.title = `${event.entity}, position ${event.position}`;
    entry.addEventListener('click', () => this.#hear.chosen(event.entity));
    const item = document.createElement('li');
    item.append(entry);
    list.prepend(item);
    while (list.children.length > MOST) {
      list.lastChild.remove();
    }
  }

  #say(text) {
    this.#parts['happened-status'].textContent = text;
  }
}
