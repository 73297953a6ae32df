import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Principal } from '#web/api/remembered-person.ts';
import { sessionQuery } from '#web/api/session.ts';
import { AccountButton } from '#web/features/account/account-button.tsx';
import { t } from '#web/lib/i18n.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import { leaveDevice } from './leave-device.ts';
import { useAhead } from './use-ahead.ts';

const load = async () => {
  const [dialog] = await Promise.all([
    withMessages(import('#web/features/account/account-dialog.tsx')),
    // Shown to whoever signs out, which may be without a network.
    withMessages(import('#web/features/sign-in/sign-in-screen.tsx')),
  ]);
  return dialog;
};

const AccountDialog = lazy(() => load().then((module) => ({ default: module.AccountDialog })));

interface AccountSlotProps {
  readonly principal: Principal;
  /** Leads of this device that the server does not have yet. */
  readonly waiting: number;
}

/** Who is signed in, and what lies behind it. */
export function AccountSlot({ principal, waiting }: AccountSlotProps) {
  const [open, setOpen] = useState(false);
  const ready = useAhead(load, open);
  const queryClient = useQueryClient();
  const { name, role } = principal;
  return (
    <>
      <AccountButton
        principal={principal}
        label={t('app.account', { name, role: t(`app.role.${role}`) })}
        hasNotice={principal.kind === 'person' && !principal.has_password}
        onOpen={() => setOpen(true)}
      />
      {ready && (
        <Suspense fallback={null}>
          <AccountDialog
            principal={principal}
            waiting={waiting}
            open={open}
            onClose={() => setOpen(false)}
            onChanged={() =>
              void queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey })
            }
            onSignOut={() => void leaveDevice()}
          />
        </Suspense>
      )}
    </>
  );
}
