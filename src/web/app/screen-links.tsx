import { type MouseEvent, useEffect, useRef } from 'react';
import { t } from '#web/lib/i18n.ts';
import styles from './screen-links.module.css';
import { goToScreen, type StaffPath, takeArrival } from './use-screen-path.ts';

const screens = [
  { path: '/', name: 'app.newLead' },
  { path: '/dispatch', name: 'app.dispatch' },
] as const;

/** The way between the screens that staff work on. */
export function ScreenLinks() {
  const here = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The screen that was left took the focus with it.
    if (takeArrival()) here.current?.focus();
  }, []);

  function handleClick(event: MouseEvent, path: StaffPath) {
    // With a key or another button it is to open elsewhere, which the browser does.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goToScreen(path);
  }

  return (
    <nav className={styles.screens} aria-label={t('app.screens')}>
      {screens.map(({ path, name }) => (
        <a
          key={path}
          ref={path === location.pathname ? here : undefined}
          href={path}
          className={styles.screen}
          aria-current={path === location.pathname ? 'page' : undefined}
          onClick={(event) => handleClick(event, path)}
        >
          {t(name)}
        </a>
      ))}
    </nav>
  );
}
