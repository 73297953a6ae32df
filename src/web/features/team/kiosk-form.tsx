import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callEndpoint, type EndpointAnswer } from '#web/api/call-endpoint.ts';
import { t } from '#web/lib/i18n.ts';
import { MakerForm } from './maker-form.tsx';
import { NameField } from './name-field.tsx';
import { teamKey } from './team-queries.ts';

interface KioskFormProps {
  readonly onMade: (kiosk: EndpointAnswer<'createKiosk'>) => void;
  readonly onCancel: () => void;
}

/** Where a new kiosk stands. */
export function KioskForm({ onMade, onCancel }: KioskFormProps) {
  const [name, setName] = useState('');
  const queryClient = useQueryClient();

  async function handleSubmit() {
    onMade(await callEndpoint('createKiosk', { body: { name } }));
    await queryClient.invalidateQueries({ queryKey: teamKey });
  }

  return (
    <MakerForm
      title={t('team.addKiosk')}
      submit={t('team.makeCode')}
      onSubmit={handleSubmit}
      onCancel={onCancel}
    >
      <NameField
        label={t('team.kioskName')}
        hint={t('team.kioskNameHint')}
        value={name}
        onChange={setName}
      />
    </MakerForm>
  );
}
