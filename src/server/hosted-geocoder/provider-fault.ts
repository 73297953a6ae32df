/**
 * What went wrong at a provider. `limit`: asked too often; `refused`: key or terms; `redirected`:
 * it wants to send us to another address; `rejected`: it dislikes this one request; `nonsense`: the answer is not what it should be.
 */
export type FaultKind =
  'slow' | 'unreachable' | 'limit' | 'refused' | 'redirected' | 'rejected' | 'nonsense';

/** Thrown inside this room; its words are ours alone and hold nothing of request or answer. */
export class ProviderFault extends Error {
  readonly kind: FaultKind;
  /** The provider asks to be left alone for so long. */
  readonly retryAfterMs: number | null;

  constructor(kind: FaultKind, retryAfterMs: number | null = null) {
    super(kind);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}
