import { useState } from 'react';
import { accessLimits } from '#contract/access-limits.ts';
import type { LinkContent } from '#contract/team.ts';
import { t } from '#web/lib/i18n.ts';
import { Field } from '#web/ui/field.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { EmailField } from './email-field.tsx';
import { EntryForm } from './entry-form.tsx';
import { isGone } from './open-link.ts';
import styles from './sign-in.module.css';

interface LinkFormProps {
  readonly token: string;
  readonly link: LinkContent;
  readonly onFollowed: (state: 'signed-in' | 'needs-code') => void | Promise<void>;
  /** It has stopped working since it was read. */
  readonly onGone: () => void;
}

/** What a link wants to know: all of a new account, or no more than a new password. */
export function LinkForm({ token, link, onFollowed, onGone }: LinkFormProps) {
  const [typed, setTyped] = useState({ name: '', email: link.email ?? '', password: '' });
  const isNew = link.kind === 'invitation';
  const { password } = typed;
  const type = (field: keyof typeof typed) => (value: string) =>
    setTyped({ ...typed, [field]: value });
  return (
    <>
      <p className={styles.intro}>{t(isNew ? 'signIn.joinIntro' : 'signIn.newPasswordIntro')}</p>
      <EntryForm
        endpoint="followLink"
        body={isNew ? { token, ...typed } : { token, password }}
        submit={isNew ? joinWords(link) : t('signIn.newPasswordSubmit')}
        onAnswer={({ state }) => onFollowed(state)}
        onRefused={(error) => {
          if (isGone(error)) onGone();
          return isGone(error);
        }}
      >
        {(faults) => (
          <>
            {isNew && (
              <Field label={t('signIn.name')} error={faults.name}>
                {(control) => (
                  <TextInput
                    {...control}
                    autoComplete="name"
                    required
                    value={typed.name}
                    onChange={(event) => type('name')(event.target.value)}
                  />
                )}
              </Field>
            )}
            {(isNew || link.email !== null) && (
              <EmailField
                value={typed.email}
                onChange={link.email === null ? type('email') : undefined}
                hint={isNew && link.email !== null ? t('signIn.emailFixed') : undefined}
                error={faults.email}
              />
            )}
            <PasswordField
              label={t(isNew ? 'signIn.password' : 'signIn.newPassword')}
              autoComplete="new-password"
              hint={t('signIn.passwordRule', { least: accessLimits.passwordLeast })}
              value={password}
              onChange={type('password')}
              error={faults.password}
            />
          </>
        )}
      </EntryForm>
    </>
  );
}

const joinWords = ({ company, role }: LinkContent) =>
  t('signIn.join', { company, role: t(`signIn.role.${role}`) });
