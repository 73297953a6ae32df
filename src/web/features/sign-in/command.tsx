import styles from './sign-in.module.css';

/** What is to be typed into the server's terminal. */
export function Command({ line }: { readonly line: string }) {
  return <code className={styles.command}>{line}</code>;
}
