import { useEffect, useState } from 'react';
import { IconButton } from './icon-button.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

const confirmationMs = 2_000;

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly doneLabel: string;
}

/** Copies a text and says so for a moment. Absent where the page may not use the clipboard. */
export function CopyButton({ text, label, doneLabel }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), confirmationMs);
    return () => clearTimeout(timer);
  }, [copied]);
  // Browsers offer the clipboard on HTTPS and localhost only.
  if (!navigator.clipboard) return null;

  async function handleCopy() {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }
  return (
    <>
      <IconButton
        icon={copied ? 'check' : 'copy'}
        label={label}
        onClick={() => void handleCopy()}
      />
      <span role="status">{copied && <VisuallyHidden>{doneLabel}</VisuallyHidden>}</span>
    </>
  );
}
