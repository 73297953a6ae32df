/** A message as `@lingui/message-utils` compiles it: text, and what stands in braces. */
export type CompiledMessage = string | readonly MessageToken[];
type MessageToken = string | readonly [name: string, kind?: string, format?: MessageCases | string];
/** By exact number, by plural category or by word; `other` is for all else. */
type MessageCases = Readonly<Record<string, CompiledMessage>>;

export type MessageValues = Readonly<Record<string, string | number>>;

/** Fills a message's arguments: `{x}`, `{n, number}`, `{n, plural, …}` with `#`, `{x, select, …}`. */
export function formatMessage(
  message: CompiledMessage,
  { language, values, count }: { language: string; values: MessageValues; count?: number },
): string {
  if (typeof message === 'string') return message;
  const number = (value: string | number) => new Intl.NumberFormat(language).format(Number(value));
  return message
    .map((token) => {
      if (token === '#' && count !== undefined) return number(count);
      if (typeof token === 'string') return token;
      const [name, kind, format] = token;
      const value = values[name] ?? '';
      if (kind === 'number') return number(value);
      if (typeof format !== 'object') return String(value);
      const counted = kind === 'plural' ? Number(value) : undefined;
      const category = counted === undefined ? '' : new Intl.PluralRules(language).select(counted);
      const chosen = format[value] ?? format[category] ?? format.other ?? '';
      return formatMessage(chosen, {
        language,
        values,
        ...(counted === undefined ? {} : { count: counted }),
      });
    })
    .join('');
}
