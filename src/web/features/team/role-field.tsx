import { useEffect, useRef } from 'react';
import { type MemberRole, memberRoles } from '#contract/role.ts';
import { t } from '#web/lib/i18n.ts';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';

interface RoleFieldProps {
  readonly value: MemberRole;
  readonly onChange: (role: MemberRole) => void;
  /** It is the first field of a form that was just opened. */
  readonly startsFocused?: boolean;
}

/** What somebody, or some program, may do. */
export function RoleField({ value, onChange, startsFocused = false }: RoleFieldProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (startsFocused) select.current?.focus();
  }, [startsFocused]);
  return (
    <Field label={t('team.role')} hint={t(`team.roleMeans.${value}`)}>
      {(control) => (
        <Select
          {...control}
          ref={select}
          value={value}
          onChange={(event) => onChange(roleOf(event.target))}
        >
          <RoleOptions />
        </Select>
      )}
    </Field>
  );
}

export const RoleOptions = () =>
  memberRoles.map((role) => (
    <option key={role} value={role}>
      {t(`team.role.${role}`)}
    </option>
  ));

/** The role that is chosen in a list of {@link RoleOptions}. */
export const roleOf = ({ value }: HTMLSelectElement): MemberRole =>
  memberRoles.find((role) => role === value) ?? 'dispatcher';
