import { isFaultCode } from '#contract/fault.ts';
import { isProblemCode } from '#contract/problem.ts';
import { t } from '#web/lib/i18n.ts';

/** As much of a problem as is worth keeping. */
interface Refusal {
  readonly code?: string | undefined;
  readonly faults: readonly { readonly code: string }[];
  /** The server's own sentence, which is English; empty when it had none. */
  readonly words: string;
}

/** Why the server says no, in the language of the page; its own words where no code of it is known. */
export function problemInWords({ code, faults, words }: Refusal): string {
  const sentences = faults.flatMap((fault) =>
    isFaultCode(fault.code) ? [t(`fault.${fault.code}`)] : [],
  );
  if (sentences.length > 0) return [...new Set(sentences)].join(' ');
  return code !== undefined && isProblemCode(code) ? t(`problem.${code}`) : words;
}
