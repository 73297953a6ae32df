/** A key is followed by the next one within this time, or it was the last. */
const calmMs = 120;
/** While somebody types without a pause a frame is still drawn this often. */
const longestWaitMs = 500;

/** Lets frames through at once, or, where a key was just pressed, after a moment without keys. */
export function frameGate(draw: () => void) {
  let keyAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function drawWhenCalm(latest: number): void {
    const waitMs = Math.min(keyAt + calmMs, latest) - performance.now();
    timer = waitMs > 0 ? setTimeout(() => drawWhenCalm(latest), waitMs) : null;
    if (timer === null) draw();
  }

  return {
    noteKey: () => {
      keyAt = performance.now();
    },
    /** Asks for a frame; asking again while one waits changes nothing. */
    ask: () => {
      if (timer === null) drawWhenCalm(performance.now() + longestWaitMs);
    },
    close: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
