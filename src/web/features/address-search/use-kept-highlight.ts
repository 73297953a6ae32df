import { useLayoutEffect, useRef } from 'react';

interface List {
  /** What the list answers to; with another text it is another list. Empty: nothing is kept. */
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
    const grown = answers !== '' && was.answers === answers && was.length !== length;
    if (grown && highlighted === was.length - 1) highlight(length - 1);
  }, [answers, length, highlighted, highlight]);
}
