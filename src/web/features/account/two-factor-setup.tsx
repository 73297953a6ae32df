import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { TwoFactor } from '#contract/account.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './account-dialog.module.css';
import { FormActions } from './account-part.tsx';
import { QrCode } from './qr-code.tsx';

interface TwoFactorSetupProps {
  readonly begun: TwoFactor;
  readonly onOn: () => void;
  readonly onCancel: () => void;
}

/** The secret as a picture and as text, the recovery codes, and the first code that proves it. */
export function TwoFactorSetup({ begun, onOn, onCancel }: TwoFactorSetupProps) {
  const [code, setCode] = useState('');
  const { busy, trouble, run } = useAsking();
  const steps = useRef<HTMLOListElement>(null);
  // The field that had the focus is gone, and what is read next begins here.
  useEffect(() => steps.current?.focus(), []);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await callEndpoint('confirmTwoFactor', { body: { code: code.trim() } });
      onOn();
    });
  };
  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <ol ref={steps} tabIndex={-1} className={styles.steps} aria-label={t('team.appSteps')}>
        <li className={styles.step}>
          <p>{t('team.appScan')}</p>
          <QrCode text={begun.uri} label={t('team.appPicture')} />
          <Secret label={t('team.appSecret')} text={begun.secret} />
        </li>
        <li className={styles.step}>
          <p>{t('team.appRecovery')}</p>
          <Recovery codes={begun.recovery_codes} />
        </li>
        <li className={styles.step}>
          <Trouble words={trouble} />
          <Field label={t('team.appCode')}>
            {(control) => (
              <TextInput
                {...control}
                className={styles.code}
                inputMode="numeric"
                autoComplete="one-time-code"
                required
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
        </li>
      </ol>
      <FormActions submit={t('team.appConfirm')} busy={busy} onCancel={onCancel} />
    </form>
  );
}

function Secret({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <p className={styles.muted}>{label}</p>
      <div className={styles.secret}>
        <code className={styles.code}>{text.match(/.{1,4}/g)?.join(' ')}</code>
        <CopyButton text={text} label={t('team.copySecret')} doneLabel={t('common.copied')} />
      </div>
    </div>
  );
}

function Recovery({ codes }: { readonly codes: readonly string[] }) {
  return (
    <div className={styles.secret}>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton
        text={codes.join('\n')}
        label={t('team.copyRecovery')}
        doneLabel={t('common.copied')}
      />
    </div>
  );
}
