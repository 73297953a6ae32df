import type { ComponentProps, ReactNode } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import type { AddressField } from './address-fill.ts';
import { fieldId } from './field-id.ts';
import styles from './intake-panel.module.css';
import type { LeadForm } from './lead-form.ts';
import type { Intake } from './use-intake.ts';

type TextField = Exclude<keyof LeadForm, 'extra_info'>;

interface FormFieldProps extends Omit<ComponentProps<'input'>, 'name' | 'form'> {
  readonly intake: Intake;
  readonly name: TextField;
  readonly label: ReactNode;
  readonly optional?: boolean;
}

/** One line of text of the lead, with its error and what was found instead of what was typed. */
export function FormField({ intake, name, label, optional = false, ...input }: FormFieldProps) {
  const { form } = intake;
  return (
    <Field
      id={fieldId(name)}
      label={label}
      optional={optional}
      hint={offerOf(intake, name) && <Offer intake={intake} name={name} />}
      error={form.formState.errors[name]?.message}
    >
      {(control) => (
        <TextInput
          autoComplete="off"
          {...input}
          {...control}
          {...form.register(name, { onChange: () => intake.markTyped(name) })}
        />
      )}
    </Field>
  );
}

/** The found value beside the typed one; null when they agree, so that no empty line is left. */
export function offerOf(intake: Intake, name: TextField): string | undefined {
  return intake.offered[name as AddressField];
}

function Offer({ intake, name }: { readonly intake: Intake; readonly name: TextField }) {
  const value = offerOf(intake, name);
  if (!value) return null;
  return (
    <Button
      variant="quiet"
      className={styles.offer}
      onClick={() => intake.takeOffered(name as AddressField)}
    >
      {t('intake.useFound', { value })}
    </Button>
  );
}
