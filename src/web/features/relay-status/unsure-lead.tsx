import { useState } from 'react';
import { leadLimits } from '#contract/lead-limits.ts';
import type { Compared, DecideRelay, LeadRelay, RelayCandidate } from '#contract/relay.ts';
import { formatDateTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';
import styles from './lead-relay.module.css';
import type { AskedLeadProps } from './refused-lead.tsx';
import { SureButton } from './sure-button.tsx';

/** There may or may not be a record of it: both sides, and a person decides. */
export function UnsureLead({ relay, busy, onDecide }: AskedLeadProps) {
  const { sent, candidates, reason } = relay;
  return (
    <Notice tone="warning" title={t('relay.unsureTitle')}>
      <p>{t(reasonKeys[reason ?? 'not-shown'])}</p>
      {candidates.map((candidate) => (
        <div key={candidate.upstream_id} className={styles.candidate}>
          {sent && <SideBySide sent={sent} candidate={candidate} />}
          {onDecide && (
            <Button
              busy={busy}
              onClick={() => onDecide({ decision: 'is-it', upstream_id: candidate.upstream_id })}
            >
              {t('relay.isIt', { id: candidate.upstream_id })}
            </Button>
          )}
        </div>
      ))}
      {onDecide ? (
        <>
          <div className={styles.candidate}>
            <SureButton
              busy={busy}
              words={t(candidates.length > 0 ? 'relay.none' : 'relay.notThere')}
              question={t('relay.sendSure')}
              onSure={() => onDecide({ decision: 'not-there' })}
            />
          </div>
          <ById busy={busy} onDecide={onDecide} />
        </>
      ) : (
        <p>{t('relay.askOffice')}</p>
      )}
    </Notice>
  );
}

const reasonKeys = {
  'looks-alike': 'relay.why.looksAlike',
  'not-shown': 'relay.why.notShown',
  'id-taken': 'relay.why.idTaken',
  'list-untrue': 'relay.why.listUntrue',
  'answer-lost': 'relay.why.notShown',
  rejected: 'relay.why.notShown',
} as const satisfies Record<NonNullable<LeadRelay['reason']>, string>;

interface SideBySideProps {
  readonly sent: Compared;
  readonly candidate: RelayCandidate;
}

function SideBySide({ sent, candidate }: SideBySideProps) {
  const rows = [
    { name: 'name', here: sent.name, there: candidate.name },
    { name: 'address', here: sent.address, there: candidate.address },
    { name: 'time', here: madeAt(sent), there: madeAt(candidate) },
    { name: 'status', here: '', there: candidate.status_label ?? '' },
  ] as const;
  return (
    <table className={styles.sides}>
      <thead>
        <tr>
          <th scope="col">{t('relay.here')}</th>
          <th scope="col">{t('relay.there')}</th>
        </tr>
      </thead>
      {rows.map(({ name, here, there }) => {
        if (name === 'status' && there === '') return null;
        const isAlike = name !== 'status' && candidate.alike.includes(name);
        return (
          <tbody key={name} data-alike={isAlike}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {t(`relay.compared.${name}`)}
                {isAlike && (
                  <>
                    <Icon name="check" size={14} />
                    <VisuallyHidden>{t('relay.alike')}</VisuallyHidden>
                  </>
                )}
              </th>
            </tr>
            <tr>
              <td>{here || '–'}</td>
              <td>{there || '–'}</td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

const madeAt = ({ created_at: at }: Compared): string => (at === null ? '' : formatDateTime(at));

interface ByIdProps {
  readonly busy: boolean;
  readonly onDecide: (decision: DecideRelay) => void;
}

/** For a record that somebody found there by hand. */
function ById({ busy, onDecide }: ByIdProps) {
  const [number, setNumber] = useState('');
  const id = number.trim();
  return (
    <div className={styles.byId}>
      <Field label={t('relay.byId')}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="off"
            maxLength={leadLimits.leadId}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
        )}
      </Field>
      {id !== '' && (
        <SureButton
          key={id}
          busy={busy}
          words={t('relay.isIt', { id })}
          question={t('relay.idSure', { id })}
          onSure={() => onDecide({ decision: 'is-it', upstream_id: id })}
        />
      )}
    </div>
  );
}
