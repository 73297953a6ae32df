import { useEffect, useState } from 'react';
import { withMessages } from '#web/lib/with-messages.ts';
import type { OutboxView } from './device-outbox.ts';

// IndexedDB and the sender come after the form is usable.
const load = () => withMessages(import('./device-outbox.ts'));

/** What this device holds, always up to date; null until it was read or where nothing can be kept. */
export function useOutbox(idle: boolean): OutboxView | null {
  const [view, setView] = useState<OutboxView | null>(null);
  useEffect(() => {
    if (!idle) return;
    let stop = () => {};
    let gone = false;
    load().then(
      ({ watchOutbox, outboxView }) => {
        if (gone) return;
        const read = () => setView(outboxView());
        stop = watchOutbox(read);
        read();
      },
      () => {},
    );
    return () => {
      gone = true;
      stop();
    };
  }, [idle]);
  return view;
}
