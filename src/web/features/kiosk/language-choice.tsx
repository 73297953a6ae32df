import { activeLanguage, type Language, t } from '#web/lib/i18n.ts';
import { languageNames } from '#web/lib/language-names.ts';
import styles from './language-choice.module.css';

interface LanguageChoiceProps {
  readonly languages: readonly Language[];
  readonly onChoose: (language: Language) => void;
}

export function LanguageChoice({ languages, onChoose }: LanguageChoiceProps) {
  if (languages.length < 2) return null;
  return (
    <div role="group" aria-label={t('kiosk.language')} className={styles.choice}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={styles.language}
          aria-pressed={language === activeLanguage()}
          onClick={() => onChoose(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  );
}
