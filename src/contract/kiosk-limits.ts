/** Limits of what a kiosk is told and tells. */
export const kioskLimits = {
  campaign: 60,
  consentText: 1_000,
  wanted: 200,
  /** As long as an e-mail address may be. */
  contactWords: 254,
  idleSecondsLeast: 15,
  idleSecondsMost: 300,
  idleSeconds: 30,
  pinLeast: 6,
  pinMost: 12,
  appVersion: 40,
  /** Radius of a place of which nothing is known but where the kiosk is: as wide as one may be. */
  somewhereMeters: 100_000,
  /** Characters of a sealed lead in base64url. */
  sealed: 48 * 1024,
} as const;
