import { kioskLimits } from '#contract/kiosk-limits.ts';
import { t } from '#web/lib/i18n.ts';
import { Field } from '#web/ui/field.tsx';
import { Switch } from '#web/ui/switch.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import type { KioskDraft } from './kiosk-draft.ts';

interface StaffPinFieldProps {
  readonly hasPin: boolean;
  /** What is wrong with it, in words. */
  readonly fault: string | undefined;
  readonly draft: KioskDraft;
  readonly onChange: (change: Pick<KioskDraft, 'staff_pin' | 'removesPin'>) => void;
}

/** The PIN that leads from the visitor's screen to that of staff. One that is set is not shown. */
export function StaffPinField({ hasPin, fault, draft, onChange }: StaffPinFieldProps) {
  const { staff_pin, removesPin } = draft;
  return (
    <div>
      <Field
        label={t('kioskSetup.staffPin')}
        hint={t(hasPin ? 'kioskSetup.staffPinKept' : 'kioskSetup.staffPinNone')}
        error={fault ?? (staff_pin.length > kioskLimits.pinMost && t('fault.staff_pin_shape'))}
        optional
      >
        {(control) => (
          <TextInput
            {...control}
            inputMode="numeric"
            autoComplete="off"
            pattern="[0-9]*"
            minLength={kioskLimits.pinLeast}
            value={staff_pin}
            onChange={(event) => onChange({ staff_pin: event.target.value, removesPin: false })}
          />
        )}
      </Field>
      {hasPin && (
        <Switch
          label={t('kioskSetup.removePin')}
          checked={removesPin}
          onChange={(checked) => onChange({ staff_pin: '', removesPin: checked })}
        />
      )}
    </div>
  );
}
