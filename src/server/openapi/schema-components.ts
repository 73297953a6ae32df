import * as z from 'zod/mini';
import * as account from '#contract/account.ts';
import * as audit from '#contract/audit.ts';
import * as change from '#contract/change-lead.ts';
import { duplicateSchema, findDuplicatesSchema } from '#contract/duplicate.ts';
import { geocodeFeatureSchema } from '#contract/geocode.ts';
import { healthSchema, readySchema } from '#contract/health.ts';
import * as kiosk from '#contract/kiosk.ts';
import { acceptedLeadSchema, sealedLeadSchema } from '#contract/kiosk-lead.ts';
import { createdLeadSchema, createLeadSchema, leadPageSchema, leadSchema } from '#contract/lead.ts';
import { leadChartsSchema, leadCountsSchema } from '#contract/lead-figures.ts';
import { faultSchema, problemSchema } from '#contract/problem.ts';
import { receiptSchema, withdrawnLeadSchema } from '#contract/receipt.ts';
import { drawnRegionSchema, drawRegionSchema, regionProgressSchema } from '#contract/region.ts';
import * as relay from '#contract/relay.ts';
import { savedViewSchema, saveViewSchema } from '#contract/saved-view.ts';
import * as session from '#contract/session.ts';
import * as team from '#contract/team.ts';
import * as access from './access-field-docs.ts';
import * as dispatch from './dispatch-field-docs.ts';
import * as lead from './field-docs.ts';
import * as kioskDocs from './kiosk-field-docs.ts';
import * as relayDocs from './relay-field-docs.ts';
import type { FieldDoc } from './field-docs.ts';

