import { Notice } from './notice.tsx';

/** What went wrong, read aloud when it comes. */
export function Trouble({ words }: { readonly words: string | null }) {
  return (
    <div role="alert" hidden={words === null}>
      {words !== null && <Notice tone="danger">{words}</Notice>}
    </div>
  );
}
