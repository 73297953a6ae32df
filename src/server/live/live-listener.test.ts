import { expect, test } from 'vitest';
import type { Pass } from '#server/http/principal.ts';
import { LiveListener } from './live-listener.ts';

const pass: Pass = {
  principal: {
    companyId: 1,
    kind: 'key',
    id: 'key-1',
    name: 'Screen',
    role: 'office',
    address: null,
  },
  sessionId: null,
};

function open() {
  const seen: string[] = [];
  const listener = new LiveListener({
    pass,
    position: 0,
    onRead: (it) => {
      it.isAttached = true;
      return Promise.resolve();
    },
    onFull: (it) => {
      it.isAttached = false;
      seen.push('full');
    },
    onEnd: () => seen.push('end'),
    cutOff: () => seen.push('cut off'),
  });
  return { listener, seen, reader: listener.stream.getReader() };
}

const bytes = (count: number) => new Uint8Array(count);

test('one that reads hears beats and may go on for ever', async () => {
  const { listener, seen, reader } = open();
  for (let beat = 0; beat < 40; beat += 1) {
    const read = reader.read();
    await Promise.resolve();
    listener.beat(bytes(60));
    listener.watch();
    expect((await read).value).toHaveLength(60);
  }
  expect(seen).toEqual([]);
});

test('one that takes nothing is cut off after half a minute, and gets no beats meanwhile', () => {
  const { listener, seen } = open();
  void listener.stream;
  listener.write(bytes(10));
  for (let beat = 0; beat < 15; beat += 1) {
    listener.beat(bytes(60));
    listener.watch();
  }
  expect(seen).toEqual([]);
  listener.watch();
  expect(seen).toEqual(['end', 'cut off']);
  listener.write(bytes(10));
  listener.close();
  expect(seen).toEqual(['end', 'cut off']);
});

test('one that takes a little at each beat is slow, not frozen', async () => {
  const { listener, seen, reader } = open();
  for (let part = 0; part < 30; part += 1) listener.write(bytes(10));
  for (let beat = 0; beat < 30; beat += 1) {
    await reader.read();
    listener.watch();
  }
  expect(seen).toEqual([]);
});

test('one with too much unread is told nothing more until it has read', async () => {
  const { listener, seen, reader } = open();
  const first = reader.read();
  await Promise.resolve();
  listener.write(bytes(100));
  await first;
  listener.isAttached = true;
  for (let part = 0; part < 3; part += 1) listener.write(bytes(100_000));
  expect(seen).toEqual(['full']);
  expect(listener.isAttached).toBe(false);
  for (let part = 0; part < 3; part += 1) await reader.read();
  const next = reader.read();
  await Promise.resolve();
  expect(listener.isAttached).toBe(true);
  listener.write(bytes(5));
  expect((await next).value).toHaveLength(5);
});
