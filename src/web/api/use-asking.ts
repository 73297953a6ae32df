import { useRef, useState } from 'react';
import { troubleInWords } from './trouble-in-words.ts';

/** Asks the server one thing at a time, and keeps in words what went wrong. */
export function useAsking() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const asking = useRef(false);

  async function run(ask: () => Promise<void>): Promise<void> {
    if (asking.current) return;
    asking.current = true;
    setBusy(true);
    try {
      await ask();
      setTrouble(null);
    } catch (error) {
      setTrouble(troubleInWords(error));
    } finally {
      asking.current = false;
      setBusy(false);
    }
  }

  return { busy, trouble, run };
}
