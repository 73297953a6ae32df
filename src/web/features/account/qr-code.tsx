import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './account-dialog.module.css';

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

/** A text as a picture for a phone's camera. */
export function QrCode({ text, label }: QrCodeProps) {
  // Four modules of white around it: cameras need that to find it (ISO/IEC 18004).
  const { data, size } = useMemo(() => encode(text, { border: 4 }), [text]);
  const dark = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={dark} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}
