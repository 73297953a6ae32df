import { useLayoutEffect, useRef } from 'react';

interface List {
  /** What the list answers to; with another one it is another list. */
  readonly answers: string;
  readonly length: number;
  readonly highlighted: number;
  readonly highlight: (index: number) => void;
}

/** Lines that come in above the last one leave the highlight on it. */
export function useKeptHighlight({ answers, length, highlighted, highlight }: List): void {
  const before = useRef({ answers, length });
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { answers, length };
    if (was.answers === answers && was.length !== length && highlighted === was.length - 1)
      highlight(length - 1);
  }, [answers, length, highlighted, highlight]);
}
