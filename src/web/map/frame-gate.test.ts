import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { frameGate } from './frame-gate.ts';

describe('a frame that keys come before', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is drawn at once while nobody types', () => {
    const draw = vi.fn();
    const gate = frameGate(draw);
    gate.ask();
    gate.ask();
    expect(draw).toHaveBeenCalledTimes(2);
  });

  test('waits until the keys have stopped, and is drawn once however often it was asked for', () => {
    const draw = vi.fn();
    const gate = frameGate(draw);
    for (let key = 0; key < 3; key += 1) {
      gate.noteKey();
      gate.ask();
      vi.advanceTimersByTime(100);
    }
    expect(draw).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(draw).toHaveBeenCalledTimes(1);
    gate.ask();
    expect(draw).toHaveBeenCalledTimes(2);
  });

  test('does not wait for ever for somebody who types on and on', () => {
    const draw = vi.fn();
    const gate = frameGate(draw);
    for (let key = 0; key < 50; key += 1) {
      gate.noteKey();
      gate.ask();
      vi.advanceTimersByTime(100);
    }
    expect(draw.mock.calls.length).toBeGreaterThanOrEqual(5);
  });

  test('is not drawn any more once the gate is closed', () => {
    const draw = vi.fn();
    const gate = frameGate(draw);
    gate.noteKey();
    gate.ask();
    gate.close();
    vi.advanceTimersByTime(1_000);
    expect(draw).not.toHaveBeenCalled();
  });
});
