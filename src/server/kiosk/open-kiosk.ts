import type { Kysely } from 'kysely';
import type { Schema } from '#server/db/schema.ts';
import { KioskConsents } from './kiosk-consents.ts';
import { KioskDevices } from './kiosk-devices.ts';
import { createKioskRoom, type KioskDeps } from './kiosk-room.ts';
import { SealingKeys } from './sealing-keys.ts';

/** The room of the kiosks with its stores. */
export const openKiosk = ({
  db,
  secret,
  ...joined
}: {
  readonly db: Kysely<Schema>;
  /** Wraps the keys that visitors' leads are sealed to. */
  readonly secret: string;
} & Pick<KioskDeps, 'createLead' | 'middleOfZip'>) =>
  createKioskRoom({
    devices: new KioskDevices(db),
    consents: new KioskConsents(db),
    keys: new SealingKeys(db, secret),
    ...joined,
  });
