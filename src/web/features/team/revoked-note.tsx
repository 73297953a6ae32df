import { useEffect, useRef } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';

/** Says what was revoked, and takes the focus of the row that is gone with it. */
export function RevokedNote({ name }: { readonly name: string | null }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (name !== null) note.current?.focus();
  }, [name]);
  return (
    <div ref={note} role="status" tabIndex={-1} hidden={name === null}>
      {name !== null && <Notice tone="ok">{t('team.revoked', { name })}</Notice>}
    </div>
  );
}
