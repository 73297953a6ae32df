import { t } from '#web/lib/i18n.ts';
import { FormField } from './form-field.tsx';
import styles from './intake-panel.module.css';
import type { Intake } from './use-intake.ts';

/** Who lives there. Browsers must not offer the last customer's name here: autofill is off. */
export function ContactFields({ intake }: { readonly intake: Intake }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('intake.sectionContact')}</legend>
      <div className={styles.pair}>
        <FormField intake={intake} name="first_name" label={t('intake.firstName')} optional />
        <FormField intake={intake} name="last_name" label={t('intake.lastName')} optional />
      </div>
      <div className={styles.pair}>
        <FormField intake={intake} name="cell" type="tel" label={t('intake.cell')} optional />
        <FormField intake={intake} name="phone" type="tel" label={t('intake.phone')} optional />
      </div>
      <FormField intake={intake} name="email" type="email" label={t('intake.email')} optional />
    </fieldset>
  );
}
