import type { ReactNode } from 'react';
import type { Lead } from '#contract/lead.ts';
import { isDoNotDisturb } from '#contract/lead-status.ts';
import { formatDateTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { positionInWords, regionInWords } from './field-in-words.ts';
import { ExtraInfoTable } from './extra-info-table.tsx';
import { LeadContacts } from './lead-contacts.tsx';
import styles from './lead-details.module.css';

/** Everything stored of one lead, most asked-for first. */
export function LeadDetails({ lead }: { readonly lead: Lead }) {
  const name = [lead.first_name, lead.last_name].filter(Boolean).join(' ');
  return (
    <>
      {isDoNotDisturb(lead.lead_status) && (
        <Notice tone="danger" title={t(`status.${lead.lead_status}`)}>
          {t(`status.${lead.lead_status}.description`)}
        </Notice>
      )}
      {lead.origin === 'kiosk' && lead.extra_info?.['typed_by_hand'] === true && (
        <Notice tone="warning" title={t('lead.typedAtKiosk')}>
          {t('lead.typedAtKioskMeans')}
        </Notice>
      )}
      <section>
        <h3 className={styles.heading}>{t('lead.contacts')}</h3>
        <p className={name ? undefined : styles.absent}>{name || t('lead.noName')}</p>
        <LeadContacts contacts={lead.contacts} />
      </section>
      <dl className={styles.facts}>
        <Fact name={t('lead.source')}>{lead.lead_source.name}</Fact>
        <Fact name={t('lead.region')}>{regionInWords(lead.region)}</Fact>
        <Fact name={t('lead.position')}>{positionInWords(lead.position)}</Fact>
        <Fact name={t('lead.origin')}>{t(`lead.origin.${lead.origin}`)}</Fact>
        <Fact name={t('lead.created')}>
          <time dateTime={lead.created_at}>{formatDateTime(lead.created_at)}</time>
        </Fact>
        {lead.do_not_disturb_reason !== null && (
          <Fact name={t('lead.doNotDisturbReason')}>{lead.do_not_disturb_reason}</Fact>
        )}
        <Fact name={t('lead.receipt')}>
          <span className={styles.receipt}>
            <span>{lead.receipt}</span>
            <CopyButton
              text={lead.receipt}
              label={t('lead.copyReceipt')}
              doneLabel={t('lead.receiptCopied')}
            />
          </span>
        </Fact>
      </dl>
      <ExtraInfoTable value={lead.extra_info} />
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
