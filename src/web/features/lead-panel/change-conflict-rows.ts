import type { ChangeLeadInput } from '#contract/change-lead.ts';
import type { Lead } from '#contract/lead.ts';
import { fieldsIn, type LeadField, sameValue, wireOf } from './lead-fields.ts';

/** A change that came too late: the lead as its author saw it, and as somebody left it. */
export interface Conflict {
  readonly seen: Lead;
  readonly theirs: Lead;
  readonly change: ChangeLeadInput;
}

/** Something that both speak of, or that they alone changed. */
export interface ConflictRow {
  /** Fields that only go together. */
  readonly fields: readonly LeadField[];
  /** What it is called: a field, or `place`. */
  readonly name: LeadField | 'place';
  /** Whether the author wanted it changed to something else than it is now. */
  readonly isMine: boolean;
  /** Whether somebody changed it meanwhile: if the author did so too, there is something to decide. */
  readonly isTheirs: boolean;
}

const placeFields: readonly LeadField[] = ['latitude', 'longitude', 'position'];

/** What only its author changed, what is to be decided, and what only they changed. */
export function conflictRows({ seen, theirs, change }: Conflict): ConflictRow[] {
  const was = wireOf(seen);
  const is = wireOf(theirs);
  const wanted = fieldsIn(change);
  const groups = (Object.keys(was) as LeadField[])
    .filter((field) => !placeFields.includes(field))
    .map((field) => ({
      name: field as LeadField | 'place',
      fields: [field] as readonly LeadField[],
    }));
  const rows = [...groups, { name: 'place' as const, fields: placeFields }].map((group) => {
    const asked = group.fields.filter((field) => wanted.includes(field));
    return {
      ...group,
      isMine: asked.some((field) => !sameValue(change[field], is[field])),
      isTheirs: group.fields.some((field) => !sameValue(was[field], is[field])),
    };
  });
  return rows
    .filter(({ isMine, isTheirs }) => isMine || isTheirs)
    .toSorted((a, b) => Number(b.isMine) - Number(a.isMine));
}

/** The change without what its author gave up. */
export const onlyFields = (change: ChangeLeadInput, kept: readonly LeadField[]): ChangeLeadInput =>
  Object.fromEntries(
    Object.entries(change).filter(
      ([field]) => field === 'do_not_disturb_reason' || kept.some((name) => name === field),
    ),
  );
