import type { ReactNode } from 'react';
import { t } from '#web/lib/i18n.ts';
import { LanguageChoice } from './language-choice.tsx';
import styles from './page-card.module.css';

/** A page with one thing to do. */
export function PageCard({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.brand}>
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>{t('app.name')}</span>
        </div>
        <h1 className={styles.title}>{title}</h1>
        {children}
        <div className={styles.language}>
          <LanguageChoice />
        </div>
      </div>
    </main>
  );
}
