import { describe, expect, test } from 'vitest';
import { RequestGate } from './request-gate.ts';
import { WoundClock } from './testing/wound-clock.ts';

const limits = { mostPerSecond: 1, mostAtOnce: 8, longestWaitMs: 3000 };
const still = new AbortController().signal;

/** Lets everything run that no clock holds back. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

function setUp(change: Partial<typeof limits> = {}) {
  const clock = new WoundClock();
  const gate = new RequestGate({ ...limits, ...change }, clock);
  const started: (readonly [string, number])[] = [];
  const outcomes: string[] = [];
  const ask = (text: string | null, signal = still, work: () => Promise<void> = async () => {}) => {
    const name = text ?? 'place';
    void gate
      .run({ text, signal }, () => {
        started.push([name, clock.now()]);
        return work();
      })
      .then(
        () => outcomes.push(`${name} done`),
        (error: Error) => outcomes.push(`${name} ${error.message}`),
      );
  };
  const wind = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 50) {
      clock.wind(50);
      await settle();
    }
  };
  return { ask, wind, started, outcomes };
}

describe('the gate', () => {
  test('one request a second, however many come', async () => {
    const { ask, wind, started } = setUp({ longestWaitMs: 1e9 });
    for (let index = 0; index < 20; index += 1) ask(`${index} Elm St`);
    await wind(30_000);
    expect(started).toHaveLength(20);
    const gaps = started.slice(1).map(([, at], index) => at - (started[index]?.[1] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  });

  test('after a rest the first goes at once and the second waits', async () => {
    const { ask, wind, started } = setUp();
    await wind(60_000);
    ask('1 Elm St');
    ask('2 Oak St');
    await settle();
    await wind(2000);
    expect(started.map(([, at]) => at)).toEqual([60_000, 61_050]);
  });

  test('what is typed on leaves the queue, what another asks stays', async () => {
    const { ask, wind, started, outcomes } = setUp({ longestWaitMs: 10_000 });
    ask('first');
    ask('12 Ma');
    ask('7 Oak St');
    ask(null);
    ask('12 Main');
    ask('12 Main St');
    await settle();
    expect(outcomes).toEqual(['12 Ma superseded', '12 Main superseded', 'first done']);
    await wind(4000);
    expect(started.map(([text]) => text)).toEqual(['first', '7 Oak St', 'place', '12 Main St']);
  });

  test('two people who type the same both get their answer', async () => {
    const { ask, wind, started } = setUp();
    ask('12 Main St');
    ask('12 Main St');
    ask('12 Main St');
    await wind(3000);
    expect(started).toHaveLength(3);
  });

  test('nobody waits longer than three seconds: the late are told at once', async () => {
    const { ask, wind, outcomes } = setUp();
    for (const text of ['1 A', '2 B', '3 C', '4 D', '5 E']) ask(text);
    await settle();
    expect(outcomes).toEqual(['4 D busy', '5 E busy', '1 A done']);
    await wind(3000);
    expect(outcomes.slice(3)).toEqual(['2 B done', '3 C done']);
  });

  test('whoever goes away leaves the queue', async () => {
    const { ask, wind, started, outcomes } = setUp();
    const leaving = new AbortController();
    const gone = AbortSignal.abort();
    ask('first');
    ask('leaving', leaving.signal);
    ask('gone', gone);
    ask('last');
    leaving.abort();
    await wind(1100);
    expect(started.map(([text]) => text)).toEqual(['first', 'last']);
    expect(outcomes).toContain('leaving given-up');
    expect(outcomes).toContain('gone given-up');
  });

  test('only so many at once; a place becomes free when one ends, well or badly', async () => {
    const { ask, wind, started, outcomes } = setUp({ mostPerSecond: 1000, mostAtOnce: 2 });
    const ends: (() => void)[] = [];
    const hang = () =>
      new Promise<void>((_, reject) => {
        ends.push(() => reject(new Error('failed')));
      });
    for (const text of ['1 A', '2 B', '3 C', '4 D']) ask(text, still, hang);
    await wind(1000);
    expect(started.map(([text]) => text)).toEqual(['1 A', '2 B']);
    ends[0]?.();
    await wind(100);
    expect(started.map(([text]) => text)).toEqual(['1 A', '2 B', '3 C']);
    await wind(3000);
    expect(outcomes).toEqual(['1 A failed', '4 D busy']);
  });
});
