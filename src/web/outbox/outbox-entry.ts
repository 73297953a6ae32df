import type { CreateLead } from '#contract/lead.ts';

/** Why a lead is not on the server yet. */
export type WaitReason =
  /** Nobody answered, or not in time. */
  | 'unreachable'
  /** The server, or something before it, failed or answered what makes no sense. */
  | 'server-failed'
  /** The server asked to wait. */
  | 'too-many'
  /** The session has ended; the queue waits for the next sign-in. */
  | 'signed-out'
  /** Entered for another company than the one that is signed in. */
  | 'other-company';

/** How it stands with a submitted lead that the server has not confirmed. */
export type EntryState =
  | { readonly kind: 'waiting'; readonly reason: WaitReason | null; readonly nextAttemptAt: number }
  /** The server will not take it as it is: a person has to look. */
  | {
      readonly kind: 'refused';
      /** Of the problem; entries of older versions have none. */
      readonly code?: string;
      /** The server's own sentence; empty when it had none. */
      readonly words: string;
      readonly status: number;
      readonly faults: readonly { readonly field: string; readonly code: string }[];
    }
  /** It is on the server as it was first sent; what was changed since is not. */
  | { readonly kind: 'arrived-before'; readonly leadId: string; readonly receipt: string };

/** A submitted lead, kept until the server has confirmed its external id. */
export interface OutboxEntry {
  /** The external id, which is its Idempotency-Key as well. */
  readonly id: string;
  readonly body: CreateLead;
  /** Milliseconds since 1970, by this device's clock. */
  readonly enteredAt: number;
  readonly attempts: number;
  readonly state: EntryState;
  /** Whose lead it is; absent in entries of older versions, and of nobody signed in. */
  readonly company?: number | undefined;
}

/** A lead of this device that the server has confirmed. */
export interface SentLead {
  readonly id: string;
  readonly leadId: string;
  readonly receipt: string;
  readonly body: CreateLead;
  readonly enteredAt: number;
  readonly arrivedAt: number;
}

/** Whether two leads would be stored alike. */
export const sameBody = (a: { readonly body: unknown }, b: { readonly body: unknown }): boolean =>
  JSON.stringify(a.body) === JSON.stringify(b.body);
