import { roles } from '#contract/role.ts';
import type { AuditEntry } from '#contract/audit.ts';
import { formatAge, formatDateTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { type AuditChange, auditChanges } from './audit-changes.ts';
import { auditSentence } from './audit-sentence.ts';
import styles from './audit-tab.module.css';

interface AuditLineProps {
  readonly entry: AuditEntry;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly nameOf: (id: string) => string | null;
}

/** One thing that was done: who, what, to which lead, when, from where, and what it changed. */
export function AuditLine({ entry, now, nameOf }: AuditLineProps) {
  const { at, address, action, subject } = entry;
  const changes = auditChanges(entry);
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <p>
          {auditSentence(entry, nameOf)}
          {subject !== null && leadActions.has(action) && (
            <>
              {' · '}
              <a href={`/?lead=${encodeURIComponent(subject)}`}>{t('team.openLead')}</a>
            </>
          )}
        </p>
        {changes.length > 0 && (
          <p className={styles.small}>{changes.map(changeInWords).join(' · ')}</p>
        )}
      </div>
      <p className={styles.small}>
        <time dateTime={at} title={formatDateTime(at)}>
          {formatAge(Math.min(Date.parse(at), now), now)}
        </time>
        {address !== null && ` · ${t('team.auditFrom', { address })}`}
      </p>
    </li>
  );
}

/** What was withdrawn cannot be opened any more. */
const leadActions: ReadonlySet<string> = new Set(['lead.created', 'lead.erased']);

function changeInWords({ field, before, after }: AuditChange): string {
  const name = fieldNames[field] ? t(fieldNames[field]) : field;
  if (before === null) return t('team.change.set', { field: name, after: valueInWords(after) });
  return t('team.change.from', {
    field: name,
    before: valueInWords(before),
    after: valueInWords(after),
  });
}

const fieldNames: Readonly<
  Record<string, 'team.role' | 'team.disabled' | 'team.name' | 'team.reason'>
> = { role: 'team.role', disabled: 'team.disabled', name: 'team.name', reason: 'team.reason' };

function valueInWords(value: unknown): string {
  if (value === null) return t('team.change.nothing');
  if (value === true) return t('team.change.yes');
  if (value === false) return t('team.change.no');
  const role = roles.find((known) => known === value);
  if (role) return t(`team.role.${role}`);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
