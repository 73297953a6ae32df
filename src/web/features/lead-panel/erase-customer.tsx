import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accessLimits } from '#contract/access-limits.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { tooLong } from '#web/lib/too-long.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { Trouble } from '#web/ui/trouble.tsx';

interface EraseCustomerProps {
  readonly leadId: string;
  readonly onErased: () => void;
}

/** For a customer who asks for it. Asks once, because it cannot be undone. */
export function EraseCustomer({ leadId, onErased }: EraseCustomerProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, trouble, run } = useAsking();
  const queryClient = useQueryClient();
  if (!asking)
    return (
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {t('lead.erase')}
      </Button>
    );
  const fault = tooLong(reason, accessLimits.eraseReason, 'erase_reason_long');
  const handleErase = () =>
    run(async () => {
      await callEndpoint('eraseLead', { params: { id: leadId }, body: { reason: reason || null } });
      queryClient.removeQueries({ queryKey: ['lead', leadId] });
      onErased();
    });
  return (
    <Notice
      tone="warning"
      title={t('lead.eraseTitle')}
      action={
        <>
          <Button
            variant="danger"
            busy={busy}
            aria-disabled={fault !== null}
            onClick={() => {
              if (fault === null) void handleErase();
            }}
          >
            {t('lead.eraseDo')}
          </Button>
          <Button variant="quiet" onClick={() => setAsking(false)}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('lead.eraseWhat')}</p>
      <Trouble words={trouble} />
      <Field label={t('lead.eraseReason')} error={fault} optional>
        {(control) => (
          <TextInput
            {...control}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Notice>
  );
}
