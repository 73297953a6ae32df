import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

interface NoticeProps {
  readonly tone?: 'info' | 'ok' | 'warning' | 'danger' | undefined;
  /** What happened. */
  readonly title?: ReactNode;
  /** What to do next. */
  readonly children?: ReactNode;
  /** Buttons or links, after the words. */
  readonly action?: ReactNode;
}

const icons = { info: 'help', ok: 'check', warning: 'warning', danger: 'warning' } as const;

export function Notice({ tone = 'info', title, children, action }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])}>
      <span className={styles.icon}>
        <Icon name={icons[tone]} size={18} />
      </span>
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
