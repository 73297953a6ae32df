import { type FormEvent, useState } from 'react';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './sign-in.module.css';

interface CodeFormProps {
  readonly onSignedIn: () => void;
  readonly onBack: () => void;
}

/** The second step of signing in. */
export function CodeForm({ onSignedIn, onBack }: CodeFormProps) {
  const [code, setCode] = useState('');
  const [way, setWay] = useState<'app' | 'recovery'>('app');
  const { busy, trouble, run } = useAsking();
  const byApp = way === 'app';

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await callEndpoint('signInWithCode', { body: { code } });
      onSignedIn();
    }, t('signIn.codeRefused'));
  };
  const handleOtherWay = () => {
    setWay(byApp ? 'recovery' : 'app');
    setCode('');
  };

  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <Trouble words={trouble} />
      <p>{t(byApp ? 'signIn.codeIntro' : 'signIn.recoveryIntro')}</p>
      <Field key={way} label={t(byApp ? 'signIn.code' : 'signIn.recovery')}>
        {(control) => (
          <TextInput
            {...control}
            inputMode={byApp ? 'numeric' : 'text'}
            autoComplete="one-time-code"
            required
            // The step before had the focus, and is gone.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" busy={busy}>
        {t('signIn.confirm')}
      </Button>
      <div className={styles.ways}>
        <Button variant="quiet" onClick={handleOtherWay}>
          {t(byApp ? 'signIn.useRecovery' : 'signIn.useApp')}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t('signIn.back')}
        </Button>
      </div>
    </form>
  );
}
