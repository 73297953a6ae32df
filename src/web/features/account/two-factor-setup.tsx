import { type FormEvent, useMemo, useState } from 'react';
import { encode } from 'uqr';
import type { TwoFactor } from '#contract/account.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './account-dialog.module.css';

interface TwoFactorSetupProps {
  readonly begun: TwoFactor;
  readonly onOn: () => void;
}

/** The secret as a picture and as text, the recovery codes, and the first code that proves it. */
export function TwoFactorSetup({ begun, onOn }: TwoFactorSetupProps) {
  const [code, setCode] = useState('');
  const { busy, trouble, run } = useAsking();
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await callEndpoint('confirmTwoFactor', { body: { code: code.trim() } });
      onOn();
    });
  };
  return (
    <form className={styles.part} onSubmit={handleSubmit}>
      <p>{t('team.appScan')}</p>
      <QrCode text={begun.uri} />
      <p>
        {t('team.appSecret')}: <span className={styles.code}>{begun.secret}</span>
      </p>
      <p>{t('team.appRecovery')}</p>
      <ul className={styles.codes}>
        {begun.recovery_codes.map((recovery) => (
          <li key={recovery}>{recovery}</li>
        ))}
      </ul>
      <Trouble words={trouble} />
      <Field label={t('team.appCode')}>
        {(control) => (
          <TextInput
            {...control}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" busy={busy}>
        {t('team.appConfirm')}
      </Button>
    </form>
  );
}

function QrCode({ text }: { readonly text: string }) {
  const { data, size } = useMemo(() => encode(text, { border: 0 }), [text]);
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}
