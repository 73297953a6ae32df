import type { Lead } from '#contract/lead.ts';
import { t } from '#web/lib/i18n.ts';
import { contactAddress } from './contact-address.ts';
import styles from './lead-contacts.module.css';

export function LeadContacts({ contacts }: Pick<Lead, 'contacts'>) {
  if (contacts.length === 0) return <p className={styles.absent}>{t('lead.noContact')}</p>;
  return (
    <ul className={styles.contacts}>
      {contacts.map((contact) => (
        <li key={`${contact.type} ${contact.value}`} className={styles.contact}>
          <ContactValue {...contact} />
          <span className={styles.type}>{t(`lead.${contact.type}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function ContactValue(contact: Lead['contacts'][number]) {
  const address = contactAddress(contact);
  return address === null ? <span>{contact.value}</span> : <a href={address}>{contact.value}</a>;
}
