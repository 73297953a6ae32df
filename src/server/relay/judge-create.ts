import type { UpstreamAnswer } from './upstream-answer.ts';
import { ourField } from './create-body.ts';
import { jsonOf, textAt, valueAt } from './read-path.ts';
import type { UpstreamProfile } from './upstream-profile.ts';

/** What the upstream says of one field, in its words. */
interface UpstreamFault {
  readonly field: string;
  readonly message: string;
}

/** What the answer to a create call means. */
export type CreateVerdict =
  | { readonly kind: 'created'; readonly id: string }
  /** It says that the lead was made and tells no id. */
  | { readonly kind: 'said-created' }
  | { readonly kind: 'rejected'; readonly faults: readonly UpstreamFault[] }
  /** Nothing was made, and it is no fault of this lead. */
  | { readonly kind: 'slow-down' | 'not-reached' | 'key-refused' | 'wrong-path' }
  /** Whether anything was made nobody knows. */
  | { readonly kind: 'answer-lost' };

export function judgeCreate(answer: UpstreamAnswer, profile: UpstreamProfile): CreateVerdict {
  if (answer.kind === 'not-reached') return { kind: 'not-reached' };
  if (answer.kind === 'lost') return { kind: 'answer-lost' };
  const { status, body } = answer;
  const json = jsonOf(body);
  const id = textAt(json, profile.create.id);
  if (profile.create.created.includes(status))
    return id === '' ? { kind: 'said-created' } : { kind: 'created', id };
  // Not what is documented, yet hardly a refusal: it is looked for and never sent again.
  if (status >= 200 && status < 300)
    return { kind: id !== '' || status === 204 ? 'said-created' : 'answer-lost' };
  if (profile.create.refused.includes(status))
    return { kind: 'rejected', faults: faultsOf(json, profile) };
  if (status === 429) return { kind: 'slow-down' };
  if (status === 401 || status === 403) return { kind: 'key-refused' };
  if (status === 404 || status === 405) return { kind: 'wrong-path' };
  return { kind: 'answer-lost' };
}

const mostFaults = 30;
const longestMessage = 500;

/** Django REST framework's shapes: `{"field": ["…"]}`, nested too, and `{"detail": "…"}`. */
function faultsOf(json: unknown, profile: UpstreamProfile): UpstreamFault[] {
  for (const place of profile.create.faults) {
    const found = faultsIn(valueAt(json, place), '');
    if (found.length > 0)
      return found.slice(0, mostFaults).map(({ field, message }) => ({
        field: ourField(field.split('.')[0] ?? '', profile) || field,
        message: message.slice(0, longestMessage),
      }));
  }
  return [];
}

/** No field: the whole lead. */
const wholes = new Set(['non_field_errors', 'detail', '__all__', 'message', 'error']);

function faultsIn(value: unknown, field: string): UpstreamFault[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ field, message: value }];
  if (Array.isArray(value)) return value.flatMap((one) => faultsIn(one, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    faultsIn(inner, wholes.has(name) ? field : field === '' ? name : `${field}.${name}`),
  );
}
