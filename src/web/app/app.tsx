import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { may } from '#contract/shown-permission.ts';
import type { Principal } from '#web/api/remembered-person.ts';
import { watchDoubt, watchReturn } from '#web/api/connection-watch.ts';
import { healthQuery } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { SkipLink } from '#web/ui/skip-link.tsx';
import { useLanguage } from '#web/ui/use-language.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import styles from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { IntakeScreen } from './intake-screen.tsx';
import { intakeFormId } from './intake-sheet.tsx';
import { useLeadPanelAhead } from './lead-slot.tsx';
import { loadMapPart } from './map-slot.tsx';
import { askAgain, makeQueryClient } from './query-client.ts';
import { SessionGate } from './session-gate.tsx';
import type { Errand } from './use-errand.ts';
import { goToScreen, useScreenPath } from './use-screen-path.ts';

const TeamPart = lazy(() =>
  withMessages(import('./team-part.tsx')).then((module) => ({ default: module.TeamPart })),
);

const DispatchScreen = lazy(() => {
  // Beside it: without a form there is nothing that the map could delay. What fails is asked again.
  void loadMapPart().catch(() => {});
  return withMessages(import('./dispatch-screen.tsx')).then((module) => ({
    default: module.DispatchScreen,
  }));
});

const KioskScreen = lazy(() =>
  withMessages(import('./kiosk-screen.tsx')).then((module) => ({ default: module.KioskScreen })),
);

export function App() {
  const [queryClient] = useState(makeQueryClient);
  // Asked at once, so that the header does not go on saying "Ready" until the next time round.
  useEffect(
    () =>
      watchDoubt(() => void queryClient.invalidateQueries({ queryKey: healthQuery().queryKey })),
    [queryClient],
  );
  useEffect(() => watchReturn(() => void askAgain(queryClient)), [queryClient]);
  useLeadPanelAhead();
  // All of the page follows: nothing below is left out when this is shown anew.
  useLanguage();
  return (
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary fallback={<Crash />}>
        <div className={styles.app}>
          <SessionGate>{(principal) => <Screen principal={principal} />}</SessionGate>
        </div>
      </ErrorBoundary>
    </QueryClientProvider>
  );
}

function Screen({ principal }: { readonly principal: Principal }) {
  const path = useScreenPath();
  // What another screen wants done in the form.
  const [errand, setErrand] = useState<Errand | null>(null);
  if (principal.role === 'kiosk')
    return (
      <Suspense fallback={null}>
        <KioskScreen principal={principal} />
      </Suspense>
    );
  if (path === '/team' && may(principal.role, 'getTeam'))
    return (
      <Suspense fallback={null}>
        <TeamPart principal={principal} />
      </Suspense>
    );
  if (path === '/dispatch' && may(principal.role, 'listLeads'))
    return (
      <Suspense fallback={null}>
        <DispatchScreen
          principal={principal}
          onErrand={(next) => {
            setErrand(() => next);
            goToScreen('/');
          }}
        />
      </Suspense>
    );
  return (
    <>
      <SkipLink target={intakeFormId}>{t('app.skipToForm')}</SkipLink>
      <IntakeScreen principal={principal} errand={errand} onErrandDone={() => setErrand(null)} />
    </>
  );
}

function Crash() {
  return (
    <main>
      <Notice
        tone="danger"
        title={t('app.crashTitle')}
        action={<Button onClick={() => location.reload()}>{t('app.reload')}</Button>}
      >
        {t('app.crashRemedy')}
      </Notice>
    </main>
  );
}
