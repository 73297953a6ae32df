import { html } from 'hono/html';
import type { CurlExample } from './curl-command.ts';
import { curlExamples } from './curl-examples.ts';
import { problemKinds } from '#contract/problem.ts';
import { faultList, problemList, stateList, statusList } from './docs-lists.ts';
import { answerFieldTable, fieldRows, sentFieldTable } from './field-table.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { commonProblems } from './operation-access.ts';
import { type Operation, operationsOf } from './operations.ts';

/** The reference page: the OpenAPI description in a form people like to read. Needs no script. */
export function docsPage(document: OpenApiDocument, origin: string) {
  const operations = operationsOf(document);
  const groups = [...Map.groupBy(operations, (operation) => operation.group)];
  const examples: Readonly<Record<string, readonly CurlExample[]>> = curlExamples(origin);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Leadmap API</title>
        <meta name="description" content="Reference of the Leadmap API." />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the reference</a>
        <header>
          <p class="brand"><a href="/">Leadmap</a> <span>API ${document.info.version}</span></p>
          <p><a href="/api/openapi.json">OpenAPI 3.1</a></p>
        </header>
        <nav aria-label="Contents">${contents(groups)}</nav>
        <main id="main" tabindex="-1">
          ${introduction(origin)}
          ${groups.map(
            ([group, members]) => html`
              <section>
                <h2>${group}</h2>
                ${members.map((operation) => operationSection(operation, examples))}
              </section>
            `,
          )}
          <section>
            <h2 id="statuses">Statuses</h2>
            <p>On the map the shape tells the family, the letters and colour the status.</p>
            ${statusList()}
          </section>
          <section>
            <h2 id="states">States and provinces</h2>
            ${stateList()}
          </section>
          <section>
            <h2 id="problems">Problems</h2>
            <p>
              Whatever is refused is answered as <code>application/problem+json</code> (RFC 9457).
              Programs look at <code>code</code>, and at <code>errors</code> for the fields at
              fault; people read <code>detail</code>.
            </p>
            ${problemList()} ${faultList()}
          </section>
        </main>
      </body>
    </html>`;
}

const contents = (groups: readonly (readonly [string, readonly Operation[]])[]) => html`
  <ul>
    <li><a href="#signing-in">Signing in</a></li>
    <li><a href="#start">Start here</a></li>
    <li><a href="#repeats">Safe repeats</a></li>
  </ul>
  ${groups.map(
    ([group, operations]) => html`
      <p>${group}</p>
      <ul>
        ${operations.map(
          ({ operationId, summary }) =>
            html`<li><a href="#operation-${operationId}">${summary}</a></li>`,
        )}
      </ul>
    `,
  )}
  <p>Codes</p>
  <ul>
    <li><a href="#statuses">Statuses</a></li>
    <li><a href="#states">States and provinces</a></li>
    <li><a href="#problems">Problems</a></li>
  </ul>
`;

const introduction = (origin: string) => html`
  <h1>Leadmap API</h1>
  <p class="lead">
    Put a lead on the map with one call, read leads back, and find addresses. Everything is JSON in
    UTF-8 at <code>${origin}</code>.
  </p>
  ${signingIn()}
  <section>
    <h2 id="start">Start here</h2>
    <p>
      <a href="#operation-createLead">Create a lead</a> with an address, a position and, if you
      like, a status, a source and a customer. The answer is 201 with the ids of the new job,
      customer and user. Numbers in the tables are characters.
    </p>
  </section>
  <section>
    <h2 id="repeats">Safe repeats</h2>
    <p>
      An answer can get lost on its way. Send each lead with a header
      <code>Idempotency-Key</code> of its own, best a UUID, and repeat the same request until you
      get an answer: the lead is stored once. A repeat is answered with the first answer and the
      header <code>Idempotency-Replayed: true</code>. The same key with another body is refused with
      422. Without the header every request makes a new lead.
    </p>
  </section>
`;

const signingIn = () => html`
  <section>
    <h2 id="signing-in">Signing in</h2>
    <p>
      A program sends a key in the header <code>X-API-KEY</code>. An owner makes one in the browser,
      under Team and devices, or on the server:
    </p>
    <pre tabindex="0"><code>npm run admin -- key create --role office --name "Web form"</code></pre>
    <p>It is shown once. Put it here, and every command on this page works as it stands:</p>
    <pre tabindex="0"><code>export LEADMAP_API_KEY=leadmap_…</code></pre>
    <p>
      A key has a role: owner, office or dispatcher. Below, each call says which roles it is for.
      Give each program a key of its own, with the least role that will do, so that one can be
      revoked without the others. People sign in by browser with a cookie instead, and so do kiosks.
    </p>
    <p class="refusals">
      Any call can be refused with
      ${commonProblems.map(
        (code) =>
          html`<a href="#problem-${code}">${problemKinds[code].status} <code>${code}</code></a> `,
      )}
    </p>
  </section>
`;

const operationSection = (
  operation: Operation,
  examples: Readonly<Record<string, readonly CurlExample[]>>,
) => html`
  <article>
    <h3 id="operation-${operation.operationId}">${operation.summary}</h3>
    <p class="address">
      <span class="method ${operation.method}">${operation.method}</span>
      <code>${operation.path}</code>
    </p>
    ${operation.description.split('\n\n').map((paragraph) => html`<p>${paragraph}</p>`)}
    ${(examples[operation.operationId] ?? []).map(
      (example) => html`
        <figure>
          <figcaption>
            ${example.title} Answers <span class="status">${example.status}</span>
          </figcaption>
          <pre tabindex="0"><code class="curl">${example.command}</code></pre>
        </figure>
      `,
    )}
    ${operation.parameters.length > 0 ? sentFieldTable('Parameters', operation.parameters) : ''}
    ${operation.body ? sentFieldTable('Body', fieldRows(operation.body)) : ''}
    ${operation.answer ? answerFieldTable('Answer', fieldRows(operation.answer)) : ''}
    ${
      operation.problems.length > 0
        ? html`<p class="refusals">
            Refused with
            ${operation.problems.map(
              ({ status, codes }) =>
                html`${codes.map(
                  (code) => html`<a href="#problem-${code}">${status} <code>${code}</code></a> `,
                )}`,
            )}
          </p>`
        : ''
    }
  </article>
`;
