import { useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { EntryForm } from './entry-form.tsx';
import styles from './sign-in.module.css';

interface CodeStepProps {
  readonly onSignedIn: () => void | Promise<void>;
  /** Absent where there is no password to go back to. */
  readonly onBack?: (() => void) | undefined;
}

/** The second step: what the authenticator app shows, or one of the codes for when it is lost. */
export function CodeStep({ onSignedIn, onBack }: CodeStepProps) {
  const [way, setWay] = useState<'app' | 'recovery'>('app');
  const [typed, setTyped] = useState({ app: '', recovery: '' });
  const isApp = way === 'app';
  return (
    <>
      <p className={styles.intro}>{t(isApp ? 'signIn.codeIntro' : 'signIn.recoveryIntro')}</p>
      <EntryForm
        key={way}
        endpoint="signInWithCode"
        // Apps and printouts group the characters; people copy the groups.
        body={{ code: typed[way].replaceAll(/\s/g, '') }}
        submit={t('signIn.codeSubmit')}
        onAnswer={onSignedIn}
      >
        {({ code }) => (
          <Field label={t(isApp ? 'signIn.code' : 'signIn.recovery')} error={code}>
            {(control) => (
              <TextInput
                {...control}
                className={isApp ? styles.code : undefined}
                inputMode={isApp ? 'numeric' : 'text'}
                autoComplete={isApp ? 'one-time-code' : 'off'}
                autoCapitalize="none"
                spellCheck={false}
                required
                value={typed[way]}
                onChange={(event) => setTyped({ ...typed, [way]: event.target.value })}
              />
            )}
          </Field>
        )}
      </EntryForm>
      <div className={styles.ways}>
        <Button variant="quiet" onClick={() => setWay(isApp ? 'recovery' : 'app')}>
          {t(isApp ? 'signIn.useRecovery' : 'signIn.useApp')}
        </Button>
        {onBack && (
          <Button variant="quiet" onClick={onBack}>
            {t('signIn.back')}
          </Button>
        )}
      </div>
    </>
  );
}
