import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { kioskLimits } from '#contract/kiosk-limits.ts';
import type { Kiosk } from '#contract/team.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { leadSourcesQuery } from '#web/api/queries.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import { draftOf, type KioskDraft } from './kiosk-draft.ts';
import styles from './kiosk-setup.module.css';
import { LanguageOrder } from './language-order.tsx';
import { MapAreaField } from './map-area-field.tsx';
import { StaffPinField } from './staff-pin-field.tsx';
import { useDraftCheck } from './use-draft-check.ts';

interface KioskSettingsProps {
  readonly kiosk: Kiosk;
  /** The server has taken it. */
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

/** What an owner chooses for one device. */
export function KioskSettings({ kiosk, onSaved, onClose }: KioskSettingsProps) {
  const [draft, setDraft] = useState(() => draftOf(kiosk));
  const { busy, trouble, run } = useAsking();
  const form = useRef<HTMLFormElement>(null);
  const { change, faultOf, check } = useDraftCheck({ form, kiosk, draft });
  const patch = (next: Partial<KioskDraft>) => setDraft({ ...draft, ...next });

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!check()) return;
    void run(async () => {
      if (change) {
        await callEndpoint('changeKiosk', { params: { id: kiosk.id }, body: change });
        await onSaved();
      }
      onClose();
    });
  }

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      aria-label={t('kioskSetup.title', { name: kiosk.name })}
      onSubmit={handleSubmit}
    >
      <Trouble words={trouble} />
      <div className={styles.fields}>
        <Words draft={draft} faultOf={faultOf} onChange={patch} />
        <MapAreaField
          value={draft.map_area}
          fault={faultOf('map_area')}
          onChange={(map_area) => patch({ map_area })}
        />
        <Field
          label={t('kioskSetup.idle')}
          hint={t('kioskSetup.idleHint')}
          error={faultOf('idle_seconds')}
        >
          {(control) => (
            <TextInput
              {...control}
              type="number"
              required
              min={kioskLimits.idleSecondsLeast}
              max={kioskLimits.idleSecondsMost}
              value={draft.idle_seconds}
              onChange={(event) => patch({ idle_seconds: event.target.value })}
            />
          )}
        </Field>
        <LanguageOrder chosen={draft.languages} onChange={(languages) => patch({ languages })} />
        <StaffPinField
          hasPin={kiosk.settings.has_staff_pin}
          fault={faultOf('staff_pin')}
          draft={draft}
          onChange={patch}
        />
      </div>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" busy={busy}>
          {t('kioskSetup.save')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}

interface WordsProps {
  readonly draft: KioskDraft;
  readonly faultOf: ReturnType<typeof useDraftCheck>['faultOf'];
  readonly onChange: (change: Partial<KioskDraft>) => void;
}

/** Where it stands, and what its leads are counted under. */
function Words({ draft, faultOf, onChange }: WordsProps) {
  const sources = useQuery(leadSourcesQuery());
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      <Field label={t('kioskSetup.name')} error={faultOf('name')}>
        {(control) => (
          <TextInput
            {...control}
            ref={first}
            autoComplete="off"
            required
            value={draft.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('lead.source')} hint={t('kioskSetup.sourceHint')}>
        {(control) => (
          <Select
            {...control}
            value={draft.lead_source}
            onChange={(event) => onChange({ lead_source: event.target.value })}
          >
            {(sources.data ?? [{ id: draft.lead_source, name: draft.lead_source }]).map(
              ({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ),
            )}
          </Select>
        )}
      </Field>
      <Field
        label={t('kioskSetup.campaign')}
        hint={t('kioskSetup.campaignHint')}
        error={faultOf('campaign')}
        optional
      >
        {(control) => (
          <TextInput
            {...control}
            autoComplete="off"
            value={draft.campaign}
            onChange={(event) => onChange({ campaign: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
