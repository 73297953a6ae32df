import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { leadLimits } from '#contract/lead-limits.ts';
import { isVisible } from '#contract/visible-text.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { leadHistoryQuery } from '#web/api/queries.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { tooLong } from '#web/lib/too-long.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { focusFault } from '#web/ui/focus-fault.ts';
import { TextArea } from '#web/ui/text-area.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './note-form.module.css';

interface NoteFormProps {
  readonly leadId: string;
  readonly note: string;
  readonly onType: (note: string) => void;
}

export const noteFieldId = 'lead-note';
/** So much is no note; what lays it out letter by letter would stop the page. */
const mostTyped = 10 * leadLimits.note;

/** A note for the history. What was typed stays while the page is open, until the server has it. */
export function NoteForm({ leadId, note, onType }: NoteFormProps) {
  const { busy, trouble, run } = useAsking();
  const queryClient = useQueryClient();
  /** What is wrong with a text that was not taken; null once something else is typed. */
  const [refused, setRefused] = useState<string | null>(null);
  const fault = tooLong(note, leadLimits.note, 'note_long');
  const send = () =>
    run(async () => {
      const entry = await callEndpoint('addNote', {
        params: { id: leadId },
        body: { note: note.trim() },
      });
      onType('');
      queryClient.setQueryData(leadHistoryQuery(leadId).queryKey, (known) =>
        known && !known.some(({ id }) => id === entry.id) ? [entry, ...known] : known,
      );
    });
  function handleType(next: string) {
    const isTaken = next.length <= Math.max(mostTyped, note.length);
    setRefused(isTaken ? null : tooLong(next, leadLimits.note, 'note_long'));
    if (isTaken) onType(next);
  }
  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (fault !== null) focusFault(event.currentTarget);
    else if (isVisible(note)) void send();
  }
  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // The lead form is saved by the same keys.
      event.stopPropagation();
      event.currentTarget.form?.requestSubmit();
    }
    if (event.key === 'Escape' && note !== '') event.stopPropagation();
  }
  return (
    <form noValidate className={styles.form} onSubmit={handleSubmit}>
      <Field
        id={noteFieldId}
        label={t('lead.note')}
        error={refused === null ? fault : `${refused} ${t('lead.noteNotTaken')}`}
      >
        {(control) => (
          <TextArea
            {...control}
            className={styles.note}
            rows={2}
            readOnly={busy}
            value={note}
            onChange={({ target }) => handleType(target.value)}
            onKeyDown={handleKey}
          />
        )}
      </Field>
      <Trouble words={trouble && `${trouble} ${t('lead.noteStays')}`} />
      {isVisible(note) && (
        <Button className={styles.add} type="submit" busy={busy} aria-disabled={fault !== null}>
          {t('lead.addNote')}
        </Button>
      )}
    </form>
  );
}
