// A small seeded generator of random numbers (mulberry32), so that a program is its seed.
export class Random {
  #state;
  constructor(seed) {
    this.#state = seed >>> 0;
    for (let i = 0; i < 3; i++) this.#next();
  }

  #next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  int(limit) {
    return Math.floor(this.#next() * limit);
  }

  chance(probability) {
    return this.#next() < probability;
  }

  pick(list) {
    return list[this.int(list.length)];
  }

  // `choices`: [[weight, value]].
  weighted(choices) {
    let sum = 0;
    for (const choice of choices) sum += choice[0];
    let at = this.#next() * sum;
    for (const [weight, value] of choices) {
      at -= weight;
      if (at < 0) return value;
    }
    return choices.at(-1)[1];
  }

  shuffled(list) {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.int(i + 1);
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  }
}
