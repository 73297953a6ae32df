import { expect, test } from 'vitest';
import { auditChanges } from './audit-changes.ts';

test('tells the fields that differ, and none that stayed', () => {
  const before = { role: 'dispatcher', disabled: false };
  const after = { role: 'office', disabled: false };
  expect(auditChanges({ before, after })).toEqual([
    { field: 'role', before: 'dispatcher', after: 'office' },
  ]);
});

test('what is new has nothing before it, and its name is in the sentence', () => {
  expect(auditChanges({ before: null, after: { name: 'Website form', role: 'office' } })).toEqual([
    { field: 'role', before: null, after: 'office' },
  ]);
});

test('a name that was changed is told', () => {
  expect(auditChanges({ before: { name: 'Ann' }, after: { name: 'Ann Lee' } })).toEqual([
    { field: 'name', before: 'Ann', after: 'Ann Lee' },
  ]);
});

test('nothing was written down, or it was erased', () => {
  expect(auditChanges({ before: null, after: null })).toEqual([]);
});
