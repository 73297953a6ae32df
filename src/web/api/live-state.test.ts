import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveLead, LivePin } from '#contract/live-event.ts';
import { LiveBook, mostChanged } from './live-state.ts';

const pinOf = (id: string): LivePin => ({
  id,
  lead_status: 'u',
  lead_source_id: 'door-knocking',
  created_at: '2026-11-26T10:00:00.000Z',
  region_id: null,
  relay: null,
  latitude: 44,
  longitude: -72,
  search_text: id,
});
const lead = (seq: number, id: string, kind: LiveLead['kind'] = 'created'): LiveLead => ({
  seq,
  at: '2026-11-26T10:00:00.000Z',
  kind,
  lead_id: kind === 'many' ? null : id,
  pin: kind === 'created' || kind === 'changed' ? pinOf(id) : null,
});
function begun(seq = 10): LiveBook {
  const book = new LiveBook();
  book.beat(seq);
  return book;
}

describe('what changed', () => {
  test('is no news where a lead only got on to the upstream, and is drawn all the same', () => {
    const book = begun();
    const pin = { ...pinOf('a'), relay: 'confirmed' as const };
    book.tell({ seq: 11, at: '2026-11-26T10:00:00.000Z', kind: 'relayed', lead_id: 'a', pin });
    book.settle();
    expect(book.view().unseen.size).toBe(0);
    expect(book.view().changed.get('a')).toEqual(pin);
  });

  test('begins with a round of asking, and holds the last word about each lead', () => {
    const book = begun();
    expect(book.view()).toMatchObject({ seq: 10, round: 1 });
    book.tell(lead(11, 'a'));
    book.tell(lead(12, 'b'));
    book.tell(lead(13, 'a', 'removed'));
    book.beat(13);
    const { changed, seq, round } = book.view();
    expect([...changed]).toEqual([
      ['b', pinOf('b')],
      ['a', null],
    ]);
    expect({ seq, round }).toEqual({ seq: 13, round: 1 });
  });

  test('is dropped up to the number that tiles contain', () => {
    const book = begun();
    book.tell(lead(11, 'a'));
    book.tell(lead(12, 'b'));
    book.tell(lead(13, 'a', 'changed'));
    book.rebase(12);
    expect([...book.view().changed.keys()]).toEqual(['a']);
  });

  test.each([
    ['a reset', (book: LiveBook) => book.reset(500)],
    ['many at once', (book: LiveBook) => book.tell(lead(12, 'b', 'many'))],
    ['a number that was left out', (book: LiveBook) => book.tell(lead(13, 'b'))],
    ['a beat of a number that was not told', (book: LiveBook) => book.beat(20)],
  ])('is asked for anew after %s', (_what, happen) => {
    const book = begun();
    book.tell(lead(11, 'a'));
    happen(book);
    expect(book.view().round).toBe(2);
    expect(book.view().changed.size).toBe(0);
    const { seq } = book.view();
    book.tell(lead((seq ?? 0) + 1, 'c'));
    expect([...book.view().changed.keys()]).toEqual(['c']);
  });

  test('is asked for anew when it is too much to be drawn one by one', () => {
    const book = begun();
    for (let at = 1; at <= mostChanged + 1; at += 1) book.tell(lead(10 + at, `lead-${at}`));
    expect(book.view()).toMatchObject({ round: 2, seq: 11 + mostChanged });
    expect(book.view().changed.size).toBe(0);
  });

  test('is the same however often a stretch is told again', () => {
    const kinds = fc.constantFrom('created' as const, 'changed' as const, 'removed' as const);
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'c'), kind: kinds, back: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const feed = steps.map(({ id, kind }, index) => lead(11 + index, id, kind));
        const once = begun();
        const again = begun();
        feed.forEach((change, index) => {
          once.tell(change);
          for (const old of feed.slice(Math.max(0, index - (steps[index]?.back ?? 0)), index + 1))
            again.tell(old);
        });
        expect(again.view()).toEqual(once.view());
        expect(once.view().round).toBe(1);
      }),
    );
  });
});

describe('what waits to be looked at', () => {
  const unseen = (book: LiveBook) => [...book.view().unseen];

  test('is what others made or changed, once our own calls have been answered', () => {
    const book = begun();
    book.tell(lead(11, 'mine'));
    book.tell(lead(12, 'theirs'));
    book.tell(lead(13, 'old', 'changed'));
    book.tell(lead(14, 'theirs', 'changed'));
    expect(unseen(book)).toEqual([]);
    book.noteMade(['mine']);
    book.settle();
    expect(unseen(book)).toEqual([
      ['theirs', 'created'],
      ['old', 'changed'],
    ]);
    book.look();
    expect(unseen(book)).toEqual([]);
  });

  test('is nothing that was taken back', () => {
    const book = begun();
    book.tell(lead(11, 'a'));
    book.settle();
    book.tell(lead(12, 'a', 'removed'));
    expect(unseen(book)).toEqual([]);
  });

  test.each(['before', 'after'])('is no change of our own that is told %s its answer', (when) => {
    const book = begun();
    if (when === 'after') book.noteChanged(['a']);
    book.tell(lead(11, 'a', 'changed'));
    if (when === 'before') book.noteChanged(['a']);
    book.settle();
    expect(unseen(book)).toEqual([]);
    book.tell(lead(12, 'a', 'changed'));
    book.settle();
    expect(unseen(book)).toEqual([['a', 'changed']]);
  });

  test('is a change by others of a lead that was made here', () => {
    const book = begun();
    book.noteMade(['a']);
    book.tell(lead(11, 'a'));
    book.tell(lead(12, 'a', 'changed'));
    book.settle();
    book.noteMade(['a']);
    expect(unseen(book)).toEqual([['a', 'changed']]);
  });
});
