import { type ReactNode, useRef } from 'react';
import type { Language } from '#web/lib/i18n.ts';
import { classNames } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/icon.tsx';
import styles from './kiosk-frame.module.css';
import { LanguageChoice } from './language-choice.tsx';
import { ProgressMark } from './progress-mark.tsx';
import { Skyline } from './skyline.tsx';
import { useLongPress } from './use-long-press.ts';

interface KioskFrameProps {
  /** Whose lobby it is. */
  readonly company: string;
  /** Which of the three steps is shown; null beside them. */
  readonly step: 1 | 2 | 3 | null;
  /** Those that can be chosen; none where it is too late. */
  readonly languages: readonly Language[];
  readonly onLanguage: (language: Language) => void;
  /** A long press on the company's name. */
  readonly onStaff: () => void;
  /** Whether the content has the whole screen but the head, such as a map. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** What stands around every screen of the kiosk. */
export function KioskFrame(props: KioskFrameProps) {
  const brand = useRef<HTMLDivElement>(null);
  useLongPress(brand, props.onStaff);
  return (
    <div
      className={classNames(styles.frame, props.isWide && styles.wide)}
      data-step={props.step ?? undefined}
    >
      <header className={styles.top}>
        <div className={styles.head}>
          <div ref={brand} className={styles.brand}>
            <span className={styles.mark}>
              <Icon name="house" size={28} />
            </span>
            <span className={styles.company}>{props.company}</span>
          </div>
          <LanguageChoice languages={props.languages} onChoose={props.onLanguage} />
        </div>
        {props.step !== null && <ProgressMark step={props.step} />}
      </header>
      <main className={styles.main}>{props.children}</main>
      {!props.isWide && (
        <div className={styles.foot}>
          <Skyline />
        </div>
      )}
    </div>
  );
}
