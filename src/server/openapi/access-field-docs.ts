import type {
  changeAccountSchema,
  changePasswordSchema,
  confirmPasswordSchema,
  confirmTwoFactorSchema,
  twoFactorSchema,
} from '#contract/account.ts';
import type {
  auditEntrySchema,
  auditPageSchema,
  erasedLeadSchema,
  eraseLeadSchema,
} from '#contract/audit.ts';
import type {
  doneSchema,
  principalSchema,
  sessionEntrySchema,
  sessionSchema,
  signInAnswerSchema,
  signInCodeSchema,
  signInSchema,
} from '#contract/session.ts';
import type {
  apiKeySchema,
  changePersonSchema,
  createApiKeySchema,
  createdApiKeySchema,
  createdKioskSchema,
  createKioskSchema,
  followLinkSchema,
  invitationSchema,
  invitePersonSchema,
  kioskSchema,
  linkSchema,
  oneTimeLinkSchema,
  pairKioskSchema,
  personSchema,
  readLinkSchema,
  requestPasswordSchema,
  teamSchema,
} from '#contract/team.ts';
import type { DocsOf, FieldDoc } from './field-docs.ts';

const email: FieldDoc = {
  description: 'E-mail address that somebody signs in with. Case does not matter.',
  example: 'ana@example.com',
};
const ownPassword: FieldDoc = { description: 'Your password; null while you have none.' };
const confirmed: FieldDoc = { description: 'Your password, to show that it is you.' };
const newPassword: FieldDoc = {
  description: 'The new password. A few words in a row are best; spaces count.',
  example: 'four words in a row',
};
const token: FieldDoc = { description: 'What stands behind the # of a one-time link.' };
const role: FieldDoc = { description: 'What may be done: see the roles at each call.' };
const createdAt: FieldDoc = { description: 'When it was made: ISO 8601 in UTC.' };
const expiresAt: FieldDoc = { description: 'Until when it works: ISO 8601 in UTC.' };
const appCode: FieldDoc = {
  description: 'Six digits that the authenticator app shows now.',
  example: '123456',
};

export const doneDocs: DocsOf<typeof doneSchema> = { done: { description: 'It is done.' } };

export const sessionDocs: DocsOf<typeof sessionSchema> = {
  state: {
    description: 'no-owner: the one-time link of the first start was not followed yet.',
  },
  principal: { description: 'Whom the key or cookie speaks for; null for nobody.' },
};

export const principalDocs: DocsOf<typeof principalSchema> = {
  kind: { description: 'A person, an API key or a kiosk.' },
  id: { description: 'Id of the person, key or kiosk.' },
  name: { description: 'Name of the person, key or kiosk.' },
  role,
  company: { description: 'Id and name of the company whose leads these are.' },
  email: { description: 'E-mail of a person; otherwise null.' },
  has_password: { description: 'False for an owner who came in by the first link alone.' },
  two_factor_enabled: { description: 'Whether signing in asks for a code of an app.' },
};

export const signInDocs: DocsOf<typeof signInSchema> = {
  email,
  password: { description: 'The password.' },
};

export const signInAnswerDocs: DocsOf<typeof signInAnswerSchema> = {
  state: { description: 'needs-code: right so far; send the code of the app next.' },
};

export const signInCodeDocs: DocsOf<typeof signInCodeSchema> = {
  code: { ...appCode, description: 'Six digits of the app, or one of the recovery codes.' },
};

export const sessionEntryDocs: DocsOf<typeof sessionEntrySchema> = {
  id: { description: 'Id by which the session can be ended.' },
  current: { description: 'Whether it is the one that asks.' },
  device: { description: 'What the browser says it is, or null.' },
  address: { description: 'Network address it began from, or null.' },
  created_at: { description: 'When it began: ISO 8601 in UTC.' },
  last_used_at: { description: 'When it was last prolonged: ISO 8601 in UTC.' },
};

export const changeAccountDocs: DocsOf<typeof changeAccountSchema> = {
  name: { description: 'The name that others know you by.', example: 'Ana Silva' },
  email,
  password: ownPassword,
};

export const changePasswordDocs: DocsOf<typeof changePasswordSchema> = {
  password: ownPassword,
  new_password: newPassword,
};

export const confirmPasswordDocs: DocsOf<typeof confirmPasswordSchema> = { password: confirmed };

export const twoFactorDocs: DocsOf<typeof twoFactorSchema> = {
  uri: { description: 'Address for a QR code that the app reads: otpauth://…' },
  secret: { description: 'The same secret, to be typed.' },
  recovery_codes: { description: 'Codes for when the app is lost. Each works once.' },
};

export const confirmTwoFactorDocs: DocsOf<typeof confirmTwoFactorSchema> = { code: appCode };

export const requestPasswordDocs: DocsOf<typeof requestPasswordSchema> = { email };
export const readLinkDocs: DocsOf<typeof readLinkSchema> = { token };

export const linkDocs: DocsOf<typeof linkSchema> = {
  kind: {
    description:
      'owner: the first start; invitation: a new account; password: a new password for one.',
  },
  role,
  email: { description: 'E-mail that the account has or will have; null when it may be chosen.' },
  company: { description: 'Name of the company.' },
  expires_at: expiresAt,
};

