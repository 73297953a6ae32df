/** One entry of a company's feed; numbers have no gaps but where a backup was restored. What changed is read from `pins`. */
export interface LeadChangeRow {
  company_id: number;
  seq: number;
  at: string;
  kind: 'created' | 'changed' | 'relayed' | 'removed' | 'many';
  /** Null with `many`. */
  lead_id: string | null;
  /** Morton number of its pin before and after; null where it had or has none, and with `many`. */
  cell_before: number | null;
  cell_after: number | null;
}

/** Every column of `lead_changes`. */
export const leadChangeColumns = Object.keys({
  company_id: 0,
  seq: 0,
  at: 0,
  kind: 0,
  lead_id: 0,
  cell_before: 0,
  cell_after: 0,
} satisfies Record<keyof LeadChangeRow, 0>) as (keyof LeadChangeRow)[];
