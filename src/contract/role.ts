import * as z from 'zod/mini';

/** Roles of people and API keys, from the most to the least that they may do. */
export const memberRoles = ['owner', 'office', 'dispatcher'] as const;
export const memberRoleSchema = z.enum(memberRoles, 'role_code');
export type MemberRole = (typeof memberRoles)[number];

/** A kiosk is a device, never a person. */
export const roles = [...memberRoles, 'kiosk'] as const;
export const roleSchema = z.enum(roles);
export type Role = (typeof roles)[number];
