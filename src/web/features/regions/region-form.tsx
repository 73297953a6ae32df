import { type FormEvent, useEffect, useRef, useState } from 'react';
import { crossesItself, type PolygonShape } from '#contract/polygon.ts';
import { leadLimits } from '#contract/lead-limits.ts';
import { t } from '#web/lib/i18n.ts';
import { tooLong } from '#web/lib/too-long.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './regions.module.css';

interface RegionFormProps {
  readonly title: string;
  /** As it was; empty for a new region. */
  readonly initialName: string;
  readonly polygon: PolygonShape;
  readonly busy: boolean;
  readonly trouble: string | null;
  readonly onSave: (name: string) => void;
  readonly onDrawAnew: () => void;
  readonly onCancel: () => void;
}

/** Names a border and saves it; what is wrong with the border stands there before it is sent. */
export function RegionForm(props: RegionFormProps) {
  const { title, polygon, busy, trouble } = props;
  const [name, setName] = useState(props.initialName);
  const [isMissing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const fault = faultOf(polygon);
  const nameFault = tooLong(name, leadLimits.regionName, 'region_name_long');

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() === '' || nameFault !== null) input.current?.focus();
    else if (fault === null) props.onSave(name.trim());
  }

  return (
    <form className={styles.form} aria-label={title} onSubmit={handleSubmit}>
      <h2 className={styles.title}>{title}</h2>
      <Trouble words={trouble} />
      <Field label={t('region.name')} error={nameFault ?? (isMissing && t('region.nameMissing'))}>
        {(control) => (
          <TextInput
            {...control}
            ref={input}
            value={name}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <div role="status">{fault !== null && <Notice tone="warning">{fault}</Notice>}</div>
      <p className={styles.small}>{t('region.dragHint')}</p>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" busy={busy} aria-disabled={fault !== null}>
          {t('region.save')}
        </Button>
        <Button onClick={props.onDrawAnew}>{t('region.drawAnew')}</Button>
        <Button onClick={props.onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}

function faultOf(polygon: PolygonShape): string | null {
  const points = polygon.coordinates.reduce((sum, ring) => sum + ring.length, 0);
  if (points > leadLimits.regionPoints)
    return t('region.tooLarge', { most: leadLimits.regionPoints });
  return crossesItself(polygon) ? t('region.crossing') : null;
}
