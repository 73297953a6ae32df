import type { AuditAction, AuditEntry } from '#contract/audit.ts';
import { t } from '#web/lib/i18n.ts';

/** Who did what to what, in one sentence. `nameOf` knows the names of people, keys and kiosks. */
export function auditSentence(entry: AuditEntry, nameOf: (id: string) => string | null): string {
  const { action } = entry;
  const who = actorInWords(entry.actor);
  const what = nameIn(entry) ?? (entry.subject === null ? null : nameOf(entry.subject));
  return what !== null && isAboutSomething(action)
    ? t(`team.didTo.${action}`, { who, what })
    : t(`team.did.${action}`, { who });
}

function actorInWords({ kind, name }: AuditEntry['actor']): string {
  if (kind === 'system') return t('team.who.system');
  if (kind === 'nobody' || name === '') return t('team.who.nobody');
  return kind === 'person' ? name : t(`team.who.${kind}`, { name });
}

/** The name that was written down with it: what is revoked is in no list any more. */
function nameIn({ before, after }: AuditEntry): string | null {
  const name = after?.['name'] ?? before?.['name'];
  return typeof name === 'string' ? name : null;
}

const aboutSomething = [
  'session.refused',
  'person.joined',
  'person.changed',
  'password-link.made',
  'key.created',
  'key.revoked',
  'kiosk.created',
  'kiosk.changed',
  'kiosk.revoked',
] as const satisfies readonly AuditAction[];

const isAboutSomething = (action: AuditAction): action is (typeof aboutSomething)[number] =>
  aboutSomething.some((about) => about === action);
