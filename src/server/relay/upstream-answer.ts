/** What came of one request to the upstream. */
export type UpstreamAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly body: string;
      /** Of the header Retry-After; null without it. */
      readonly retryAfterMs: number | null;
      /** Its clock, by the header Date: milliseconds since 1970; null without it. */
      readonly dateMs: number | null;
    }
  /** It surely never got there: no name, no connection. */
  | { readonly kind: 'not-reached' }
  /** Whether it got there nobody knows: too late, or cut off. */
  | { readonly kind: 'lost' };

/** The upstream as the relay asks it; no call ever rejects, follows a redirect or repeats. */
export interface Upstream {
  create(body: Readonly<Record<string, unknown>>, key: string): Promise<UpstreamAnswer>;
  list(page: number, key: string): Promise<UpstreamAnswer>;
  /** A page of what was edited since then; of all where that is null. */
  listEdited(page: number, since: Date | null, key: string): Promise<UpstreamAnswer>;
}
