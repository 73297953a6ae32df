import '#web/lib/later-messages.ts';
import { type FormEvent, useEffect, useEffectEvent, useState } from 'react';
import { accessLimits } from '#contract/access-limits.ts';
import type { LinkContent } from '#contract/team.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { troubleInWords } from '#web/api/trouble-in-words.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { PageCard } from '#web/ui/page-card.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './sign-in.module.css';

interface LinkScreenProps {
  readonly token: string;
  /** The link did what it was for; whether that let somebody in, the session tells. */
  readonly onFollowed: () => void;
}

/** Where a one-time link leads. The owner's first one lets in at once, without a question. */
export function LinkScreen({ token, onFollowed }: LinkScreenProps) {
  const [link, setLink] = useState<LinkContent | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const tellFollowed = useEffectEvent(onFollowed);

  useEffect(() => {
    let gone = false;
    async function open() {
      const content = await callEndpoint('readLink', { body: { token } });
      if (gone) return;
      if (content.kind !== 'owner') return setLink(content);
      await callEndpoint('followLink', { body: { token } });
      tellFollowed();
    }
    open().catch((error: unknown) => {
      if (!gone) setTrouble(troubleInWords(error));
    });
    return () => {
      gone = true;
    };
  }, [token]);

  return (
    <PageCard title={t('signIn.linkTitle')}>
      {trouble !== null && (
        <Notice tone="warning" action={<a href="/">{t('signIn.linkToSignIn')}</a>}>
          {trouble}
        </Notice>
      )}
      {trouble === null && link === null && <p role="status">{t('signIn.linkLoading')}</p>}
      {link && <LinkForm token={token} link={link} onFollowed={onFollowed} />}
    </PageCard>
  );
}

function LinkForm({ token, link, onFollowed }: LinkScreenProps & { readonly link: LinkContent }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState(link.email ?? '');
  const [password, setPassword] = useState('');
  const { busy, trouble, run } = useAsking();
  const isNew = link.kind === 'invitation';

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const body = isNew ? { token, name, email, password } : { token, password };
      await callEndpoint('followLink', { body });
      onFollowed();
    });
  };

  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <Trouble words={trouble} />
      <p>
        {isNew
          ? t('signIn.joinIntro', { company: link.company, role: t(`signIn.role.${link.role}`) })
          : t('signIn.passwordIntro', { email: link.email ?? '' })}
      </p>
      {isNew && (
        <Field label={t('signIn.name')}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="name"
              required
              maxLength={accessLimits.personName}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      )}
      {isNew && (
        <Field label={t('signIn.email')}>
          {(control) => (
            <TextInput
              {...control}
              type="email"
              autoComplete="username"
              required
              readOnly={link.email !== null}
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
      )}
      <PasswordField
        label={t('signIn.newPassword')}
        autoComplete="new-password"
        hint={t('signIn.newPasswordHint', { least: accessLimits.passwordLeast })}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" busy={busy}>
        {t(isNew ? 'signIn.join' : 'signIn.setPassword')}
      </Button>
    </form>
  );
}
