import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { regionsQuery } from '#web/api/dispatch-queries.ts';
import { t } from '#web/lib/i18n.ts';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { boundsOf } from './bounds-of.ts';
import { areaText } from './kiosk-draft.ts';

interface MapAreaFieldProps {
  /** Four numbers as one text; empty for the area of the map setup. */
  readonly value: string;
  /** What is wrong with it, in words. */
  readonly fault: string | undefined;
  readonly onChange: (area: string) => void;
}

const typed = 'typed';

/** What the map of a kiosk shows first: everything, around a drawn region, or four numbers. */
export function MapAreaField({ value, fault, onChange }: MapAreaFieldProps) {
  const regions = useQuery(regionsQuery());
  const areas = (regions.data ?? []).map(({ name, polygon }) => ({
    name,
    text: areaText(boundsOf(polygon.coordinates)),
  }));
  const [isTyping, setIsTyping] = useState(false);
  const isKnown = value === '' || areas.some(({ text }) => text === value);
  const choice = isTyping || !isKnown ? typed : value;

  function handleChoose(next: string) {
    setIsTyping(next === typed);
    if (next !== typed) onChange(next);
  }

  return (
    <>
      <Field label={t('kioskSetup.mapArea')} hint={t('kioskSetup.mapAreaHint')}>
        {(control) => (
          <Select
            {...control}
            value={choice}
            onChange={(event) => handleChoose(event.target.value)}
          >
            <option value="">{t('kioskSetup.wholeArea')}</option>
            {areas.map(({ name, text }) => (
              <option key={name} value={text}>
                {t('kioskSetup.aroundRegion', { name })}
              </option>
            ))}
            <option value={typed}>{t('kioskSetup.typedArea')}</option>
          </Select>
        )}
      </Field>
      {choice === typed && (
        <Field
          label={t('kioskSetup.areaNumbers')}
          hint={t('kioskSetup.areaNumbersHint')}
          error={fault}
        >
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      )}
    </>
  );
}