export const followLinkDocs: DocsOf<typeof followLinkSchema> = {
  token,
  name: { description: 'The name that others will know you by.', example: 'Ana Silva' },
  email: { ...email, description: 'What you will sign in with, unless the invitation names it.' },
  password: newPassword,
};

export const personDocs: DocsOf<typeof personSchema> = {
  id: { description: 'Id of the person.' },
  name: { description: 'The name that others know them by.' },
  email: { description: 'What they sign in with; null for an owner who has not chosen yet.' },
  role,
  two_factor_enabled: { description: 'Whether signing in asks for a code of an app.' },
  disabled_at: { description: 'Since when signing in is forbidden; null while it is allowed.' },
  created_at: createdAt,
  password_asked_at: {
    description: 'When they asked for a new password; null once it is chosen.',
  },
};

export const invitationDocs: DocsOf<typeof invitationSchema> = {
  id: { description: 'Id by which it can be withdrawn.' },
  role,
  email: { description: 'E-mail that the account will have; null when it may be chosen.' },
  created_at: createdAt,
  expires_at: expiresAt,
};

export const teamDocs: DocsOf<typeof teamSchema> = {
  people: { description: 'Everybody with an account, by name.' },
  invitations: { description: 'Invitations that still work, newest first.' },
};

export const invitePersonDocs: DocsOf<typeof invitePersonSchema> = {
  role: { ...role, example: 'dispatcher' },
  email: {
    description: 'Fixes the e-mail of the account, so that the link is of no use to others.',
    example: 'ana@example.com',
  },
};

export const oneTimeLinkDocs: DocsOf<typeof oneTimeLinkSchema> = {
  id: { description: 'Id of the link.' },
  link: { description: 'The link to hand over. It is told this once.' },
  expires_at: expiresAt,
};

export const changePersonDocs: DocsOf<typeof changePersonSchema> = {
  role: { ...role, example: 'office' },
  disabled: { description: 'true forbids signing in and ends all sessions.', example: false },
};

export const apiKeyDocs: DocsOf<typeof apiKeySchema> = {
  id: { description: 'Id by which it can be revoked.' },
  name: { description: 'What it is for.' },
  role,
  hint: { description: 'Its first characters, by which it is told from others.' },
  created_at: createdAt,
  last_used_at: { description: 'When it was last used, to the minute; null for never.' },
};

export const createApiKeyDocs: DocsOf<typeof createApiKeySchema> = {
  name: { description: 'What the key is for.', example: 'Web form' },
  role: { ...role, example: 'office' },
};

export const createdApiKeyDocs: DocsOf<typeof createdApiKeySchema> = {
  ...apiKeyDocs,
  key: { description: 'The key. It is told this once.' },
};

export const kioskDocs: DocsOf<typeof kioskSchema> = {
  id: { description: 'Id by which it can be revoked.' },
  name: { description: 'Where it stands.' },
  created_at: createdAt,
  paired_at: {
    description:
      'When the code was typed on the device; null until then, and again once the device has left kiosk mode.',
  },
  last_contact_at: {
    description:
      'When it was last heard of, to the minute; null for never. Of one that has left kiosk mode: when it did.',
  },
  code_expires_at: { description: 'Until when the code can be typed; null once it is paired.' },
  settings: { description: 'What its owner chose for it.' },
  health: { description: 'What the device last told of itself; null before.' },
};

export const createKioskDocs: DocsOf<typeof createKioskSchema> = {
  name: { description: 'Where the kiosk stands.', example: 'Home show' },
};

export const createdKioskDocs: DocsOf<typeof createdKioskSchema> = {
  ...kioskDocs,
  code: { description: 'The code to type on the device. It is told this once.' },
};

export const pairKioskDocs: DocsOf<typeof pairKioskSchema> = {
  code: {
    description: 'The code. Dashes, spaces and case do not matter.',
    example: '7K3M-9QXD-2B4F',
  },
};

export const auditEntryDocs: DocsOf<typeof auditEntrySchema> = {
  id: { description: 'Id of the entry.' },
  at: { description: 'When: ISO 8601 in UTC.' },
  action: { description: 'What was done.' },
  actor: {
    description:
      "Who did it. system: at the server's own terminal, or the server itself; nobody: somebody who was not let in.",
  },
  address: { description: "Network address it came from; null for the server's own terminal." },
  subject: { description: 'Id of the lead, person, key or kiosk it was done to, or null.' },
  before: { description: 'Fields before; null where there are none, or where they were erased.' },
  after: { description: 'Fields after; null where there are none, or where they were erased.' },
};

export const auditPageDocs: DocsOf<typeof auditPageSchema> = {
  count: { description: 'Entries that match, on all pages.' },
  next_page: { description: 'Number of the next page, or null.' },
  results: { description: 'The entries of this page, newest first.' },
};

export const eraseLeadDocs: DocsOf<typeof eraseLeadSchema> = {
  reason: {
    description: 'Why, for the audit. Without names: it stays.',
    example: 'Asked for it by letter.',
  },
};

export const erasedLeadDocs: DocsOf<typeof erasedLeadSchema> = {
  id: { description: 'Id of the lead.' },
  erased_at: { description: 'When it was erased: ISO 8601 in UTC.' },
};
