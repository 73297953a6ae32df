import type { CreateLead } from '#contract/lead.ts';
import { ApiError } from '#web/api/api-error.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { problemInWords } from '#web/api/problem-in-words.ts';
import { t } from '#web/lib/i18n.ts';
import { submitLead } from '#web/outbox/device-outbox.ts';
import { checkLead, fieldFaults } from './check-lead.ts';
import { inFormOrder } from './form-order.ts';
import type { FieldFault, LeadForm, LeadMaking } from './lead-form.ts';

/** How saving ended. */
export type SaveOutcome =
  | {
      readonly kind: 'saved';
      readonly body: CreateLead;
      /** Set when it went to the server without the outbox. */
      readonly receipt: string | null;
    }
  /** The form is at fault; nothing was stored. */
  | { readonly kind: 'faults'; readonly faults: readonly FieldFault[] }
  /** It was saved before with other content; what was changed since is not in it. */
  | { readonly kind: 'already-saved' }
  /** This browser keeps nothing and the server did not confirm: only the form has it. */
  | { readonly kind: 'trouble'; readonly words: string }
  /** The lead is being saved already; this press changed nothing. */
  | { readonly kind: 'busy' };

/** Checks the form by the contract and puts it into the outbox, under its external id. */
export async function saveLead(form: LeadForm, making: LeadMaking): Promise<SaveOutcome> {
  const checked = checkLead(form, making);
  if ('faults' in checked) return { kind: 'faults', faults: checked.faults };
  const { body } = checked;
  const submitted = await submitLead(making.externalId, body).catch(() => null);
  if (submitted === null) return sendAtOnce(making.externalId, body);
  if (submitted === 'submitted-differently') return { kind: 'already-saved' };
  return { kind: 'saved', body, receipt: null };
}

/** For browsers that refuse to store: saved is then only what the server has confirmed. */
async function sendAtOnce(externalId: string, body: CreateLead): Promise<SaveOutcome> {
  try {
    const headers = { 'Idempotency-Key': externalId };
    const { receipt } = await callEndpoint('createLead', { body, headers });
    return { kind: 'saved', body, receipt };
  } catch (error) {
    if (error instanceof ApiError) return afterError(error);
    throw error;
  }
}

const reasonOf = ({ problem, message }: ApiError) =>
  problemInWords({ code: problem?.code, faults: problem?.errors ?? [], words: message });

function afterError(error: ApiError): SaveOutcome {
  if (error.problem?.code === 'idempotency_key_reused') return { kind: 'already-saved' };
  const faults = fieldFaults(error.problem?.errors ?? []);
  if (faults.length > 0) return { kind: 'faults', faults: inFormOrder(faults) };
  const words = {
    offline: t('intake.troubleOffline'),
    timeout: t('saving.troubleTimeout'),
    'bad-answer': t('saving.troubleServer'),
    problem:
      error.status !== null && error.status < 500
        ? t('saving.troubleRefused', { reason: reasonOf(error) })
        : t('saving.troubleServer'),
  }[error.kind];
  return { kind: 'trouble', words };
}
