import type { RouteName } from './endpoint.ts';
import type { Role } from './role.ts';
import { owner, shownPermissions, staff } from './shown-permission.ts';

/**
 * Who may use a route. `anyone`: also without signing in, once there is an owner. `start`: even
 * before that.
 */
export type Permission = 'start' | 'anyone' | readonly Role[];

const office = ['owner', 'office'] as const;
/** A device in a lobby: it sends sealed leads and reads its own settings. */
const kiosk = ['kiosk'] as const;
/** A kiosk also looks up addresses, with what was typed in no URL, and nothing else. */
const everyRole = [...staff, 'kiosk'] as const;

/**
 * The one table of who may do what. The server looks every request up in it, and answers none to
 * a route that is not here; the web app hides what it forbids.
 */
export const permissions: Readonly<Record<RouteName, Permission>> = {
  ...shownPermissions,
  createLead: staff,
  getLead: staff,
  withdrawLead: staff,
  eraseLead: owner,
  getDuplicates: staff,
  getReceipt: staff,
  listLeadStatuses: staff,
  listLeadSources: staff,
  getPinTile: staff,
  changeLead: staff,
  getHistory: staff,
  addNote: staff,
  changeStatuses: staff,
  countLeads: staff,
  chartLeads: staff,
  nearestLeads: staff,
  getLive: staff,
  listRegions: staff,
  placingRegions: staff,
  drawRegion: staff,
  changeRegion: staff,
  removeRegion: staff,
  listViews: staff,
  saveView: staff,
  removeView: staff,

  getRelay: staff,
  getLeadRelay: staff,
  // What is decided here can make a second record in another system.
  decideRelay: office,

  searchAddress: staff,
  searchAddressByBody: everyRole,
  reverseGeocode: staff,
  reverseGeocodeByBody: everyRole,
  getHostedGeocoder: everyRole,
  searchHosted: staff,
  searchHostedByBody: everyRole,
  reverseHosted: staff,
  reverseHostedByBody: staff,
  getMapSetup: everyRole,
  changeMapSetup: office,
  getBasemapTile: everyRole,

  getSession: 'start',
  signIn: 'start',
  signInWithCode: 'start',
  signOut: 'start',
  readLink: 'start',
  followLink: 'start',
  requestPassword: 'anyone',
  pairKiosk: 'anyone',
  listSessions: staff,
  endSession: staff,
  changeAccount: staff,
  changePassword: staff,
  beginTwoFactor: staff,
  confirmTwoFactor: staff,
  endTwoFactor: staff,

  changePerson: owner,
  makePasswordLink: owner,
  invitePerson: owner,
  withdrawInvitation: owner,
  listApiKeys: owner,
  createApiKey: owner,
  revokeApiKey: owner,
  listKiosks: owner,
  createKiosk: owner,
  revokeKiosk: owner,
  changeKiosk: owner,
  getKioskConsent: owner,
  changeKioskConsent: owner,
  getKiosk: kiosk,
  sendKioskLead: kiosk,
  reportKiosk: kiosk,
  listAudit: owner,
  exportAudit: owner,

  health: 'start',
  ready: 'start',
  // Also without a key from the server's own machine, which its room sees to.
  getMetrics: 'start',
  getOpenApi: 'anyone',
  getDocs: 'anyone',
  getDocsStyle: 'anyone',
};

/** Whether somebody of that role may use a route that is for roles. */
export const allows = (role: Role, name: RouteName): boolean =>
  (permissions[name] as readonly string[]).includes(role);
