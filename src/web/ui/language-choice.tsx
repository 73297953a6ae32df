import { useId, useState } from 'react';
import { languages, type Language, t } from '#web/lib/i18n.ts';
import { chooseLanguage } from '#web/lib/language-choice.ts';
import { languageNames } from '#web/lib/language-names.ts';
import { Select } from './select.tsx';
import styles from './language-choice.module.css';
import { useLanguage } from './use-language.ts';

/** Where people choose the language of the page; this browser remembers it. */
export function LanguageChoice() {
  const id = useId();
  const language = useLanguage();
  const [failed, setFailed] = useState(false);

  const handleChoice = (code: Language) =>
    chooseLanguage(code).then(
      () => setFailed(false),
      () => setFailed(true),
    );

  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{t('common.language')}</label>
      <Select
        id={id}
        className={styles.list}
        value={language}
        onChange={({ target }) => {
          const code = languages.find((one) => one === target.value);
          if (code) void handleChoice(code);
        }}
      >
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageNames[code]}
          </option>
        ))}
      </Select>
      <p role="status" className={styles.failed}>
        {failed && t('common.languageFailed')}
      </p>
    </div>
  );
}
