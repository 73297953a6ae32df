import type { ProblemCode } from '#contract/problem.ts';

/** What a reader learns about one operation besides its schemas. */
export interface OperationDoc {
  readonly group:
    | 'Leads'
    | 'Lists'
    | 'Address search'
    | 'Map'
    | 'Signing in'
    | 'People and devices'
    | 'Kiosk'
    | 'RoofLink'
    | 'Audit'
    | 'Server';
  readonly summary: string;
  readonly description: string;
  /** What can go wrong here besides what every endpoint may answer. */
  readonly problems: readonly ProblemCode[];
  /** Whether it is about the account of whoever asks, which a key has not. */
  readonly peopleOnly?: true;
}

/** What can be wrong with any body. */
export const bodyProblems = [
  'invalid_request',
  'invalid_json',
  'body_too_large',
  'unsupported_media_type',
] as const satisfies readonly ProblemCode[];
