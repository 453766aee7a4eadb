// The time slider: which moment's knowledge is shown, and replaying what happened since.
import { now } from './api.js';

const MINUTE = 60_000;
const SPANS = [['15 min', 15], ['1 h', 60], ['6 h', 360], ['24 h', 1440], ['7 d', 10_080], ['30 d', 43_200]];
const SPEEDS = [1, 10, 60, 300, 600];
const STEP_MILLIS = 200;

export class Time {
  #view;
  #parts;
  #end = null;
  #playing = null;
  #hear;

  /**
   * @param parts the elements, by their ids
   * @param hear has playing(from, speed) for when a replay begins or gets another speed, and paused()
   */
  constructor(parts, view, hear) {
    this.#view = view;
    this.#hear = hear;
    this.#parts = parts;
    SPANS.forEach(([label, minutes]) => parts.span.add(new Option(label, String(minutes))));
    SPEEDS.forEach((speed) => parts.speed.add(new Option(`${speed}×`, String(speed))));
    parts.span.value = '60';
    parts.speed.value = '60';
    parts.slider.addEventListener('input', () => this.#slid());
    parts.span.addEventListener('change', () => this.#showWindow());
    parts.moment.addEventListener('change', () => this.#typed());
    parts.play.addEventListener('click', () => this.toggle());
    parts.live.addEventListener('click', () => this.live());
    setInterval(() => this.#tick(), STEP_MILLIS);
  }

  live() {
    this.#pause();
    this.#end = null;
    this.#view.live();
    this.#show();
  }

  /** @param moment in milliseconds; what lies ahead is not known yet, so it is live */
  at(moment) {
    if (moment >= now()) {
      this.live();
      return;
    }
    const [from, to] = this.#window();
    if (moment < from || moment > to) {
      this.#end = Math.min(moment + this.#span() / 2, now());
    } else {
      this.#end = to;
    }
    this.#view.at(moment);
    this.#show();
  }

  step(share) {
    this.#pause();
    this.at((this.#view.moment ?? now()) + share * this.#span());
  }

  toggle() {
    if (this.#playing !== null) {
      this.#pause();
      return;
    }
    // From the beginning of the span, when there is nothing ahead.
    const from = this.#view.moment ?? this.#window()[0];
    this.at(from);
    this.#play(from);
    this.#show();
  }

  faster(steps) {
    const { speed } = this.#parts;
    speed.selectedIndex = Math.max(0, Math.min(SPEEDS.length - 1, speed.selectedIndex + steps));
  }

  #speed() {
    return Number(this.#parts.speed.value);
  }

  #span() {
    return Number(this.#parts.span.value) * MINUTE;
  }

  #window() {
    const to = this.#end ?? now();
    return [to - this.#span(), to];
  }

  #play(from) {
    this.#playing = { since: performance.now(), from, speed: this.#speed() };
    this.#hear.playing(from, this.#playing.speed);
  }

  #pause() {
    if (this.#playing !== null) {
      this.#playing = null;
      this.#hear.paused();
    }
    this.#show();
  }

  #tick() {
    if (this.#playing === null) {
      if (this.#view.moment === null) {
        this.#show();
      }
      return;
    }
    const speed = this.#speed();
    if (speed !== this.#playing.speed) {
      this.#hear.paused();
      this.#play(this.#view.moment);
    }
    const { since, from } = this.#playing;
    const moment = from + (performance.now() - since) * speed;
    // While one moment is being read, time goes on all the same, and the next one to be read is a later one.
    if (moment >= now() || !this.#view.isBusy) {
      const [, to] = this.#window();
      if (moment > to) {
        this.#end = Math.min(moment + this.#span() / 2, now());
      }
      this.at(moment);
    }
  }

  // Pausing shows the time that was, so what the user has said is taken first.

  #slid() {
    const { value, max } = this.#parts.slider;
    const [from, to] = this.#window();
    const isNow = value === max && this.#end === null;
    this.#pause();
    if (isNow) {
      this.live();
    } else {
      this.at(from + ((to - from) * Number(value)) / Number(max));
    }
  }

  #typed() {
    const moment = Date.parse(`${this.#parts.moment.value}Z`);
    this.#pause();
    if (!Number.isNaN(moment)) {
      this.at(moment);
    }
  }

  #showWindow() {
    if (this.#view.moment !== null) {
      this.at(this.#view.moment);
    } else {
      this.#show();
    }
  }

  #show() {
    const { slider, moment, play, live, from, to } = this.#parts;
    const [start, end] = this.#window();
    const shown = this.#view.moment ?? end;
    slider.value = String(Math.round(((shown - start) / (end - start)) * Number(slider.max)));
    slider.setAttribute('aria-valuetext', this.#view.moment === null ? 'now' : clock(shown));
    from.textContent = clock(start);
    to.textContent = this.#end === null ? 'now' : clock(end);
    if (document.activeElement !== moment) {
      moment.value = new Date(shown).toISOString().slice(0, 19);
    }
    play.setAttribute('aria-pressed', String(this.#playing !== null));
    play.textContent = this.#playing === null ? 'Replay' : 'Pause';
    live.setAttribute('aria-pressed', String(this.#view.moment === null));
  }
}

function clock(millis) {
  return `${new Date(millis).toISOString().slice(0, 16).replace('T', ' ')}Z`;
}
