import { useQuery } from '@tanstack/react-query';
import { leadQuery } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';

/** Where the last step from pin to pin led. */
export interface Walked {
  /** Null where there was no pin in that direction. */
  readonly leadId: string | null;
}

/** Reads aloud which lead was walked to. */
export function WalkAnnouncer({ walked }: { readonly walked: Walked | null }) {
  const leadId = walked?.leadId ?? null;
  const lead = useQuery({ ...leadQuery(leadId ?? ''), enabled: leadId !== null }).data;
  const words =
    walked !== null && leadId === null
      ? t('dispatch.walkedNone')
      : lead
        ? t('dispatch.walked', {
            address: lead.address,
            status: t(`status.${lead.lead_status}`),
          })
        : '';
  return (
    <VisuallyHidden>
      <span role="status">{words}</span>
    </VisuallyHidden>
  );
}
