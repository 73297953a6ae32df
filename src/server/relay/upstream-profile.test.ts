import { describe, expect, test } from 'vitest';
import { createBody } from './create-body.ts';
import { judgeCreate } from './judge-create.ts';
import { readList } from './read-list.ts';
import { profileOf, readProfile } from './read-profile.ts';
import { madeUpLead } from './testing/made-up-lead.ts';
import { splitAddress } from './split-address.ts';
import type { UpstreamAnswer } from './upstream-answer.ts';
import { defaultProfile } from './upstream-profile.ts';

const lead = madeUpLead({
  external_id: 'ours-1',
  lead_status: 'fu',
  lead_source: { id: 'website', name: 'Website' },
  extra_info: { roof: 'slate' },
  contacts: [{ type: 'mobile', value: '785-555-0100' }],
});

const answered = (status: number, body: unknown): UpstreamAnswer => ({
  kind: 'answered',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  retryAfterMs: null,
  dateMs: null,
});

describe('the profile of the upstream', () => {
  test('is the default without a file', () => {
    expect(readProfile(null)).toEqual(defaultProfile);
    expect(profileOf({})).toEqual(defaultProfile);
  });

  test('names every property at fault, and a misspelt one', () => {
    const wrong = { create: { path: 'no slash', pathh: '/x/' }, pace: { requests_per_second: 6 } };
    expect(() => profileOf(wrong)).toThrow(/create\.path is not right/);
    expect(() => profileOf(wrong)).toThrow(/create\.pathh is not right/);
    expect(() => profileOf(wrong)).toThrow(/pace\.requests_per_second is not right/);
  });

  test('a new status, a new field and other names are a matter of the file alone', () => {
    const profile = profileOf({
      create: {
        statuses: { fu: 'not_home' },
        sources: { website: '77' },
        properties: {
          zipcode: null,
          zip: 'zipcode',
          roof_type: 'extra_info.roof',
          made_by: { value: 'Leadmap' },
          receipt: 'receipt',
        },
      },
    });
    const body = createBody(lead, profile);
    expect(body).toMatchObject({
      lead_status: 'not_home',
      lead_source: '77',
      zip: '67473',
      roof_type: 'slate',
      made_by: 'Leadmap',
      receipt: 'AAAA-AAAA',
      extra_info: { roof: 'slate', leadmap_id: 'lead-1', external_id: 'ours-1' },
    });
    expect(body).not.toHaveProperty('zipcode');
    const refused = judgeCreate(answered(400, { zip: ['Wrong.'] }), profile);
    expect(refused).toEqual({
      kind: 'rejected',
      faults: [{ field: 'zipcode', message: 'Wrong.' }],
    });
  });

  test('what is not in the file is sent as it is', () => {
    expect(createBody(lead, defaultProfile)).toMatchObject({
      lead_status: 'fu',
      lead_source: 'website',
      cell: '785-555-0100',
      phone: null,
      external_id: 'ours-1',
    });
  });
});

describe('an answer to the create call', () => {
  const judge = (answer: UpstreamAnswer) => judgeCreate(answer, defaultProfile);

  test.each([
    [{ id: 7 }, '7'],
    [{ job: { id: 'a-7' } }, 'a-7'],
    [{ data: { id: 7 } }, '7'],
  ])('201 with %o tells the id', (body, id) => {
    expect(judge(answered(201, body))).toEqual({ kind: 'created', id });
  });

  test.each([
    [answered(201, ''), 'said-created'],
    [answered(201, '<html>'), 'said-created'],
    [answered(201, { id: null }), 'said-created'],
    [answered(204, ''), 'said-created'],
    [answered(200, { id: 7 }), 'said-created'],
    [answered(200, '<html>'), 'answer-lost'],
    [answered(200, ''), 'answer-lost'],
    [answered(302, ''), 'answer-lost'],
    [answered(408, ''), 'answer-lost'],
    [answered(409, ''), 'answer-lost'],
    [answered(500, '<html>'), 'answer-lost'],
    [answered(503, ''), 'answer-lost'],
    [{ kind: 'lost' } as const, 'answer-lost'],
    [{ kind: 'not-reached' } as const, 'not-reached'],
    [answered(429, ''), 'slow-down'],
    [answered(401, ''), 'key-refused'],
    [answered(403, '<html>'), 'key-refused'],
    [answered(404, ''), 'wrong-path'],
    [answered(405, ''), 'wrong-path'],
  ])('%o is %s', (answer, kind) => {
    expect(judge(answer)).toEqual({ kind });
  });

  test.each([
    [{ detail: 'No.' }, [{ field: '', message: 'No.' }]],
    [
      { cell: ['Too long.', 'No digits.'] },
      [
        { field: 'cell', message: 'Too long.' },
        { field: 'cell', message: 'No digits.' },
      ],
    ],
    [{ errors: { state: ['No.'] } }, [{ field: 'errors', message: 'No.' }]],
    ['<html>', []],
    ['', []],
  ])('400 with %o keeps the faults', (body, faults) => {
    expect(judge(answered(400, body))).toEqual({ kind: 'rejected', faults });
  });
});

describe('a page of the list', () => {
  const page = (next: unknown) =>
    readList(
      JSON.stringify({ count: 300, next_page: next, results: [{ id: 1 }] }),
      2,
      defaultProfile,
    );

  test.each([
    [null, null],
    [3, 3],
    ['3', 3],
    ['/light/public/jobs/?page=3', 3],
    ['https://elsewhere.example/light/public/jobs/?page=3', 3],
    // Not back, and not for ever in one place.
    [2, 3],
    ['nonsense', 3],
  ])('with the next page %o goes on with %o', (next, expected) => {
    expect(page(next)?.nextPage).toBe(expected);
  });

  test.each(['', '<html>', '{}', '{"results": {}}', '[]', 'null'])('%j is none', (body) => {
    expect(readList(body, 1, defaultProfile)).toBeNull();
  });

  test('reads our id out of extra info that is an object or a text', () => {
    const results = [
      { id: 1, extra_info: { leadmap_id: 'a' } },
      { id: 2, extra_info: '{"leadmap_id": "b"}' },
      { id: 3, extra_info: null },
      { id: 4 },
    ];
    const read = readList(JSON.stringify({ results }), 1, defaultProfile);
    expect(read?.records.map(({ leadId }) => leadId)).toEqual(['a', 'b', '', '']);
  });
});

describe('an address in one line', () => {
  test.each([
    ['12 Elm St, Larkfield, KS  67473', '12 Elm St', 'Larkfield', 'KS', '67473'],
    [
      '12 Elm St Apt 4, Larkfield, ks 67473-1234',
      '12 Elm St Apt 4',
      'Larkfield',
      'KS',
      '67473-1234',
    ],
    ['12 Elm St, Larkfield, KS, 67473, USA', '12 Elm St', 'Larkfield', 'KS', '67473'],
    ['9 Main St, Unit 2, Vancouver, BC V6B 1A1', '9 Main St, Unit 2', 'Vancouver', 'BC', 'V6B 1A1'],
    ['12 Elm St', '12 Elm St', '', '', ''],
  ])('%s', (line, address, city, state, zip) => {
    expect(splitAddress(line)).toEqual({ address, city, state, zip });
  });
});
