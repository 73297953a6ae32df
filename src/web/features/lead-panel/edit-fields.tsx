import { useQuery } from '@tanstack/react-query';
import { canadianProvinceCodes, type StateCode, usStateCodes } from '#contract/state.ts';
import { leadSourcesQuery } from '#web/api/queries.ts';
import { fieldName } from '#web/lib/field-name.ts';
import { t } from '#web/lib/i18n.ts';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import type { EditFaults } from './check-edit.ts';
import styles from './lead-edit-form.module.css';
import type { LeadEdit, TextField } from './typed-in-lead.ts';

interface EditFieldsProps {
  readonly edit: LeadEdit;
  readonly faults: EditFaults;
  readonly onType: (edit: LeadEdit) => void;
}

/** Names, contacts, address and source, in the order of the lead form. */
export function EditFields(props: EditFieldsProps) {
  return (
    <>
      <div className={styles.pair}>
        <TextField {...props} name="first_name" optional />
        <TextField {...props} name="last_name" optional />
        <TextField {...props} name="cell" optional />
        <TextField {...props} name="phone" optional />
      </div>
      <TextField {...props} name="email" optional />
      <TextField {...props} name="address" />
      <TextField {...props} name="city" optional />
      <div className={styles.pair}>
        <StateField {...props} />
        <TextField {...props} name="zipcode" />
      </div>
      <TextField {...props} name="county" optional />
      <SourceField {...props} />
    </>
  );
}

const typed = (edit: LeadEdit, name: TextField, value: string): LeadEdit => ({
  ...edit,
  values: { ...edit.values, [name]: value },
});

interface TextFieldProps extends EditFieldsProps {
  readonly name: Exclude<TextField, 'state' | 'lead_source'>;
  readonly optional?: boolean;
}

function TextField({ edit, faults, onType, name, optional }: TextFieldProps) {
  return (
    <Field label={fieldName(name)} error={faults[name]} optional={optional}>
      {(control) => (
        <TextInput
          {...control}
          autoComplete="off"
          value={edit.values[name]}
          onChange={({ target }) => onType(typed(edit, name, target.value))}
        />
      )}
    </Field>
  );
}

function StateField({ edit, faults, onType }: EditFieldsProps) {
  return (
    <Field label={fieldName('state')} error={faults['state']}>
      {(control) => (
        <Select
          {...control}
          value={edit.values.state}
          onChange={({ target }) => onType(typed(edit, 'state', target.value))}
        >
          <optgroup label={t('intake.unitedStates')}>{options(usStateCodes)}</optgroup>
          <optgroup label={t('intake.canada')}>{options(canadianProvinceCodes)}</optgroup>
        </Select>
      )}
    </Field>
  );
}

function SourceField({ edit, faults, onType }: EditFieldsProps) {
  const sources = useQuery(leadSourcesQuery()).data ?? [edit.seen.lead_source];
  return (
    <Field label={fieldName('lead_source')} error={faults['lead_source']}>
      {(control) => (
        <Select
          {...control}
          value={edit.values.lead_source}
          onChange={({ target }) => onType(typed(edit, 'lead_source', target.value))}
        >
          {sources.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
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
