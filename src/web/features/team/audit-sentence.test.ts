import { expect, test } from 'vitest';
import { type AuditEntry, auditEntrySchema } from '#contract/audit.ts';
import { auditSentence } from './audit-sentence.ts';

const entry = (more: Partial<AuditEntry>): AuditEntry => ({
  id: '1',
  at: '2026-11-24T12:00:00.000Z',
  action: 'lead.created',
  actor: { kind: 'person', id: 'p1', name: 'Ann Lee' },
  address: null,
  subject: null,
  before: null,
  after: null,
  ...more,
});
const nameOf = (id: string) => ({ p2: 'Dan Diaz' })[id] ?? null;
const key = { kind: 'key', id: 'k1', name: 'Website form' } as const;
const nobody = { kind: 'nobody', id: null, name: 'Somebody' } as const;
const system = { kind: 'system', id: null, name: 'Server' } as const;

test.each<[Partial<AuditEntry>, string]>([
  [{}, 'Ann Lee saved a lead'],
  [{ actor: key }, 'The key “Website form” saved a lead'],
  [{ action: 'person.changed', subject: 'p2' }, 'Ann Lee changed what Dan Diaz may do'],
  [{ action: 'person.changed', subject: 'gone' }, 'Ann Lee changed what somebody may do'],
  [{ action: 'person.joined', actor: system, subject: 'p2' }, 'Dan Diaz joined'],
  [
    { action: 'session.refused', actor: nobody, subject: 'p2' },
    'Somebody tried to sign in as Dan Diaz with a wrong password',
  ],
  [
    { action: 'key.created', actor: system, subject: 'k2', after: { name: 'CI', role: 'office' } },
    'The server itself made the API key “CI”',
  ],
  [
    { action: 'key.revoked', subject: 'k2', before: { name: 'Old {key}' } },
    'Ann Lee revoked the API key “Old {key}”',
  ],
])('%o', (more, sentence) => {
  expect(auditSentence(entry(more), nameOf)).toBe(sentence);
});

test.each(auditEntrySchema.shape.action.options)(
  '%s is told in words, with and without a name',
  (action) => {
    expect(auditSentence(entry({ action }), nameOf)).not.toContain('did');
    expect(auditSentence(entry({ action, subject: 'p2' }), nameOf)).not.toContain('did');
  },
);
