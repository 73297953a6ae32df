import type { Role } from './role.ts';

export const owner = ['owner'] as const;
/** Everybody who works with leads. */
export const staff = ['owner', 'office', 'dispatcher'] as const;

/**
 * What the web app shows or hides by: the part of the permission table (permission.ts) that it
 * loads before the form.
 */
export const shownPermissions = {
  listLeads: staff,
  findDuplicates: staff,
  getTeam: owner,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** Whether somebody of that role may use the endpoint. */
export const may = (role: Role, name: keyof typeof shownPermissions): boolean =>
  (shownPermissions[name] as readonly Role[]).includes(role);