/** Schemas that get a name of their own, and what is said about their fields. */
const components = {
  CreateLead: { schema: createLeadSchema, docs: lead.createLeadDocs },
  CreatedLead: { schema: createdLeadSchema, docs: lead.createdLeadDocs },
  Lead: { schema: leadSchema, docs: lead.leadDocs },
  LeadPage: { schema: leadPageSchema, docs: lead.leadPageDocs },
  FindDuplicates: { schema: findDuplicatesSchema, docs: lead.findDuplicatesDocs },
  Duplicate: { schema: duplicateSchema, docs: lead.duplicateDocs },
  Receipt: { schema: receiptSchema, docs: lead.receiptDocs },
  WithdrawnLead: { schema: withdrawnLeadSchema, docs: lead.withdrawnLeadDocs },
  EraseLead: { schema: audit.eraseLeadSchema, docs: access.eraseLeadDocs },
  ErasedLead: { schema: audit.erasedLeadSchema, docs: access.erasedLeadDocs },
  ChangeLead: { schema: change.changeLeadSchema, docs: dispatch.changeLeadDocs },
  AddNote: { schema: change.addNoteSchema, docs: dispatch.addNoteDocs },
  HistoryEntry: { schema: change.historyEntrySchema, docs: dispatch.historyEntryDocs },
  ChangeStatuses: { schema: change.changeStatusesSchema, docs: dispatch.changeStatusesDocs },
  ChangedStatuses: { schema: change.changedStatusesSchema, docs: dispatch.changedStatusesDocs },
  LeadCounts: { schema: leadCountsSchema, docs: dispatch.leadCountsDocs },
  LeadCharts: { schema: leadChartsSchema, docs: dispatch.leadChartsDocs },
  DrawRegion: { schema: drawRegionSchema, docs: dispatch.drawRegionDocs },
  DrawnRegion: { schema: drawnRegionSchema, docs: dispatch.drawnRegionDocs },
  RegionProgress: { schema: regionProgressSchema, docs: dispatch.regionProgressDocs },
  SaveView: { schema: saveViewSchema, docs: dispatch.saveViewDocs },
  SavedView: { schema: savedViewSchema, docs: dispatch.savedViewDocs },
  GeocodeFeature: { schema: geocodeFeatureSchema, docs: lead.geocodeFeatureDocs },
  Session: { schema: session.sessionSchema, docs: access.sessionDocs },
  Principal: { schema: session.principalSchema, docs: access.principalDocs },
  SignIn: { schema: session.signInSchema, docs: access.signInDocs },
  SignInCode: { schema: session.signInCodeSchema, docs: access.signInCodeDocs },
  SignInAnswer: { schema: session.signInAnswerSchema, docs: access.signInAnswerDocs },
  SessionEntry: { schema: session.sessionEntrySchema, docs: access.sessionEntryDocs },
  Done: { schema: session.doneSchema, docs: access.doneDocs },
  ChangeAccount: { schema: account.changeAccountSchema, docs: access.changeAccountDocs },
  ChangePassword: { schema: account.changePasswordSchema, docs: access.changePasswordDocs },
  ConfirmPassword: { schema: account.confirmPasswordSchema, docs: access.confirmPasswordDocs },
  TwoFactor: { schema: account.twoFactorSchema, docs: access.twoFactorDocs },
  ConfirmTwoFactor: { schema: account.confirmTwoFactorSchema, docs: access.confirmTwoFactorDocs },
  RequestPassword: { schema: team.requestPasswordSchema, docs: access.requestPasswordDocs },
  ReadLink: { schema: team.readLinkSchema, docs: access.readLinkDocs },
  Link: { schema: team.linkSchema, docs: access.linkDocs },
  FollowLink: { schema: team.followLinkSchema, docs: access.followLinkDocs },
  Team: { schema: team.teamSchema, docs: access.teamDocs },
  Person: { schema: team.personSchema, docs: access.personDocs },
  Invitation: { schema: team.invitationSchema, docs: access.invitationDocs },
  InvitePerson: { schema: team.invitePersonSchema, docs: access.invitePersonDocs },
  OneTimeLink: { schema: team.oneTimeLinkSchema, docs: access.oneTimeLinkDocs },
  ChangePerson: { schema: team.changePersonSchema, docs: access.changePersonDocs },
  ApiKey: { schema: team.apiKeySchema, docs: access.apiKeyDocs },
  CreateApiKey: { schema: team.createApiKeySchema, docs: access.createApiKeyDocs },
  CreatedApiKey: { schema: team.createdApiKeySchema, docs: access.createdApiKeyDocs },
  Kiosk: { schema: team.kioskSchema, docs: access.kioskDocs },
  CreateKiosk: { schema: team.createKioskSchema, docs: access.createKioskDocs },
  CreatedKiosk: { schema: team.createdKioskSchema, docs: access.createdKioskDocs },
  PairKiosk: { schema: team.pairKioskSchema, docs: access.pairKioskDocs },
  OwnKioskSettings: { schema: kiosk.ownKioskSettingsSchema, docs: kioskDocs.ownKioskSettingsDocs },
  ChangeKiosk: { schema: kiosk.changeKioskSchema, docs: kioskDocs.changeKioskDocs },
  KioskSettings: { schema: kiosk.kioskSettingsSchema, docs: kioskDocs.kioskSettingsDocs },
  SealingKey: { schema: kiosk.sealingKeySchema, docs: kioskDocs.sealingKeyDocs },
  PinVerifier: { schema: kiosk.pinVerifierSchema, docs: kioskDocs.pinVerifierDocs },
  KioskConsent: { schema: kiosk.kioskConsentSchema, docs: kioskDocs.kioskConsentDocs },
  ChangeKioskConsent: {
    schema: kiosk.changeKioskConsentSchema,
    docs: kioskDocs.changeKioskConsentDocs,
  },
  KioskReport: { schema: kiosk.kioskReportSchema, docs: kioskDocs.kioskReportDocs },
  KioskReported: { schema: kiosk.kioskReportedSchema, docs: kioskDocs.kioskReportedDocs },
  KioskHealth: { schema: kiosk.kioskHealthSchema, docs: kioskDocs.kioskHealthDocs },
  SealedLead: { schema: sealedLeadSchema, docs: kioskDocs.sealedLeadDocs },
  AcceptedLead: { schema: acceptedLeadSchema, docs: kioskDocs.acceptedLeadDocs },
  RelayProgress: { schema: relay.relayProgressSchema, docs: relayDocs.relayProgressDocs },
  LeadRelay: { schema: relay.leadRelaySchema, docs: relayDocs.leadRelayDocs },
  DecideRelay: { schema: relay.decideRelaySchema, docs: relayDocs.decideRelayDocs },
  AuditEntry: { schema: audit.auditEntrySchema, docs: access.auditEntryDocs },
  AuditPage: { schema: audit.auditPageSchema, docs: access.auditPageDocs },
  Health: { schema: healthSchema, docs: lead.healthDocs },
  Ready: { schema: readySchema, docs: lead.readyDocs },
  Fault: { schema: faultSchema, docs: lead.faultDocs },
  Problem: { schema: problemSchema, docs: lead.problemDocs },
};

const docsOfSchema = new Map<unknown, Readonly<Record<string, FieldDoc>>>(
  Object.values(components).map(({ schema, docs }) => [schema, docs]),
);

for (const [id, { schema }] of Object.entries(components)) z.globalRegistry.add(schema, { id });

/** By object, not by field: the contract uses one id schema for many fields. */
export function describeFields(zodSchema: unknown, jsonSchema: { properties?: object }): void {
  const docs = docsOfSchema.get(zodSchema);
  for (const [name, property] of Object.entries(jsonSchema.properties ?? {})) {
    const doc = docs?.[name];
    if (!doc) continue;
    Object.assign(property, { description: doc.description });
    if (doc.example !== undefined) Object.assign(property, { examples: [doc.example] });
  }
}
