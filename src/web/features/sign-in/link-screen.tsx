import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { LinkContent } from '#contract/team.ts';
import { ApiError } from '#web/api/api-error.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { PageCard } from '#web/ui/page-card.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { CodeStep } from './code-step.tsx';
import { Command } from './command.tsx';
import { LinkForm } from './link-form.tsx';
import { openLinkQuery } from './open-link.ts';
import styles from './sign-in.module.css';
import { troubleOf } from './trouble-of.ts';

interface LinkScreenProps {
  /** Empty when the address had none. */
  readonly token: string;
  readonly onSignedIn: () => void | Promise<void>;
}

/** Where a one-time link leads. The owner's own lets in at once, without a question. */
export function LinkScreen({ token, onSignedIn }: LinkScreenProps) {
  const opening = useQuery({ ...openLinkQuery(token), enabled: token !== '' });
  const [isGone, setGone] = useState(false);
  const isFollowed = opening.data?.kind === 'followed';
  const entering = useEntering(isFollowed, onSignedIn);

  if (token === '') return <Useless title={t('signIn.noTokenTitle')} words={t('signIn.noToken')} />;
  if (isGone || opening.data?.kind === 'gone')
    return (
      <Useless title={t('signIn.goneTitle')} words={t('signIn.gone')}>
        <p className={styles.intro}>{t('signIn.ownerLink')}</p>
        <Command line="npm run admin -- owner link --email you@example.com" />
        <p className={styles.intro}>{t('signIn.goneStart')}</p>
      </Useless>
    );
  if (opening.data?.kind === 'asks')
    return (
      <Asking
        token={token}
        link={opening.data.link}
        onSignedIn={onSignedIn}
        onGone={() => setGone(true)}
      />
    );
  if (opening.error && !opening.isFetching)
    return <Failed error={opening.error} onRetry={() => void opening.refetch()} />;
  if (entering.error) return <Failed error={entering.error} onRetry={entering.tryAgain} />;
  return (
    <PageCard title={t('app.name')}>
      <p role="status" className={styles.opening}>
        <Spinner />
        {t('signIn.opening')}
      </p>
    </PageCard>
  );
}

/** Tells that the link has let somebody in; the app may find that the server is gone by then. */
function useEntering(isFollowed: boolean, onSignedIn: LinkScreenProps['onSignedIn']) {
  const [error, setError] = useState<Error | null>(null);
  const enter = useEffectEvent(async () => {
    try {
      setError(null);
      await onSignedIn();
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    }
  });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (isFollowed) void enter();
  }, [isFollowed, tries]);
  return { error, tryAgain: () => setTries(tries + 1) };
}

interface AskingProps extends LinkScreenProps {
  readonly link: LinkContent;
  readonly onGone: () => void;
}

function Asking({ link, onSignedIn, ...form }: AskingProps) {
  const [needsCode, setNeedsCode] = useState(false);
  if (needsCode)
    return (
      <PageCard title={t('signIn.codeTitle')}>
        <div className={styles.steps}>
          <CodeStep onSignedIn={onSignedIn} />
        </div>
      </PageCard>
    );
  const title =
    link.kind === 'password'
      ? t('signIn.newPasswordTitle')
      : t('signIn.joinTitle', { company: link.company });
  return (
    <PageCard title={title}>
      <div className={styles.steps}>
        <LinkForm
          {...form}
          link={link}
          onFollowed={(state) => (state === 'needs-code' ? setNeedsCode(true) : onSignedIn())}
        />
      </div>
    </PageCard>
  );
}

interface UselessProps {
  readonly title: string;
  readonly words: string;
  readonly children?: ReactNode;
}

function Useless({ title, words, children }: UselessProps) {
  return (
    <PageCard title={title}>
      <div className={styles.steps}>
        <p>{words}</p>
        {children}
        <a className={styles.away} href="/">
          {t('signIn.toSignIn')}
        </a>
      </div>
    </PageCard>
  );
}

function Failed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const alert = useRef<HTMLDivElement>(null);
  // A retry takes its own button away, and the focus with it.
  useEffect(() => alert.current?.focus(), []);
  const unanswered = error instanceof ApiError && error.status === null;
  const words = error instanceof ApiError ? troubleOf(error, []).general : null;
  return (
    <PageCard title={t('signIn.linkTroubleTitle')}>
      <div className={styles.steps}>
        <div ref={alert} role="alert" tabIndex={-1}>
          <Notice tone="danger">
            {unanswered ? t('signIn.linkUnreachable') : (words ?? t('signIn.failed'))}
          </Notice>
        </div>
        <Button onClick={onRetry}>{t('common.retry')}</Button>
      </div>
    </PageCard>
  );
}
