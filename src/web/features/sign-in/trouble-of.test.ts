import { expect, onTestFinished, test } from 'vitest';
import { faultSentences } from '#contract/fault.ts';
import { type ProblemCode, problemKinds } from '#contract/problem.ts';
import { ApiError } from '#web/api/api-error.ts';
import { changeLanguage, t } from '#web/lib/i18n.ts';
import { troubleOf } from './trouble-of.ts';

const shown = ['email', 'password'];

function refusal(code: ProblemCode, more: { retryAfterMs?: number; faultOf?: string } = {}) {
  const { status, title } = problemKinds[code];
  const errors = more.faultOf && [
    { field: more.faultOf, code: 'code_wrong', message: faultSentences.code_wrong },
  ];
  return new ApiError('problem', {
    status,
    problem: { type: '', title, status, detail: 'Said so.', code, ...(errors && { errors }) },
    retryAfterMs: more.retryAfterMs ?? null,
  });
}

test('a wrong password is said at the password, without telling which of both is wrong', () => {
  const { fields, general } = troubleOf(refusal('sign_in_refused'), shown);
  expect(fields.password).toMatch(/^E-mail and password do not belong together/);
  expect(general).toBeNull();
});

test('a fault is said at its field, and of the whole where that field is not shown', () => {
  const wrong = refusal('sign_in_refused', { faultOf: 'code' });
  expect(troubleOf(wrong, ['code'])).toEqual({
    fields: { code: faultSentences.code_wrong },
    general: null,
  });
  expect(troubleOf(wrong, shown)).toEqual({ fields: {}, general: faultSentences.code_wrong });
});

test.each([
  [1_000, 'in 1 second'],
  [59_001, 'in 1 minute'],
  [61_000, 'in 2 minutes'],
  [179_000, 'in 3 minutes'],
])('after %i ms of waiting asked for, says %s', (retryAfterMs, when) => {
  const { general } = troubleOf(refusal('too_many_requests', { retryAfterMs }), shown);
  expect(general).toContain(`Try again ${when}, at `);
});

test('every other failure says what to do next', () => {
  const said = [
    new ApiError('offline'),
    new ApiError('timeout'),
    new ApiError('bad-answer', { status: 200 }),
    new ApiError('problem', { status: 502 }),
    refusal('unavailable'),
    refusal('too_many_requests'),
  ].map((error) => troubleOf(error, shown).general);
  for (const words of said) expect(words).toMatch(/[Tt]ry again/);
  expect(troubleOf(refusal('wrong_origin'), shown).general).toBe(
    `The server refused it: ${t('problem.wrong_origin')}`,
  );
});

test('a refusal is told in the language of the page, whatever the server says', async () => {
  await changeLanguage('fr-CA');
  onTestFinished(() => changeLanguage('en'));
  expect(troubleOf(refusal('forbidden'), shown).general).toBe(
    'Le serveur a refusé\u{a0}: Vous n’avez pas le droit de faire cela. Demandez au propriétaire.',
  );
});
