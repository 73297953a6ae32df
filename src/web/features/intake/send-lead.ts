import type { CreatedLead } from '#contract/lead.ts';
import { ApiError } from '#web/api/api-error.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { t } from '#web/lib/i18n.ts';
import { checkLead, fieldFaults } from './check-lead.ts';
import { type FieldFault, inFormOrder, type LeadForm, type LeadMaking } from './lead-form.ts';

/** How saving ended. */
export type SendOutcome =
  | { readonly kind: 'saved'; readonly lead: CreatedLead }
  /** The form is at fault; nothing was stored. */
  | { readonly kind: 'faults'; readonly faults: readonly FieldFault[] }
  /** It had already arrived as it was sent before; what was changed since is not in it. */
  | { readonly kind: 'already-saved'; readonly lead: CreatedLead }
  /** Nobody knows whether it arrived; sending again is safe. */
  | { readonly kind: 'trouble'; readonly words: string }
  /** The lead is being sent already; this press changed nothing. */
  | { readonly kind: 'busy' };

/**
 * Checks the form by the contract and sends it with its external id as Idempotency-Key, so that
 * sending again after any trouble makes no second lead.
 */
export async function sendLead(form: LeadForm, making: LeadMaking): Promise<SendOutcome> {
  const checked = checkLead(form, making);
  if ('faults' in checked) return { kind: 'faults', faults: checked.faults };
  try {
    const lead = await callEndpoint('createLead', {
      body: checked.body,
      headers: { 'Idempotency-Key': making.externalId },
    });
    return { kind: 'saved', lead };
  } catch (error) {
    if (error instanceof ApiError) return afterError(error, making.externalId);
    throw error;
  }
}

async function afterError(error: ApiError, externalId: string): Promise<SendOutcome> {
  if (error.problem?.code === 'idempotency_key_reused') {
    const known = await callEndpoint('listLeads', { query: { external_id: externalId } }).catch(
      () => null,
    );
    const lead = known?.results[0];
    if (lead) return { kind: 'already-saved', lead };
  }
  const faults = fieldFaults(error.problem?.errors ?? []);
  if (faults.length > 0) return { kind: 'faults', faults: inFormOrder(faults) };
  const words = {
    offline: t('intake.troubleOffline'),
    timeout: t('intake.troubleTimeout'),
    'bad-answer': t('intake.troubleServer'),
    problem:
      error.status !== null && error.status < 500
        ? t('intake.troubleRefused', { reason: error.message })
        : t('intake.troubleServer'),
  }[error.kind];
  return { kind: 'trouble', words };
}
