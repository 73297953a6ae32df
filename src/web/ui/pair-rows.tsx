import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './pair-rows.module.css';
import { TextInput } from './text-input.tsx';

interface Pair {
  readonly key: string;
  readonly value: string;
}

interface PairRowsProps {
  /** Of the first name, so that an error summary finds it. */
  readonly id: string;
  readonly rows: readonly Pair[];
  readonly words: {
    readonly key: string;
    readonly value: string;
    readonly add: string;
    /** @param row the row's name, or its number while it has none */
    readonly remove: (row: string) => string;
    readonly hint: string;
  };
  readonly error?: string | undefined;
  readonly onChange: (rows: readonly Pair[]) => void;
}

/** Rows of a name and a value each, to be added and removed. */
export function PairRows({ id, rows, words, error, onChange }: PairRowsProps) {
  const put = (index: number, change: Partial<Pair>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <>
      {rows.map((row, index) => (
        // Rows have no identity but their place: they are never reordered.
        <div key={index} className={styles.row}>
          <TextInput
            id={index === 0 ? id : undefined}
            aria-label={words.key}
            placeholder={words.key}
            autoComplete="off"
            value={row.key}
            onChange={(event) => put(index, { key: event.target.value })}
          />
          <TextInput
            aria-label={words.value}
            placeholder={words.value}
            autoComplete="off"
            value={row.value}
            onChange={(event) => put(index, { value: event.target.value })}
          />
          <IconButton
            icon="trash"
            label={words.remove(row.key || String(index + 1))}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
      {rows.length > 0 && <p className={styles.hint}>{words.hint}</p>}
      <Button className={styles.add} onClick={() => onChange([...rows, { key: '', value: '' }])}>
        {words.add}
      </Button>
    </>
  );
}
