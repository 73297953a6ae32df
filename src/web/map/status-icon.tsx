import type { LeadStatus } from '#contract/lead-status.ts';
import { statusSymbol } from './status-symbol.ts';
import { SymbolFrame } from './symbol-frame.tsx';

interface StatusIconProps {
  readonly status: LeadStatus;
  /** Width and height in CSS pixels; letters are drawn from 18. */
  readonly size: number;
}

/** The symbol of a status beside its name; the name is what a screen reader reads. */
export function StatusIcon({ status, size }: StatusIconProps) {
  const { shape, fill, letters, letterSize, bar } = statusSymbol(status);
  return (
    <SymbolFrame size={size}>
      <path d={shape} fill={fill} />
      {bar && <path d="M5 18.2h14" stroke="#fff" strokeWidth="2" strokeLinecap="round" />}
      {size >= 18 && (
        <text
          x="12"
          y={bar ? 12.2 : 12.3 + letterSize * 0.34}
          dominantBaseline="auto"
          textAnchor="middle"
          fontSize={bar ? letterSize - 0.5 : letterSize}
          fontWeight="700"
          fill="#fff"
        >
          {letters}
        </text>
      )}
    </SymbolFrame>
  );
}
