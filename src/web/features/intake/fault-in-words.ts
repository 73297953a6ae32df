import { t } from '#web/lib/i18n.ts';
import type { FieldFault } from './lead-form.ts';

/** What is wrong and what to do, in the person's language. */
export const faultInWords = (fault: FieldFault): string =>
  'words' in fault ? fault.words : t(`fault.${fault.code}`);
