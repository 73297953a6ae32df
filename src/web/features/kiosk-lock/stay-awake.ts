/** Keeps the screen lit while the page is seen; ends with the returned function. */
export function stayAwake(): () => void {
  let held: WakeLockSentinel | null = null;
  let ended = false;
  const hold = async () => {
    const { wakeLock } = navigator as { wakeLock?: WakeLock };
    if (!wakeLock || document.visibilityState !== 'visible') return;
    // Refused on a low battery: the device then sleeps as it always did.
    held = await wakeLock.request('screen').catch(() => null);
    if (ended) await held?.release();
  };
  // The browser lets go of it whenever the page is hidden.
  const holdAgain = () => void hold();
  document.addEventListener('visibilitychange', holdAgain);
  void hold();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', holdAgain);
    void held?.release();
  };
}
