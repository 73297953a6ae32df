import { addMessages } from './i18n.ts';
import { englishCatalog } from './messages/en/later-catalog.ts';

// Imported by each part of the app that is loaded later and says what only later is said.
addMessages(englishCatalog);
