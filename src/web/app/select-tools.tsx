import { t } from '#web/lib/i18n.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import styles from './select-tools.module.css';
import type { DispatchAreas } from './use-dispatch-areas.ts';

const tools = [
  { kind: 'rectangle', icon: 'rectangle', label: 'bulk.rectangle' },
  { kind: 'lasso', icon: 'lasso', label: 'bulk.lasso' },
] as const;

/** Selects leads on the map, to change many at once. */
export const SelectTools = ({ areas }: { readonly areas: DispatchAreas }) => (
  <div className={styles.tools} role="group" aria-label={t('bulk.tools')}>
    {tools.map(({ kind, icon, label }) => (
      <IconButton
        key={kind}
        icon={icon}
        label={t(label)}
        aria-pressed={areas.drawing.task?.kind === kind}
        onClick={() => areas.select(kind)}
      />
    ))}
  </div>
);
