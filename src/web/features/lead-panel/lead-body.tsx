import type { ReactNode } from 'react';
import type { Lead } from '#contract/lead.ts';
import { type Place, placeFromWire } from '#contract/place-wire.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ChangeConflict } from './change-conflict.tsx';
import { EraseCustomer } from './erase-customer.tsx';
import { LeadDetails } from './lead-details.tsx';
import { LeadEditForm } from './lead-edit-form.tsx';
import { LeadHistory } from './lead-history.tsx';
import styles from './lead-panel.module.css';
import { LeaveReason } from './leave-reason.tsx';
import { MovePin, type PinMove } from './move-pin.tsx';
import { NoteForm } from './note-form.tsx';
import type { LeadEditing } from './use-lead-editing.ts';

interface RelaySurroundings {
  /** Gives the focus a place when what had it is gone. */
  readonly onSettled: () => void;
  /** Opens the form of the lead; null while it is open. */
  readonly onEdit: (() => void) | null;
}

export interface LeadBodyProps {
  readonly lead: Lead;
  readonly editing: LeadEditing;
  /** Something with the focus in it has closed. */
  readonly onSettled: () => void;
  readonly onShowOnMap: (place: Place) => void;
  readonly pinMove: PinMove;
  /** What is shown of the leads around a place; null where that is not offered. */
  readonly nearby: ((place: Place) => ReactNode) | null;
  /** What is shown of the leads that it may be the same as. */
  readonly same: (lead: Lead) => ReactNode;
  /** What is shown of its way to RoofLink. */
  readonly relay: (lead: Lead, on: RelaySurroundings) => ReactNode;
  /** Whether who looks at it may erase the customer. */
  readonly canErase: boolean;
  /** The customer was erased: the lead is to be seen no more. */
  readonly onErased: () => void;
}

/** What is to be decided first, then the lead or its form, then its history. */
export function LeadBody({ lead, editing, onSettled, ...more }: LeadBodyProps) {
  const { edit } = editing;
  return (
    <>
      <Urgent lead={lead} editing={editing} pinMove={more.pinMove} onSettled={onSettled} />
      {more.relay(lead, {
        onSettled,
        onEdit: edit ? null : () => editing.startEdit(lead),
      })}
      {more.same(lead)}
      {edit ? (
        <LeadEditForm
          edit={edit}
          busy={editing.busy}
          isUndecided={editing.conflict !== null}
          onType={editing.typeEdit}
          onSave={(change) => editing.saveEdit(edit, change)}
          onClose={() => {
            editing.closeEdit();
            onSettled();
          }}
        />
      ) : (
        <LeadDetails lead={lead} />
      )}
      <div className={styles.actions}>
        {!edit && (
          <Button aria-keyshortcuts="e" onClick={() => editing.startEdit(lead)}>
            {t('lead.edit')}
          </Button>
        )}
        {!more.pinMove.to && (
          <Button onClick={() => more.pinMove.start(placeFromWire(lead))}>{t('lead.move')}</Button>
        )}
        <Button onClick={() => more.onShowOnMap(placeFromWire(lead))}>{t('lead.showOnMap')}</Button>
      </div>
      {more.nearby?.(placeFromWire(lead))}
      <section>
        <h3 className={styles.heading}>{t('lead.history')}</h3>
        <NoteForm leadId={lead.id} note={editing.note} onType={editing.typeNote} />
        <LeadHistory leadId={lead.id} sourceName={editing.sourceName} />
      </section>
      {more.canErase && <EraseCustomer leadId={lead.id} onErased={more.onErased} />}
    </>
  );
}

type UrgentProps = Pick<LeadBodyProps, 'lead' | 'editing' | 'pinMove' | 'onSettled'>;

function Urgent({ lead, editing, pinMove, onSettled }: UrgentProps) {
  const { conflict, trouble, leaving } = editing;
  return (
    <>
      <div role="alert" hidden={!trouble && !conflict}>
        {trouble && (
          <Notice
            tone="danger"
            title={t('lead.notSaved')}
            action={
              <Button onClick={() => void editing.change(trouble.seen, trouble.change)}>
                {t('common.retry')}
              </Button>
            }
          >
            {trouble.words}
          </Notice>
        )}
        {conflict && (
          <ChangeConflict
            key={conflict.theirs.version}
            conflict={conflict}
            sourceName={editing.sourceName}
            onSave={editing.decide}
            onKeepTheirs={() => {
              editing.keepTheirs();
              onSettled();
            }}
          />
        )}
      </div>
      {leaving !== null && (
        <LeaveReason
          from={lead.lead_status}
          to={leaving}
          onConfirm={(reason) => {
            editing.leave(lead, reason);
            onSettled();
          }}
          onCancel={() => {
            editing.stopLeaving();
            onSettled();
          }}
        />
      )}
      {pinMove.to && (
        <MovePin
          lead={lead}
          to={pinMove.to}
          busy={editing.busy}
          onSave={(change) => {
            editing.saveMove(lead, change);
            onSettled();
          }}
          onStop={() => {
            pinMove.stop();
            onSettled();
          }}
        />
      )}
    </>
  );
}
