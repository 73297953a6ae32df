import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { KioskConsent } from '#contract/kiosk.ts';
import { languages } from '#contract/language.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { troubleInWords } from '#web/api/trouble-in-words.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { formatDateTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { languageNames } from '#web/lib/language-names.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import { consentQuery } from './consent-query.ts';
import styles from './kiosk-setup.module.css';

/** What visitors of every kiosk agree to, in each language, with its version. */
export function ConsentTexts() {
  const { data, error } = useQuery(consentQuery());
  return (
    <section className={styles.consent} aria-labelledby="kiosk-consent">
      <h2 id="kiosk-consent" className={styles.heading}>
        {t('kioskSetup.consent')}
      </h2>
      <p className={styles.muted}>{t('kioskSetup.consentMeans')}</p>
      <Trouble words={error ? troubleInWords(error) : null} />
      {data && <ConsentForm key={data.version} consent={data} />}
    </section>
  );
}

function ConsentForm({ consent }: { readonly consent: KioskConsent }) {
  const [texts, setTexts] = useState(consent.texts);
  const queryClient = useQueryClient();
  const { busy, trouble, run } = useAsking();
  const isChanged = languages.some((code) => texts[code] !== consent.texts[code]);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!isChanged) return;
    void run(async () => {
      const saved = await callEndpoint('changeKioskConsent', { body: { texts } });
      queryClient.setQueryData(consentQuery().queryKey, saved);
    });
  }

  return (
    <form
      className={styles.form}
      aria-label={t('kioskSetup.consent')}
      autoComplete="off"
      noValidate
      onSubmit={handleSubmit}
    >
      <p role="status">
        {t('kioskSetup.consentVersion', {
          version: consent.version,
          time: formatDateTime(consent.changed_at),
        })}
      </p>
      <Trouble words={trouble} />
      <div className={styles.texts}>
        {languages.map((code) => (
          <Field key={code} label={<span lang={code}>{languageNames[code]}</span>}>
            {(control) => (
              <TextArea
                {...control}
                lang={code}
                rows={6}
                required
                value={texts[code]}
                onChange={(event) => setTexts({ ...texts, [code]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className={styles.actions}>
        <Button type="submit" busy={busy} aria-disabled={!isChanged || undefined}>
          {t('kioskSetup.saveConsent', { version: consent.version + 1 })}
        </Button>
      </div>
    </form>
  );
}
