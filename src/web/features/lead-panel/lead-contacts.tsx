import type { Lead } from '#contract/lead.ts';
import { t } from '#web/lib/i18n.ts';
import styles from './lead-contacts.module.css';

export function LeadContacts({ contacts }: Pick<Lead, 'contacts'>) {
  if (contacts.length === 0) return <p className={styles.absent}>{t('lead.noContact')}</p>;
  return (
    <ul className={styles.contacts}>
      {contacts.map((contact) => (
        <li key={`${contact.type} ${contact.value}`} className={styles.contact}>
          <a href={addressOf(contact)}>{contact.value}</a>
          <span className={styles.type}>{t(`lead.${contact.type}`)}</span>
        </li>
      ))}
    </ul>
  );
}

// A tel: address holds digits and a leading plus; an extension after them would be dialled too.
const addressOf = ({ type, value }: Lead['contacts'][number]): string =>
  type === 'email'
    ? `mailto:${encodeURIComponent(value).replace('%40', '@')}`
    : `tel:${value.replace(/\s*(x|ext\.?)\s*\d+$/i, '').replaceAll(/[^\d+]/g, '')}`;
