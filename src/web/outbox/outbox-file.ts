import * as z from 'zod/mini';
import { createLeadSchema } from '#contract/lead.ts';
import { submitLead } from './device-outbox.ts';
import type { OutboxEntry } from './outbox-entry.ts';

const fileSchema = z.object({
  leadmap_outbox: z.literal(1),
  exported_at: z.string(),
  leads: z.array(z.unknown()),
});

const leadInFileSchema = z.object({
  external_id: z.string().check(z.minLength(8), z.maxLength(100)),
  body: createLeadSchema,
});

/** The queue as a file that another machine can take: name and JSON text. */
export function toFile(
  entries: readonly OutboxEntry[],
  now: Date,
): { readonly name: string; readonly text: string } {
  const content: z.input<typeof fileSchema> = {
    leadmap_outbox: 1,
    exported_at: now.toISOString(),
    leads: entries.map(({ id, body, enteredAt }) => ({
      external_id: id,
      entered_at: new Date(enteredAt).toISOString(),
      body,
    })),
  };
  const day = now.toISOString().slice(0, 16).replaceAll(/[T:]/g, '-');
  return { name: `leadmap-outbox-${day}.json`, text: JSON.stringify(content, null, 2) };
}

/** How many leads of a file were taken, known already, or not to be read. */
export interface TakenFromFile {
  readonly added: number;
  readonly known: number;
  readonly faulty: number;
}

/**
 * Takes the leads of such a file into the queue, each under its own external id: sent from two
 * machines it is still one lead. Null when it is no such file.
 */
export async function takeFromFile(text: string): Promise<TakenFromFile | null> {
  const file = fileSchema.safeParse(parse(text));
  if (!file.success) return null;
  const count = { added: 0, known: 0, faulty: 0 };
  for (const line of file.data.leads) {
    const lead = leadInFileSchema.safeParse(line);
    if (!lead.success) count.faulty += 1;
    else {
      const { external_id, body } = lead.data;
      const submitted = await submitLead(external_id, { ...body, external_id });
      count[submitted === 'stored' ? 'added' : 'known'] += 1;
    }
  }
  return count;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
