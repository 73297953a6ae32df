import type { Language } from '#contract/language.ts';
import { t } from '#web/lib/i18n.ts';
import { languageNames } from '#web/lib/language-names.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { inOrder, movedUp } from './kiosk-draft.ts';
import styles from './kiosk-setup.module.css';

interface LanguageOrderProps {
  readonly chosen: readonly Language[];
  readonly onChange: (chosen: Language[]) => void;
}

/** Which languages a visitor can choose, and which comes first. One always stays. */
export function LanguageOrder({ chosen, onChange }: LanguageOrderProps) {
  const toggled = (code: Language) =>
    chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code];
  return (
    <fieldset className={styles.languages}>
      <legend className={styles.legend}>{t('kioskSetup.languages')}</legend>
      <ol className={styles.order}>
        {inOrder(chosen).map((code) => {
          const name = languageNames[code];
          const isChosen = chosen.includes(code);
          return (
            <li key={code} className={styles.language}>
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  aria-disabled={isChosen && chosen.length === 1}
                  onChange={() => {
                    if (!isChosen || chosen.length > 1) onChange(toggled(code));
                  }}
                />
                <span lang={code}>{name}</span>
                {chosen[0] === code && (
                  <span className={styles.first}>{t('kioskSetup.firstLanguage')}</span>
                )}
              </label>
              {isChosen && chosen[0] !== code && (
                <IconButton
                  icon="chevron-up"
                  label={t('kioskSetup.languageUp', { name })}
                  onClick={() => onChange(movedUp(chosen, code))}
                />
              )}
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
