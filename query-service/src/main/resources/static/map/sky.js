// What stands, as far as it is known here.

export class Sky {
  #features = new Map();
  #gone = new Map();
  #age = 0;
  #changed;

  /**
   * @param changed is called after something has
   * @param soon takes what calls it, and does so once the time has come: for all that has changed until then
   */
  constructor(changed, soon) {
    let waiting = false;
    this.#changed = () => {
      if (!waiting) {
        waiting = true;
        soon(() => {
          waiting = false;
          changed();
        });
      }
    };
  }

  get features() {
    return [...this.#features.values()];
  }

  get size() {
    return this.#features.size;
  }

  /** Another number, when what was said of the past may be said otherwise now. */
  get age() {
    return this.#age;
  }

  outgrow() {
    this.#age++;
  }

  find(id) {
    return this.#features.get(id);
  }

  /** Takes these and nothing else. */
  replace(features) {
    this.#features = new Map(features.map((feature) => [feature.id, feature]));
    this.#gone.clear();
    this.#changed();
  }

  /** Takes these too, but for what is known to be newer, or gone. */
  merge(features) {
    features.forEach((feature) => this.put(feature));
  }

  put(feature) {
    const position = feature.properties.position;
    const known = this.#features.get(feature.id)?.properties.position ?? this.#gone.get(feature.id) ?? 0;
    if (position > known) {
      this.#features.set(feature.id, feature);
      this.#gone.delete(feature.id);
      this.#changed();
    }
  }

  remove(id, position) {
    if ((this.#features.get(id)?.properties.position ?? 0) < position) {
      this.#features.delete(id);
      this.#gone.set(id, position);
      this.#changed();
    }
  }
}
