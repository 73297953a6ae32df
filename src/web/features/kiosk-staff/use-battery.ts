import { useEffect, useState } from 'react';
import { readBattery } from './battery.ts';

interface BatteryState {
  /** 0 to 1. */
  readonly level: number;
  readonly charging: boolean;
}

/** Null where the browser does not tell. */
export function useBattery(): BatteryState | null {
  const [state, setState] = useState<BatteryState | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    void readBattery().then((battery) => {
      if (!battery || ended.signal.aborted) return;
      const read = () => setState({ level: battery.level, charging: battery.charging });
      for (const name of ['levelchange', 'chargingchange'])
        battery.addEventListener(name, read, { signal: ended.signal });
      read();
    });
    return () => ended.abort();
  }, []);
  return state;
}
