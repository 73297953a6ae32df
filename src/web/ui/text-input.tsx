import type { ComponentProps, InputEvent } from 'react';
import { classNames } from './class-names.ts';
import styles from './control.module.css';
import { withoutControlCharacters } from './without-control-characters.ts';

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      onInput={keepPlain}
      {...rest}
      className={classNames(styles.control, className)}
    />
  );
}

/** React calls `onInput` before `onChange`: whoever listens there sees the plain text. */
function keepPlain({ currentTarget: input }: InputEvent<HTMLInputElement>): void {
  const plain = withoutControlCharacters(input.value);
  if (plain !== input.value) input.value = plain;
}
