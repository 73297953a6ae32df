/** Repeatable numbers from 0 (included) to 1 (not): Park and Miller's sequence from a seed. */
export class Random {
  private state: number;

  /** @param seed any whole number; equal seeds give equal sequences */
  constructor(seed: number) {
    this.state = (Math.abs(Math.trunc(seed)) % 2_147_483_645) + 1;
  }

  next(): number {
    this.state = (this.state * 48_271) % 2_147_483_647;
    return (this.state - 1) / 2_147_483_646;
  }

  /** A whole number below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }
}
