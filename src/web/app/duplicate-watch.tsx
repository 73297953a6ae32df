import { useWatch } from 'react-hook-form';
import type { FindDuplicatesInput } from '#contract/duplicate.ts';
import { isStateCode } from '#contract/state.ts';
import { DuplicateNotice } from '#web/features/duplicate-notice/duplicate-notice.tsx';
import { FormField } from '#web/features/intake/form-field.tsx';
import type { Intake } from '#web/features/intake/use-intake.ts';
import { t } from '#web/lib/i18n.ts';

interface DuplicateWatchProps {
  readonly intake: Intake;
  readonly onOpen: (id: string) => void;
}

const compared = [
  'address',
  'city',
  'state',
  'zipcode',
  'latitude',
  'longitude',
  'cell',
  'phone',
  'email',
] as const;

/** Joins the form and the duplicate notice; only this part is drawn anew with every key. */
export function DuplicateWatch({ intake, onOpen }: DuplicateWatchProps) {
  const values = useWatch({ control: intake.form.control, name: compared });
  const reason = useWatch({ control: intake.form.control, name: 'do_not_disturb_reason' });
  const [address, city, state, zipcode, latitude, longitude, cell, phone, email] = values;
  const isPlaced = isDegrees(latitude, 90) && isDegrees(longitude, 180);
  const given: FindDuplicatesInput = {
    external_id: intake.externalId,
    ...(address.trim() && { address, city, zipcode }),
    ...(isStateCode(state) && { state }),
    ...(isPlaced && { latitude: latitude.trim(), longitude: longitude.trim() }),
    ...(cell.trim() && { cell }),
    ...(phone.trim() && { phone }),
    ...(email.trim() && { email }),
  };
  const isAsking = ['address', 'latitude', 'cell', 'phone', 'email'].some((name) => name in given);
  // Every flat of a tower is on the roof that was clicked, until its address is known.
  const isLooking = intake.lookUp.kind === 'looking';
  return (
    <DuplicateNotice
      asked={isAsking && !isLooking ? given : null}
      reason={
        <FormField
          intake={intake}
          name="do_not_disturb_reason"
          label={t('duplicate.reason')}
          required
        />
      }
      hasReason={reason !== ''}
      onOpen={onOpen}
      onNotice={intake.noteDuplicates}
    />
  );
}

const isDegrees = (text: string, limit: number): boolean =>
  /^[+-]?\d{1,3}(\.\d{1,20})?$/.test(text.trim()) && Math.abs(Number(text)) <= limit;
