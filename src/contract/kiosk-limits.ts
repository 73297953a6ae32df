/** Limits of what a kiosk is told and tells. */
export const kioskLimits = {
  campaign: 60,
  consentText: 1_000,
  wanted: 200,
  idleSecondsLeast: 15,
  idleSecondsMost: 300,
  idleSeconds: 30,
  pinLeast: 6,
  pinMost: 12,
  appVersion: 40,
  /** Characters of a sealed lead in base64url. */
  sealed: 48 * 1024,
} as const;
