export interface SignInSessionRow {
  id: string;
  person_id: string;
  token: string;
  expires_at: string | Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: string | Date;
  updated_at: string | Date;
}

export interface ApiKeyRow {
  company_id: number;
  id: string;
  name: string;
  role: string;
  key_hash: string;
  hint: string;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

export interface KioskRow {
  company_id: number;
  id: string;
  name: string;
  /** Null once it was typed on the device. */
  code_hash: string | null;
  code_expires_at: string | null;
  /** Of the device's own cookie; null before. */
  token_hash: string | null;
  created_at: string;
  paired_at: string | null;
  last_contact_at: string | null;
  revoked_at: string | null;
  /** JSON of what its owner chose; null while that is nothing. */
  settings: string | null;
  /** JSON of what the device last told of itself; null before. */
  health: string | null;
}

/** One wording of what visitors agree to; versions are added and never changed. */
export interface KioskConsentRow {
  company_id: number;
  version: number;
  /** JSON: a text for each language. */
  texts: string;
  created_at: string;
}

/** A key pair that visitors' leads are sealed to. */
export interface SealingKeyRow {
  company_id: number;
  /** From 1: the last is the one that is given out. */
  number: number;
  id: string;
  public_key: string;
  /** Only the server's secret opens it. */
  wrapped_private_key: string;
  created_at: string;
}
