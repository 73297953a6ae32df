import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#web/app/app.tsx';
import { changeLanguage, languages } from '#web/lib/i18n.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Chosen by src/web/first-paint/before-paint.js, which has begun to fetch its messages.
const chosen = languages.find((code) => code === document.documentElement.lang) ?? 'en';
void changeLanguage(chosen)
  .catch(() => changeLanguage('en'))
  .then(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
