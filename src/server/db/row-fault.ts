/** SQLite result codes (the low byte) that blame the row: too big, constraint, mismatch. */
const sqliteRowFaults = new Set([18, 19, 20]);

/**
 * Whether a failed statement is the fault of the row in it, so that other rows may still go in;
 * a full disk, a lost connection or a locked file would fail them all. PostgreSQL says so by
 * SQLSTATE class: 22 is data, 23 is constraints.
 */
export function isRowFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error && typeof error.errcode === 'number')
    return sqliteRowFaults.has(error.errcode & 0xff);
  return 'code' in error && typeof error.code === 'string' && /^2[23]\w{3}$/.test(error.code);
}
