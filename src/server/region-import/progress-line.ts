import { shown } from './skip-tally.ts';

/** Where the text goes: a terminal, or a file or pipe. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const redrawMs = 100;

/** Tells how far the reading of a file is: one line on a terminal, a few lines elsewhere. */
export class ProgressLine {
  readonly #out: Output;
  readonly #fileName: string;
  readonly #size: number;
  #bytes = 0;
  #rows = 0;
  #shownAt = 0;
  #shownQuarter = 0;

  constructor(out: Output, file: { fileName: string; size: number }) {
    this.#out = out;
    this.#fileName = file.fileName;
    this.#size = file.size;
  }

  readonly bytes = (bytes: number): void => {
    this.#bytes += bytes;
    const part = this.#bytes / this.#size;
    if (this.#out.isTTY) {
      const now = performance.now();
      if (now - this.#shownAt < redrawMs) return;
      this.#shownAt = now;
      this.#out.write(`\r\x1b[K${this.#text(part)}`);
    } else if (Math.floor(part * 4) > this.#shownQuarter && part < 1) {
      this.#shownQuarter = Math.floor(part * 4);
      this.#out.write(`${this.#text(part)}\n`);
    }
  };

  row(): void {
    this.#rows++;
  }

  /** Takes the line away again. */
  end(): void {
    if (this.#out.isTTY) this.#out.write('\r\x1b[K');
  }

  #text(part: number): string {
    const rows = this.#rows > 0 ? `, ${shown(this.#rows)} rows` : '';
    return `${this.#fileName}: ${Math.min(100, Math.floor(part * 100))} %${rows}`;
  }
}
