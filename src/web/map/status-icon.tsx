import type { LeadStatus } from '#contract/lead-status.ts';

interface StatusIconProps {
  readonly status: LeadStatus;
  readonly size: number;
}

/** Holds the symbol's place until the symbols are drawn: the code in a circle. */
export function StatusIcon({ status, size }: StatusIconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="11" fill="none" stroke="currentColor" strokeWidth="2" />
      <text x="12" y="16" fontSize="10" textAnchor="middle" fill="currentColor">
        {status}
      </text>
    </svg>
  );
}
