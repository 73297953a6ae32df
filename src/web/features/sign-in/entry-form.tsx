import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ApiError } from '#web/api/api-error.ts';
import type { EndpointAnswer } from '#web/api/call-endpoint.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { type Entry, type EntryBody, sendEntry } from './send-entry.ts';
import styles from './sign-in.module.css';
import { noTrouble, type Trouble, troubleOf } from './trouble-of.ts';

interface EntryFormProps<N extends Entry> {
  readonly endpoint: N;
  readonly body: EntryBody<N>;
  readonly submit: string;
  readonly onAnswer: (answer: EndpointAnswer<N>) => void | Promise<void>;
  /** Told first of what the server refused; true when nothing more is to be said of it. */
  readonly onRefused?: (error: ApiError) => boolean;
  /** The fields, given what is wrong with each. */
  readonly children: (faults: Trouble['fields']) => ReactNode;
}

/** Asks one endpoint with what is in the fields, and puts the focus on whatever is wrong. */
export function EntryForm<N extends Entry>(props: EntryFormProps<N>) {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState(noTrouble);
  useEffect(() => focusFirst(form.current), []);

  async function send() {
    setBusy(true);
    const sent = await sendEntry(props.endpoint, props.body);
    if ('answer' in sent) await goOn(sent.answer);
    else if (!sent.error || !props.onRefused?.(sent.error)) show(sent.trouble);
  }

  async function goOn(answer: EndpointAnswer<N>) {
    try {
      await props.onAnswer(answer);
      setTrouble(noTrouble);
      setBusy(false);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      show(troubleOf(error, []));
    }
  }

  function show(found: Trouble) {
    // At once, so that the words are there when the focus comes to them.
    flushSync(() => {
      setTrouble(found);
      setBusy(false);
    });
    focusTrouble(form.current);
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!busy) void send();
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={handleSubmit}>
      {props.children(trouble.fields)}
      <div role="alert" tabIndex={-1} className={styles.trouble} data-trouble>
        {trouble.general !== null && <Notice tone="danger">{trouble.general}</Notice>}
      </div>
      <Button type="submit" variant="primary" busy={busy}>
        {props.submit}
      </Button>
    </form>
  );
}

/** What is filled in already needs no typing. */
function focusFirst(form: HTMLFormElement | null): void {
  const inputs = [...(form?.querySelectorAll('input') ?? [])].filter((input) => !input.readOnly);
  const first = inputs.find(({ value }) => value === '') ?? inputs[0];
  if (!first) return;
  // A dialog that is opened after this gives the focus to whatever has the attribute.
  first.autofocus = true;
  first.focus();
}

function focusTrouble(form: HTMLFormElement | null): void {
  const faulty = form?.querySelector<HTMLInputElement>('input[aria-invalid="true"]');
  (faulty ?? form?.querySelector<HTMLElement>('[data-trouble]'))?.focus();
  faulty?.select();
}
