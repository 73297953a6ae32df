import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import { ApiError } from '#web/api/api-error.ts';
import { failureInWords } from '#web/api/trouble-in-words.ts';
import { t } from '#web/lib/i18n.ts';
import type { PictureTaker } from '#web/map/use-picture-taker.ts';
import { Button } from '#web/ui/button.tsx';
import { DropDown } from '#web/ui/drop-down.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import { drawSheet } from './draw-sheet.ts';
import { makeSheet } from './make-sheet.ts';
import styles from './picture-menu.module.css';
import { PrintSheet } from './print-sheet.tsx';
import { imageOf, saveFile } from './save-file.ts';
import type { Sheet } from './sheet.ts';

interface PictureMenuProps {
  readonly filter: LeadFilterInput;
  readonly picture: PictureTaker;
}

/** Prints the map with its legend, or saves it as a file. */
export function PictureMenu({ filter, picture }: PictureMenuProps) {
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState<'print' | 'png' | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [printed, setPrinted] = useState<{ sheet: Sheet; image: string } | null>(null);

  async function handle(what: 'print' | 'png') {
    const take = picture.current;
    if (!take) return setTrouble(t('picture.noMap'));
    setBusy(what);
    setTrouble(null);
    setSaid(t('picture.making'));
    try {
      const sheet = await makeSheet(queryClient, filter, take);
      if (what === 'print') {
        setPrinted({ sheet, image: await imageOf(sheet.picture.canvas) });
        setSaid('');
      } else {
        saveFile(await imageOf(drawSheet(sheet)), fileName());
        setSaid(t('picture.saved'));
      }
    } catch (error) {
      setSaid('');
      setTrouble(error instanceof ApiError ? failureInWords(error) : t('picture.failed'));
    } finally {
      setBusy(null);
    }
  }

  return (
    <>
      <DropDown label={t('picture.menu')} className={styles.button ?? ''}>
        <div className={styles.choices}>
          <Button busy={busy === 'print'} onClick={() => void handle('print')}>
            {t('picture.print')}
          </Button>
          <Button busy={busy === 'png'} onClick={() => void handle('png')}>
            {t('picture.png')}
          </Button>
          <p className={styles.said} role="status">
            {said}
          </p>
          <Trouble words={trouble} />
        </div>
      </DropDown>
      {printed && (
        <PrintSheet
          sheet={printed.sheet}
          image={printed.image}
          onDone={() => {
            URL.revokeObjectURL(printed.image);
            setPrinted(null);
          }}
        />
      )}
    </>
  );
}

const fileName = () => `leadmap-${new Date().toISOString().slice(0, 10)}.png`;
