import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MemberRole } from '#contract/role.ts';
import type { OneTimeLink } from '#contract/team.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { t } from '#web/lib/i18n.ts';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { MakerForm } from './maker-form.tsx';
import { RoleField } from './role-field.tsx';
import { teamKey } from './team-queries.ts';

interface InviteFormProps {
  readonly onMade: (link: OneTimeLink) => void;
  readonly onCancel: () => void;
}

/** As what somebody is invited, and whom the link is for alone. */
export function InviteForm({ onMade, onCancel }: InviteFormProps) {
  const [role, setRole] = useState<MemberRole>('office');
  const [email, setEmail] = useState('');
  const queryClient = useQueryClient();

  async function handleSubmit() {
    onMade(await callEndpoint('invitePerson', { body: { role, email: email.trim() || null } }));
    await queryClient.invalidateQueries({ queryKey: teamKey });
  }

  return (
    <MakerForm
      title={t('team.invite')}
      submit={t('team.makeInvite')}
      onSubmit={handleSubmit}
      onCancel={onCancel}
    >
      <RoleField value={role} onChange={setRole} startsFocused />
      <Field label={t('team.email')} hint={t('team.emailHint')} optional>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
    </MakerForm>
  );
}
