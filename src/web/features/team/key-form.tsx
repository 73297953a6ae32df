import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MemberRole } from '#contract/role.ts';
import { callEndpoint, type EndpointAnswer } from '#web/api/call-endpoint.ts';
import { t } from '#web/lib/i18n.ts';
import { MakerForm } from './maker-form.tsx';
import { NameField } from './name-field.tsx';
import { RoleField } from './role-field.tsx';
import { teamKey } from './team-queries.ts';

interface KeyFormProps {
  readonly onMade: (key: EndpointAnswer<'createApiKey'>) => void;
  readonly onCancel: () => void;
}

/** What a key is for, and what may be done with it. */
export function KeyForm({ onMade, onCancel }: KeyFormProps) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<MemberRole>('office');
  const queryClient = useQueryClient();

  async function handleSubmit() {
    onMade(await callEndpoint('createApiKey', { body: { name, role } }));
    await queryClient.invalidateQueries({ queryKey: teamKey });
  }

  return (
    <MakerForm
      title={t('team.makeKey')}
      submit={t('team.makeKey')}
      onSubmit={handleSubmit}
      onCancel={onCancel}
    >
      <NameField
        label={t('team.keyName')}
        hint={t('team.keyNameHint')}
        value={name}
        onChange={setName}
      />
      <RoleField value={role} onChange={setRole} />
    </MakerForm>
  );
}
