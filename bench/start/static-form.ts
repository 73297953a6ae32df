import { stateNames } from '#contract/state-names.ts';
import { leadStatusWords } from '#contract/lead-status-words.ts';

const field = (id: string, label: string) =>
  `<p><label for="${id}">${label}</label><br><input id="${id}" name="${id}"></p>`;
const option = ([value, name]: readonly [string, string]) =>
  `<option value="${value}">${name}</option>`;
const statuses = Object.entries(leadStatusWords).map(([code, { name }]) => [code, name] as const);

/** The fields of our form as plain HTML: no script, no style sheet, nothing to wait for. */
export const staticForm = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Static form</title></head><body><form>
${field('search', 'Find an address')}
${field('address', 'Street address')}${field('city', 'City')}
<p><label for="state">State</label><br><select id="state">${Object.entries(stateNames).map(option).join('')}</select></p>
${field('zipcode', 'ZIP')}${field('county', 'County')}${field('latitude', 'Latitude')}${field('longitude', 'Longitude')}
<p><label for="status">Status</label><br><select id="status">${statuses.map(option).join('')}</select></p>
${field('first_name', 'First name')}${field('last_name', 'Last name')}${field('cell', 'Cell')}
${field('phone', 'Home phone')}${field('email', 'E-mail')}
<p><label for="extra">Extra info</label><br><textarea id="extra"></textarea></p>
${field('source', 'Lead source')}
<p><button>Save lead</button></p></form></body></html>`;
