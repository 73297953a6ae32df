/** Limits of what people type into the screens about who may do what. */
export const accessLimits = {
  personName: 100,
  email: 254,
  passwordLeast: 10,
  passwordMost: 128,
  keyName: 60,
  kioskName: 60,
  /** Tokens of links and codes, and ids. */
  token: 128,
  eraseReason: 500,
} as const;
