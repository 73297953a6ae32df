/** What the browser says of the place it gives us. */
export interface StoragePromise {
  /** It will not clear what is kept here by itself. */
  readonly persisted: boolean;
  readonly usedBytes: number;
  readonly quotaBytes: number;
}

/** Asks the browser to keep what it holds for us; some ask the person, some decide alone. */
export async function askToPersist(): Promise<void> {
  const { storage } = navigator as { storage?: StorageManager };
  await storage?.persist?.().catch(() => false);
}

/** Null where the browser says nothing about it. */
export async function storagePromise(): Promise<StoragePromise | null> {
  const { storage } = navigator as { storage?: StorageManager };
  if (!storage?.persisted) return null;
  const [persisted, { usage = 0, quota = 0 }] = await Promise.all([
    storage.persisted(),
    storage.estimate(),
  ]);
  return { persisted, usedBytes: usage, quotaBytes: quota };
}
