import type { LeadStatus } from '#contract/lead-status.ts';
import { statusMarks } from './status-mark.ts';
import { statusSymbol } from './status-symbol.ts';
import { SymbolFrame } from './symbol-frame.tsx';

/** A status as the map draws it from afar, where letters are too small: for a legend. */
export function StatusDot({
  status,
  size,
}: {
  readonly status: LeadStatus;
  readonly size: number;
}) {
  const { shape, fill } = statusSymbol(status);
  const mark = statusMarks[status];
  return (
    <SymbolFrame size={size}>
      <path d={shape} fill={fill} />
      {mark !== null && <path d={mark} fill="#fff" />}
    </SymbolFrame>
  );
}
