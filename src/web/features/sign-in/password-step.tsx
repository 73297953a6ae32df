import { t } from '#web/lib/i18n.ts';
import { PasswordField } from '#web/ui/password-field.tsx';
import { EmailField } from './email-field.tsx';
import { EntryForm } from './entry-form.tsx';

/** What was typed; kept by whoever shows the steps, so that going back finds it again. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface PasswordStepProps {
  readonly typed: Credentials;
  readonly onType: (typed: Credentials) => void;
  /** Whether it has to be this e-mail. */
  readonly fixedEmail?: boolean | undefined;
  readonly onSignedIn: () => void | Promise<void>;
  readonly onCode: () => void;
}

export function PasswordStep({ typed, onType, fixedEmail, onSignedIn, onCode }: PasswordStepProps) {
  return (
    <EntryForm
      endpoint="signIn"
      body={typed}
      submit={t('signIn.submit')}
      onAnswer={({ state }) => (state === 'needs-code' ? onCode() : onSignedIn())}
    >
      {(faults) => (
        <>
          <EmailField
            value={typed.email}
            onChange={fixedEmail ? undefined : (email) => onType({ ...typed, email })}
            error={faults.email}
          />
          <PasswordField
            label={t('signIn.password')}
            autoComplete="current-password"
            value={typed.password}
            onChange={(password) => onType({ ...typed, password })}
            error={faults.password}
          />
        </>
      )}
    </EntryForm>
  );
}
