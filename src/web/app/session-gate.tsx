import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Session } from '#contract/session.ts';
import { tellReturn } from '#web/api/connection-watch.ts';
import { watchSignedOut } from '#web/api/signed-out-watch.ts';
import {
  type Principal,
  readRememberedPerson,
  rememberPerson,
} from '#web/api/remembered-person.ts';
import { sessionQuery } from '#web/api/session.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import { leaveDevice, watchStranded } from './leave-device.ts';

const SignInScreen = lazy(() =>
  withMessages(import('#web/features/sign-in/sign-in-screen.tsx')).then((module) => ({
    default: module.SignInScreen,
  })),
);
const LinkScreen = lazy(() =>
  withMessages(import('#web/features/sign-in/link-screen.tsx')).then((module) => ({
    default: module.LinkScreen,
  })),
);
const PairScreen = lazy(() =>
  withMessages(import('#web/features/kiosk-pairing/pair-screen.tsx')).then((module) => ({
    default: module.PairScreen,
  })),
);
const SessionEndedDialog = lazy(() =>
  withMessages(import('#web/features/sign-in/session-ended-dialog.tsx')).then((module) => ({
    default: module.SessionEndedDialog,
  })),
);

const askAgainMs = 5_000;

interface SessionGateProps {
  readonly children: (principal: Principal) => ReactNode;
}

/**
 * Shows the app to whoever is signed in, and the way in to everybody else. Whoever was here last
 * does not wait for the server to say so again: the form takes typing at once, also without a
 * network, and the server refuses what is not theirs.
 */
export function SessionGate({ children }: SessionGateProps) {
  const [link, setLink] = useState(takeLink);
  const [isPairing, setPairing] = useState(() => location.pathname === '/pair');
  const [ended, setEnded] = useState(false);
  const [, setStranded] = useState({});
  const queryClient = useQueryClient();
  const session = useQuery({
    ...sessionQuery(),
    // Whoever left without a network is signed out as soon as there is one, though nobody touches the page.
    refetchInterval: ({ state: { status } }) =>
      status === 'error' && !readRememberedPerson() && askAgainMs,
  });
  const principal = session.data?.principal ?? rememberedOf(session.data);

  useEffect(() => {
    if (session.data?.principal) rememberPerson(session.data.principal);
  }, [session.data]);
  useEffect(() => watchSignedOut(() => setEnded(true)), []);
  useEffect(
    () =>
      watchStranded(() => {
        // Nothing that was seen here is left, and who is signed in is asked anew.
        queryClient.clear();
        setStranded({});
      }),
    [queryClient],
  );
  useEffect(() => {
    // A link that was cut short, opened whole in the same tab: only what is behind the # changes.
    const look = () => location.hash !== '' && setLink(takeLink());
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  async function handleIn() {
    const { principal: who } = await queryClient.fetchQuery({ ...sessionQuery(), staleTime: 0 });
    rememberPerson(who);
    setLink(null);
    setPairing(false);
    setEnded(false);
    // A link that was followed is used up: asked for again it would only be refused.
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'link' });
    // The queue, and the map.
    tellReturn();
  }

  if (link !== null || isPairing)
    return (
      <Suspense fallback={null}>
        {link === null ? (
          <PairScreen onPaired={() => void leaveFor('/', handleIn)} />
        ) : (
          <LinkScreen token={link} onSignedIn={() => leaveFor('/', handleIn)} />
        )}
      </Suspense>
    );
  if (principal)
    return (
      <>
        {children(principal)}
        {ended && principal.kind !== 'kiosk' && (
          <Suspense fallback={null}>
            <SessionEndedDialog
              open
              name={principal.name}
              email={principal.email ?? ''}
              onSignedIn={handleIn}
              onSignOut={() => void leaveDevice()}
              onClose={() => setEnded(false)}
            />
          </Suspense>
        )}
      </>
    );
  if (session.isPending) return null;
  return (
    <Suspense fallback={null}>
      <SignInScreen
        state={session.data?.state === 'no-owner' ? 'no-owner' : stateOf(session.isError)}
        onSignedIn={handleIn}
        onTryAgain={() => void session.refetch()}
      />
    </Suspense>
  );
}

/**
 * Until the server has said who is here, whoever was; and a kiosk also when it says that nobody is:
 * what its visitors see must not become a sign-in page.
 */
function rememberedOf(session: Session | undefined): Principal | null {
  const person = readRememberedPerson();
  return !session || person?.kind === 'kiosk' ? person : null;
}

const stateOf = (isError: boolean) => (isError ? 'unreachable' : 'signed-out');

/** The token of a one-time link. It is taken out of the address: it works once, and is a secret. */
function takeLink(): string | null {
  if (location.pathname !== '/welcome') return null;
  const token = location.hash.slice(1);
  history.replaceState(null, '', '/welcome');
  return token;
}

async function leaveFor(path: string, then: () => Promise<void>): Promise<void> {
  history.replaceState(null, '', path);
  await then();
}
