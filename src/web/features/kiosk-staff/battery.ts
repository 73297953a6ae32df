/** As the Battery Status API has it, which TypeScript does not know: Chromium alone has it. */
export interface Battery extends EventTarget {
  /** 0 to 1. */
  readonly level: number;
  readonly charging: boolean;
}

/** Null where the browser does not tell, or the device has none. */
export async function readBattery(): Promise<Battery | null> {
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> };
  if (!getBattery) return null;
  return getBattery.call(navigator).catch(() => null);
}
