import type { ConsentTexts } from '#contract/kiosk.ts';

/** Version 1 of every company, until its owner writes another. */
export const defaultConsent: ConsentTexts = {
  en: 'I agree that this company keeps what I enter here and contacts me by telephone, text message or e-mail about my roof. I can take this back at any time.',
  'fr-CA':
    'J’accepte que cette entreprise conserve ce que j’inscris ici et communique avec moi par téléphone, message texte ou courriel au sujet de ma toiture. Je peux retirer mon consentement en tout temps.',
  es: 'Acepto que esta empresa guarde lo que escribo aquí y se comunique conmigo por teléfono, mensaje de texto o correo electrónico acerca de mi techo. Puedo retirar mi consentimiento en cualquier momento.',
};
