import type { EndpointName } from '#contract/endpoint.ts';
import { bodyProblems, type OperationDoc } from './operation-doc.ts';

/** The operations about who may do what. */
export const accessOperationDocs = {
  getSession: {
    group: 'Signing in',
    summary: 'Ask who is signed in',
    description:
      'Whom your key or cookie speaks for and with which role; otherwise whether there is an owner to sign in as.',
    problems: [],
  },
  signIn: {
    group: 'Signing in',
    summary: 'Sign in',
    description:
      'For people in a browser: the session comes as a cookie that no script can read. Programs send a key instead. With needs-code the password was right and a code is to follow. The same answer for a wrong password and for an unknown e-mail.',
    problems: [...bodyProblems, 'sign_in_refused'],
  },
  signInWithCode: {
    group: 'Signing in',
    summary: 'Sign in, second step',
    description:
      'Six digits of the authenticator app, or one of the recovery codes, within ten minutes of the password. A recovery code works once.',
    problems: [...bodyProblems, 'sign_in_refused'],
  },
  signOut: {
    group: 'Signing in',
    summary: 'Sign out',
    description:
      'Ends the session of this browser. A kiosk leaves kiosk mode by it: its cookie opens nothing any more. Without a session the answer is the same.',
    problems: [],
  },
  listSessions: {
    group: 'Signing in',
    summary: 'List where you are signed in',
    description: 'All sessions of your own, the one used last first.',
    problems: [],
    peopleOnly: true,
  },
  endSession: {
    group: 'Signing in',
    summary: 'Sign out elsewhere',
    description: 'Ends one of your own sessions, at once.',
    problems: ['not_found'],
    peopleOnly: true,
  },
  changeAccount: {
    group: 'Signing in',
    summary: 'Change your name or e-mail',
    description: 'Needs your password, so that a screen left open is not enough.',
    problems: bodyProblems,
    peopleOnly: true,
  },
  changePassword: {
    group: 'Signing in',
    summary: 'Change your password',
    description:
      'Needs the old one. At least ten characters, and none of the passwords that everybody tries first. Ends all other sessions.',
    problems: bodyProblems,
    peopleOnly: true,
  },
  beginTwoFactor: {
    group: 'Signing in',
    summary: 'Begin with an authenticator app',
    description:
      'Makes the secret for the app and the recovery codes; both are shown this once. Nothing changes until the first code is confirmed.',
    problems: bodyProblems,
    peopleOnly: true,
  },
  confirmTwoFactor: {
    group: 'Signing in',
    summary: 'Switch the app on',
    description: 'With the first code of the app. From now on signing in asks for one.',
    problems: [...bodyProblems, 'sign_in_refused'],
    peopleOnly: true,
  },
  endTwoFactor: {
    group: 'Signing in',
    summary: 'Switch the app off',
    description: 'Needs your password. Codes of the app and recovery codes work no more.',
    problems: bodyProblems,
    peopleOnly: true,
  },
  requestPassword: {
    group: 'Signing in',
    summary: 'Ask for a new password',
    description:
      'Tells the owner, who makes a link and hands it over. Leadmap sends no mail. The answer is the same whether there is such a person.',
    problems: bodyProblems,
  },
  readLink: {
    group: 'Signing in',
    summary: 'Ask what a link is for',
    description: 'What a one-time link would do, without using it up.',
    problems: [...bodyProblems, 'not_found'],
  },
  followLink: {
    group: 'Signing in',
    summary: 'Follow a link',
    description:
      'Uses a one-time link up and signs in: as the first owner, as somebody invited, or with a new password. An invitation needs name, e-mail and password, a new password only that, and the first link nothing.',
    problems: [...bodyProblems, 'not_found'],
  },
  getTeam: {
    group: 'People and devices',
    summary: 'List people and invitations',
    description: 'Everybody with an account, and the invitations that still work.',
    problems: [],
  },
  changePerson: {
    group: 'People and devices',
    summary: 'Change a role, or forbid signing in',
    description:
      'Works on the next request of that person. With disabled all sessions end. The last owner stays one.',
    problems: [...bodyProblems, 'not_found', 'conflict'],
  },
  makePasswordLink: {
    group: 'People and devices',
    summary: 'Make a link for a new password',
    description:
      'Works once, for a day. Shown this once: hand it over yourself. A newer link puts the older ones out of use.',
    problems: ['not_found'],
  },
  invitePerson: {
    group: 'People and devices',
    summary: 'Invite somebody',
    description:
      'Makes a link that works once, for seven days. Shown this once: hand it over yourself.',
    problems: bodyProblems,
  },
  withdrawInvitation: {
    group: 'People and devices',
    summary: 'Withdraw an invitation',
    description: 'Its link works no more.',
    problems: ['not_found'],
  },
  listApiKeys: {
    group: 'People and devices',
    summary: 'List keys',
    description: 'The keys in use, each by name, first characters and last use; never the key.',
    problems: [],
  },
  createApiKey: {
    group: 'People and devices',
    summary: 'Make a key',
    description:
      'The key is in this answer and nowhere else: only its hash is kept. Give each program its own, with the least role that will do.',
    problems: bodyProblems,
  },
  revokeApiKey: {
    group: 'People and devices',
    summary: 'Revoke a key',
    description: 'Refused from the next request on.',
    problems: ['not_found'],
  },
  listKiosks: {
    group: 'People and devices',
    summary: 'List kiosks',
    description:
      'The kiosks in use, those waiting for their code and those that have left kiosk mode, with their last contact.',
    problems: [],
  },
  createKiosk: {
    group: 'People and devices',
    summary: 'Add a kiosk',
    description:
      'Makes a code to be typed on the device within fifteen minutes. It works once and is shown this once.',
    problems: bodyProblems,
  },
  revokeKiosk: {
    group: 'People and devices',
    summary: 'Revoke a kiosk',
    description:
      'Refused from the next request on. Leads that it still holds are kept on the device.',
    problems: ['not_found'],
  },
  pairKiosk: {
    group: 'People and devices',
    summary: 'Pair a device',
    description:
      'Makes this browser the kiosk whose code was typed; what it is told by comes as a cookie that no script can read. A kiosk makes leads and looks up addresses, and nothing else.',
    problems: bodyProblems,
  },
  listAudit: {
    group: 'Audit',
    summary: 'Read who did what',
    description:
      'Page by page, newest first. Nothing in it can be changed or taken out; of an erased customer only the fields before and after go.',
    problems: ['invalid_request'],
  },
} as const satisfies Partial<Record<EndpointName, OperationDoc>>;
