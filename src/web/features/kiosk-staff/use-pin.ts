import { useEffect, useState } from 'react';
import { kioskLimits } from '#contract/kiosk-limits.ts';
import type { PinVerifier } from '#contract/kiosk.ts';
import { isPin } from './check-pin.ts';
import { countPinAttempt, forgivePinAttempts, pinWaitMs } from './pin-attempts.ts';

/** Takes a PIN digit by digit, and calls back with the right one. */
export function usePin(pin: PinVerifier, onRight: () => void) {
  const [digits, setDigits] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [waitMs, setWaitMs] = useState(() => pinWaitMs(Date.now()));

  useEffect(() => {
    if (waitMs === 0) return;
    const timer = setInterval(() => setWaitMs(pinWaitMs(Date.now())), 1_000);
    return () => clearInterval(timer);
  }, [waitMs]);

  async function enter() {
    if (busy || pinWaitMs(Date.now()) > 0 || digits.length < kioskLimits.pinLeast) return;
    setBusy(true);
    countPinAttempt(Date.now());
    if (await isPin(digits, pin)) {
      forgivePinAttempts();
      return onRight();
    }
    setBusy(false);
    setDigits('');
    setWrong(true);
    setWaitMs(pinWaitMs(Date.now()));
  }

  return {
    /** How many are typed; which, nobody is shown. */
    typed: digits.length,
    isWrong,
    busy,
    waitSeconds: Math.ceil(waitMs / 1_000),
    press: (digit: string) => {
      setWrong(false);
      setDigits((known) => (known + digit).slice(0, kioskLimits.pinMost));
    },
    erase: () => setDigits((known) => known.slice(0, -1)),
    enter: () => void enter(),
  };
}
