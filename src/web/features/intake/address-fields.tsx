import { canadianProvinceCodes, type StateCode, usStateCodes } from '#contract/state.ts';
import { t } from '#web/lib/i18n.ts';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { fieldId } from './field-id.ts';
import { FormField, offerOf } from './form-field.tsx';
import styles from './intake-panel.module.css';
import type { Intake } from './use-intake.ts';

/** The address as it will be stored; whatever filled itself can be typed over. */
export function AddressFields({ intake }: { readonly intake: Intake }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('intake.sectionAddress')}</legend>
      <FormField intake={intake} name="address" label={t('intake.address')} />
      <FormField intake={intake} name="city" label={t('intake.city')} optional />
      <div className={styles.stateAndZip}>
        <StateField intake={intake} />
        <FormField intake={intake} name="zipcode" label={t('intake.zipcode')} />
      </div>
      <FormField intake={intake} name="county" label={t('intake.county')} optional />
      <Coordinates intake={intake} />
    </fieldset>
  );
}

function StateField({ intake }: { readonly intake: Intake }) {
  const { form } = intake;
  const offered = offerOf(intake, 'state');
  return (
    <Field
      id={fieldId('state')}
      label={t('intake.state')}
      hint={
        offered && (
          <button
            type="button"
            className={styles.offer}
            onClick={() => intake.takeOffered('state')}
          >
            {t('intake.useFound', { value: offered })}
          </button>
        )
      }
      error={form.formState.errors.state?.message}
    >
      {(control) => (
        <Select
          {...control}
          {...form.register('state', { onChange: () => intake.markTyped('state') })}
        >
          <option value="">{t('intake.stateChoose')}</option>
          <optgroup label={t('intake.unitedStates')}>{options(usStateCodes)}</optgroup>
          <optgroup label={t('intake.canada')}>{options(canadianProvinceCodes)}</optgroup>
        </Select>
      )}
    </Field>
  );
}

/** Code first: it is what people type to find one. */
const options = (codes: readonly StateCode[]) =>
  codes.map((code) => (
    <option key={code} value={code}>
      {code} – {t(`state.${code}`)}
    </option>
  ));

function Coordinates({ intake }: { readonly intake: Intake }) {
  const { form, spot } = intake;

  function handleBlur() {
    const [lat, lng] = [form.getValues('latitude'), form.getValues('longitude')].map(Number);
    const given =
      form.getValues('latitude').trim() !== '' && form.getValues('longitude').trim() !== '';
    if (!given || lat === undefined || lng === undefined) return;
    if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) return;
    const same =
      spot && Math.abs(spot.place.lat - lat) < 1e-7 && Math.abs(spot.place.lng - lng) < 1e-7;
    if (!same) intake.placeTyped({ lng, lat });
  }

  return (
    <details className={styles.fold}>
      <summary>{t('intake.coordinates')}</summary>
      <div className={styles.pair} onBlur={handleBlur}>
        <FormField
          intake={intake}
          name="latitude"
          label={t('intake.latitude')}
          inputMode="decimal"
        />
        <FormField
          intake={intake}
          name="longitude"
          label={t('intake.longitude')}
          inputMode="decimal"
        />
      </div>
    </details>
  );
}
