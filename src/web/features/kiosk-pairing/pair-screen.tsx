import { type FormEvent, useState } from 'react';
import { accessLimits } from '#contract/access-limits.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { finishSignOut } from '#web/api/session.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { tooLong } from '#web/lib/too-long.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { focusFault } from '#web/ui/focus-fault.ts';
import { PageCard } from '#web/ui/page-card.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './pair-screen.module.css';

/** Makes this device a kiosk by the code that the owner sees. */
export function PairScreen({ onPaired }: { readonly onPaired: () => void }) {
  const [code, setCode] = useState('');
  const { busy, trouble, run } = useAsking();
  const fault = tooLong(code, accessLimits.token, 'code_long');
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (fault !== null) return focusFault(event.currentTarget);
    void run(async () => {
      await finishSignOut();
      await callEndpoint('pairKiosk', { body: { code } });
      onPaired();
    });
  };
  return (
    <PageCard title={t('team.pairTitle')}>
      <form className={styles.form} onSubmit={handleSubmit}>
        <p>{t('team.pairIntro')}</p>
        <Field label={t('team.pairCode')} error={fault}>
          {(control) => (
            <TextInput
              {...control}
              className={styles.code}
              autoComplete="off"
              autoCapitalize="characters"
              autoCorrect="off"
              spellCheck={false}
              required
              // The one thing to do on this page.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <Trouble words={trouble} />
        <Button type="submit" variant="primary" className={styles.submit} busy={busy}>
          {t('team.pairSubmit')}
        </Button>
      </form>
    </PageCard>
  );
}
