import { describe, expect, test } from 'vitest';
import { foundRecord } from './found-record.ts';
import { profileOf } from './read-profile.ts';
import { defaultProfile } from './upstream-profile.ts';

const read = (one: object, profile = defaultProfile) => foundRecord({ id: 7, ...one }, profile);

describe('a record of RoofLink', () => {
  test('tells a lead where its parts stand one by one', () => {
    const record = read({
      date_created: '2026-11-26 14:00:00',
      customer: { first_name: 'Ada', last_name: 'Okafor', cell: '785-555-0100' },
      address: '12 Elm St',
      city: 'Larkfield',
      state: 'Kansas',
      zipcode: '67473',
      latitude: 39.39,
      longitude: '-98.62',
      lead_status: 'follow  up',
      lead_source: 'Door Knocking',
    });
    expect(record).toMatchObject({
      id: '7',
      madeAt: '2026-11-26T14:00:00.000Z',
      isDeleted: false,
      facts: {
        first_name: 'Ada',
        last_name: 'Okafor',
        address: '12 Elm St',
        state: 'KS',
        cell: '785-555-0100',
        phone: '',
        lead_status: 'fu',
        status_label: null,
        lead_source: 'door-knocking',
        place: { lat: 39.39, lng: -98.62 },
      },
    });
  });

  test('tells it out of one line, and tears no name apart', () => {
    const { facts, madeAt } = read({
      name: 'Ada N. Okafor',
      full_address: '12 Elm St Apt 4, Larkfield, KS  67473',
      date_created: 'yesterday',
    });
    expect(facts).toMatchObject({
      first_name: '',
      last_name: 'Ada N. Okafor',
      address: '12 Elm St Apt 4',
      city: 'Larkfield',
      state: 'KS',
      zipcode: '67473',
    });
    expect(madeAt).toBeNull();
  });

  test('holds no more than a lead can', () => {
    const { facts } = read({
      address: `\u0000${'x'.repeat(300)}`,
      first_name: `${'a'.repeat(99)}\u{1f600}`,
      zipcode: '67473-1234-5678',
      email: 'no address',
      state: 'Jalisco',
    });
    expect(facts.address).toBe('x'.repeat(200));
    expect(facts.first_name.isWellFormed()).toBe(true);
    expect(facts.zipcode).toBe('67473-1234-5');
    expect(facts).toMatchObject({ email: '', state: '' });
  });

  test.each([
    [{ latitude: 0, longitude: 0 }],
    [{ latitude: '', longitude: '' }],
    [{ latitude: null, longitude: null }],
    [{ latitude: 'north', longitude: 'west' }],
    [{ latitude: 139.39, longitude: -98.62 }],
    [{ latitude: 39.39 }],
    [{}],
  ])('with %o tells no place', (one) => {
    expect(read(one).facts.place).toBeNull();
  });

  test.each([
    ['Claim Filed', null, 'Claim Filed'],
    ['', null, null],
    [null, null, null],
    ['dnd', 'dnd', null],
    ['ABSOLUTELY DO NOT CONTACT', 'dnd', null],
  ])('of status %o has the code %o and the label %o', (lead_status, code, label) => {
    expect(read({ lead_status }).facts).toMatchObject({ lead_status: code, status_label: label });
  });

  test.each([
    [{ deleted: true }, true],
    [{ is_deleted: 1 }, true],
    [{ date_deleted: '2026-11-26' }, true],
    [{ deleted: 'false' }, false],
    [{ date_deleted: null, deleted: 0 }, false],
    [{}, false],
  ])('with %o is deleted: %o', (one, isDeleted) => {
    expect(read(one).isDeleted).toBe(isDeleted);
  });

  test('is read as the profile says, without a change of code', () => {
    const profile = profileOf({
      read_back: {
        record: { zipcode: ['where.post'], deleted: ['gone'] },
        statuses: { 'Claim Filed': 'a' },
      },
    });
    const record = read(
      { where: { post: '67473' }, gone: 'yes', lead_status: 'Claim Filed' },
      profile,
    );
    expect(record).toMatchObject({
      isDeleted: true,
      facts: { zipcode: '67473', lead_status: 'a', status_label: null },
    });
  });
});
