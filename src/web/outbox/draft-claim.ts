/**
 * One tab, one draft: a draft that two tabs had open would be sent under one external id for two
 * houses, and only the first would be stored. A tab holds a Web Lock for its draft; the browser
 * gives it back when the tab is closed or has crashed.
 */
const held = new Map<string, () => void>();
/** Locks that were given back and that the browser may still count as held. */
const leaving = new Set<Promise<void>>();

/** A tab that is being reloaded may hold its lock a moment longer than its page lives. */
const patienceMs = 500;

const nameOf = (id: string) => `leadmap-draft-${id}`;

/**
 * Makes a draft this tab's own; false when another open tab has it. Browsers know no locks on
 * plain HTTP other than localhost: there, every draft is anybody's.
 */
export async function claimDraft(id: string): Promise<boolean> {
  if (held.has(id) || !('locks' in navigator)) return true;
  return new Promise((resolve) => {
    const hold = () =>
      new Promise<void>((release) => {
        held.set(id, () => {
          release();
          leaving.add(gone);
        });
        resolve(true);
      });
    const gone: Promise<void> = navigator.locks
      .request(nameOf(id), { signal: AbortSignal.timeout(patienceMs) }, hold)
      .catch(() => resolve(false))
      .then(() => void leaving.delete(gone));
  });
}

/** Lets another tab have the draft. */
export function releaseDraft(id: string): void {
  held.get(id)?.();
  held.delete(id);
}

/** The drafts that some open tab has in its form. */
export async function claimedDrafts(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set(held.keys());
  await Promise.all(leaving);
  const { held: locks = [] } = await navigator.locks.query();
  const prefix = nameOf('');
  return new Set(
    locks.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
  );
}
