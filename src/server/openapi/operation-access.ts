import type { RouteName } from '#contract/endpoint.ts';
import { type Permission, permissions } from '#contract/permission.ts';
import type { ProblemCode } from '#contract/problem.ts';
import { type Role, roles } from '#contract/role.ts';

/** How somebody shows who they are. */
export const securitySchemes = {
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-KEY',
    description:
      'Key of a program. The owner makes it in the browser, or on the server: npm run admin -- key create --role office --name NAME',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'leadmap.session_token',
    description:
      'Session of a person in a browser, from POST /api/session. Over https the name begins with __Secure-. Whatever changes something must come from a page of this server.',
  },
  kiosk: {
    type: 'apiKey',
    in: 'cookie',
    name: 'leadmap_kiosk',
    description: 'Session of a paired kiosk, from POST /api/kiosks/pair.',
  },
} as const;

type Proof = Partial<Record<keyof typeof securitySchemes, never[]>>;

/** What the permission table says of a route, in the terms of OpenAPI. */
export interface OperationAccess {
  readonly security: Proof[];
  /** Absent where everybody may. */
  readonly 'x-roles'?: readonly Role[];
  readonly sentence: string;
  readonly problems: readonly ProblemCode[];
}

/** Who may use a route. `peopleOnly`: about the account of whoever asks, which a key has not. */
export function operationAccess(name: RouteName, peopleOnly = false): OperationAccess {
  const permission: Permission = permissions[name];
  if (typeof permission === 'string')
    return {
      security: [],
      sentence:
        permission === 'start'
          ? 'Needs no key, not even an owner.'
          : 'Needs no key once there is an owner.',
      problems: [...(permission === 'start' ? [] : (['no_owner'] as const)), ...always],
    };
  const isForPeople = permission.some((role) => role !== 'kiosk');
  return {
    security: [
      ...(peopleOnly || !isForPeople ? [] : [{ apiKey: [] }]),
      ...(isForPeople ? [{ session: [] }] : []),
      ...(permission.includes('kiosk') ? [{ kiosk: [] }] : []),
    ],
    'x-roles': permission,
    sentence: `For ${rolesInWords(permission)}${peopleOnly ? ', signed in; not for keys' : ''}.`,
    problems: ['not_signed_in', 'no_owner', 'forbidden', ...always],
  };
}

const always = ['wrong_origin', 'too_many_requests'] as const;

/** What every call may be refused with, so that it is told once. */
export const commonProblems = [
  'not_signed_in',
  'no_owner',
  'forbidden',
  ...always,
  'internal_error',
] as const satisfies readonly ProblemCode[];

const rolesInWords = (allowed: readonly Role[]) =>
  allowed.length === roles.length
    ? 'every role'
    : `the ${allowed.length > 1 ? 'roles' : 'role'} ${new Intl.ListFormat('en-GB').format(allowed)}`;
