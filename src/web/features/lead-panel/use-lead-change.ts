import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ChangeLeadInput } from '#contract/change-lead.ts';
import type { Lead } from '#contract/lead.ts';
import { ApiError } from '#web/api/api-error.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { leadHistoryQuery, leadQuery } from '#web/api/queries.ts';
import { changeTrouble } from './change-trouble.ts';
import { type Conflict, conflictRows } from './change-conflict-rows.ts';
import { withChange } from './lead-fields.ts';
import { undoChange, type UndoOutcome } from './undo-change.ts';

/** A change that the server has taken, and the way back. */
export interface DoneChange {
  readonly after: Lead;
  readonly change: ChangeLeadInput;
  readonly undo: () => Promise<UndoOutcome>;
}

/** A change that did not reach the server; it is kept to be tried again. */
export interface ChangeTrouble {
  readonly words: string;
  readonly seen: Lead;
  readonly change: ChangeLeadInput;
}

/** A change that is on the screen already, and that the server has yet to answer. */
export interface RunningChange {
  readonly change: ChangeLeadInput;
  /** Never rejects; what it was is told by {@link DoneChange} before. */
  readonly result: Promise<boolean>;
}

export interface LeadChangeOptions {
  readonly leadId: string;
  readonly sourceName: (id: string) => string;
  readonly onChanging: (running: RunningChange) => void;
  readonly onChanged: (done: DoneChange) => void;
}

/**
 * Changes the lead that is shown: at once on the screen, then on the server. What fails is shown
 * as it was again, with the reason; what came too late becomes a conflict for a person to decide.
 */
export function useLeadChange({ leadId, sourceName, ...on }: LeadChangeOptions) {
  const queryClient = useQueryClient();
  const [running, setRunning] = useState(0);
  const [trouble, setTrouble] = useState<ChangeTrouble | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const own = useRef<{ from: number; to: number } | null>(null);
  const { queryKey } = leadQuery(leadId);

  async function send(seen: Lead, change: ChangeLeadInput): Promise<boolean> {
    // Whoever presses twice has seen what the first press did.
    const version = own.current?.from === seen.version ? own.current.to : seen.version;
    const now = queryClient.getQueryData(queryKey) ?? seen;
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(
      queryKey,
      withChange(now, change, change.lead_source ? sourceName(change.lead_source) : ''),
    );
    try {
      const after = await callEndpoint('changeLead', {
        params: { id: leadId },
        body: change,
        headers: { 'If-Match': `"${version}"` },
      });
      own.current = { from: seen.version, to: after.version };
      queryClient.setQueryData(queryKey, after);
      const undo = () => undoChange(queryClient, { before: seen, after, change });
      on.onChanged({ after, change, undo });
      return true;
    } catch (error) {
      queryClient.setQueryData(queryKey, now);
      return await failed(error, { seen, change });
    } finally {
      void queryClient.invalidateQueries({ queryKey: leadHistoryQuery(leadId).queryKey });
    }
  }

  /** Whether it turned out to be done after all. */
  async function failed(
    error: unknown,
    { seen, change }: { seen: Lead; change: ChangeLeadInput },
  ): Promise<boolean> {
    const tellTrouble = (cause: unknown) =>
      setTrouble({ words: changeTrouble(cause), seen, change });
    const isDoubtful = error instanceof ApiError && ['timeout', 'bad-answer'].includes(error.kind);
    const isLate = error instanceof ApiError && error.problem?.code === 'changed_meanwhile';
    if (!isDoubtful && !isLate) {
      tellTrouble(error);
      return false;
    }
    try {
      const theirs = await queryClient.fetchQuery(leadQuery(leadId));
      const late = { seen, theirs, change };
      // A first try whose answer was lost has done it already.
      if (!conflictRows(late).some(({ isMine }) => isMine)) return true;
      if (isLate) setConflict(late);
      else tellTrouble(error);
    } catch (cause) {
      tellTrouble(cause);
    }
    return false;
  }

  return {
    busy: running > 0,
    trouble,
    conflict,
    forget() {
      setTrouble(null);
      setConflict(null);
    },
    /** @param seen the lead as its author had it before the eyes; resolves to whether it is done */
    change(seen: Lead, change: ChangeLeadInput): Promise<boolean> {
      setTrouble(null);
      setConflict(null);
      setRunning((count) => count + 1);
      const result = queue.current.then(() => send(seen, change));
      on.onChanging({ change, result });
      queue.current = result.finally(() => setRunning((count) => count - 1));
      return result;
    },
  };
}
