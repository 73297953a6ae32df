import { html, raw } from 'hono/html';
import { faultSentences } from '#contract/fault.ts';
import { leadStatusCodes, type LeadStatusFamily, leadStatuses } from '#contract/lead-status.ts';
import { leadStatusWords } from '#contract/lead-status-words.ts';
import { type ProblemCode, problemKinds } from '#contract/problem.ts';
import { canadianProvinces, usStates } from '#contract/state-names.ts';
import { problemMeanings } from './problem-meanings.ts';

// The same shapes as on the map, without its colours: the shape alone must tell the family.
const familyShapes: Record<LeadStatusFamily, string> = {
  open: '<circle cx="12" cy="12" r="9"/>',
  moving: '<rect x="4" y="4" width="16" height="16" rx="2"/>',
  closed: '<path d="M12 2l10 10-10 10L2 12z"/>',
  'do-not-disturb': '<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z"/><path class="bar" d="M6 12h12"/>',
};

const familyNames: Record<LeadStatusFamily, string> = {
  open: 'open',
  moving: 'moving',
  closed: 'closed',
  'do-not-disturb': 'do not disturb',
};

/** The fourteen statuses with the shape of their family. */
export const statusList = () => html`
  <table class="statuses" aria-labelledby="statuses">
    <thead>
      <tr>
        <th scope="col">Code</th>
        <th scope="col">Name</th>
        <th scope="col">Family</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${leadStatusCodes.map((code) => {
        const { family } = leadStatuses[code];
        const { name, description } = leadStatusWords[code];
        return html`
          <tr>
            <th scope="row"><code>${code}</code></th>
            <td>${name}</td>
            <td class="family ${family}">
              <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
                ${raw(familyShapes[family])}
              </svg>
              ${familyNames[family]}
            </td>
            <td>${description}</td>
          </tr>
        `;
      })}
    </tbody>
  </table>
`;

/** The 64 states and provinces. */
export const stateList = () => html`
  <h3>United States</h3>
  ${codeList(usStates)}
  <h3>Canada</h3>
  ${codeList(canadianProvinces)}
`;

const codeList = (names: Readonly<Record<string, string>>) => html`
  <ul class="codes-list">
    ${Object.entries(names).map(([code, name]) => html`<li><code>${code}</code> ${name}</li>`)}
  </ul>
`;

/** Every problem, each with the anchor that its `type` links to. */
export const problemList = () => html`
  <dl class="problems">
    ${Object.entries(problemKinds).map(
      ([code, { status, title }]) => html`
        <div id="problem-${code}">
          <dt><span class="status">${status}</span> <code>${code}</code> <span>${title}</span></dt>
          <dd>${problemMeanings[code as ProblemCode]}</dd>
        </div>
      `,
    )}
  </dl>
`;

/** Every fault that can stand in a problem's `errors`. */
export const faultList = () => html`
  <details>
    <summary>All ${Object.keys(faultSentences).length} codes of faults</summary>
    <dl class="faults">
      ${Object.entries(faultSentences).map(
        ([code, sentence]) => html`
          <div>
            <dt><code>${code}</code></dt>
            <dd>${sentence}</dd>
          </div>
        `,
      )}
    </dl>
  </details>
`;
