import type { GeocodeProperties } from '#contract/geocode.ts';
import type { Place } from '#contract/place-wire.ts';
import { t } from '#web/lib/i18n.ts';
import { Icon, type IconName } from '#web/ui/icon.tsx';
import type { Item } from './combobox-item.ts';
import { distanceInWords } from './distance-in-words.ts';
import styles from './address-search.module.css';

interface SuggestionProps {
  readonly item: Item;
  readonly asked: string;
  readonly near: Place | null;
}

const icons: Record<GeocodeProperties['kind'], IconName> = {
  house: 'house',
  street: 'street',
  zip: 'area',
  city: 'area',
  county: 'area',
  state: 'area',
};

/** One line of the list: what it is, its name with the typed part marked, how far away. */
export function Suggestion({ item, asked, near }: SuggestionProps) {
  if (item.kind === 'typed')
    return <Plain icon="keyboard">{t('search.useTyped', { text: item.text })}</Plain>;
  if (item.kind === 'ask')
    return (
      <Plain icon="search">{t('search.askHosted', { name: item.name, text: item.text })}</Plain>
    );
  if (item.kind === 'forget') return <Plain icon="trash">{t('search.forget')}</Plain>;
  const { properties, geometry } = item.feature;
  const [lng, lat] = geometry.coordinates;
  return (
    <>
      <Icon name={icons[properties.kind]} size={18} />
      <span className={styles.words}>
        <Marked text={properties.label} asked={asked} />
        {properties.position_class === 'interpolated' && (
          <span className={styles.extra}>{t('search.interpolated')}</span>
        )}
      </span>
      {near && <span className={styles.distance}>{distanceInWords(near, { lng, lat })}</span>}
    </>
  );
}

function Plain({ icon, children }: { readonly icon: IconName; readonly children: string }) {
  return (
    <>
      <Icon name={icon} size={18} />
      <span className={styles.words}>{children}</span>
    </>
  );
}

/** Marks the beginning of each word that begins one of the words asked for. */
function Marked({ text, asked }: { readonly text: string; readonly asked: string }) {
  const wanted = asked
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return text.split(/(?<=[\s,])/).map((word, index) => {
    const hit = wanted.findLast((part) => word.toLowerCase().startsWith(part));
    const length = hit?.length ?? 0;
    return (
      // Words may repeat; their order is all that tells them apart.
      <span key={`${word} ${index}`}>
        <b>{word.slice(0, length)}</b>
        {word.slice(length)}
      </span>
    );
  });
}
