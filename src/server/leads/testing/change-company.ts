import type { ChangeLeadInput, ChangeStatuses } from '#contract/change-lead.ts';
import { type CreateLeadInput, createdLeadSchema, type Lead, leadSchema } from '#contract/lead.ts';
import { createCompany } from '#server/db/company.ts';
import type { Proof, WholeApp } from '#server/testing/whole-app.ts';

/** An empty company and somebody of its office, who asks over the API. */
export interface ChangeCompany {
  readonly id: number;
  ask(path: string, method?: string, more?: { body?: object; headers?: Proof }): Promise<Response>;
  create(change?: Partial<CreateLeadInput>): Promise<Lead>;
  get(id: string): Promise<Lead>;
  patch(lead: Pick<Lead, 'id' | 'version'>, body: ChangeLeadInput): Promise<Response>;
  changeStatuses(body: ChangeStatuses): Promise<Response>;
}

const house: CreateLeadInput = {
  address: '12 Elm St',
  state: 'VT',
  zipcode: '05641',
  latitude: '44.2',
  longitude: '-72.5',
};

export async function openChangeCompany(whole: WholeApp): Promise<ChangeCompany> {
  const id = await createCompany(whole.database.db, 'Test');
  const office = await whole.keyOf(id, 'office');
  const ask: ChangeCompany['ask'] = async (path, method = 'GET', more = {}) =>
    whole.app.request(`http://127.0.0.1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...office, ...more.headers },
      ...(more.body ? { body: JSON.stringify(more.body) } : {}),
    });
  const get = async (leadId: string) =>
    leadSchema.parse(await (await ask(`/api/leads/${leadId}`)).json());
  return {
    id,
    ask,
    get,
    async create(change = {}) {
      const answer = await ask('/api/leads', 'POST', { body: { ...house, ...change } });
      return get(createdLeadSchema.parse(await answer.json()).id);
    },
    patch: (lead, body) =>
      ask(`/api/leads/${lead.id}`, 'PATCH', {
        body,
        headers: { 'If-Match': `"${lead.version}"` },
      }),
    changeStatuses: (body) => ask('/api/lead-status-changes', 'POST', { body }),
  };
}
