import { ImportFault } from './import-fault.ts';

const [quote, backslash, newline] = [0x22, 0x5c, 0x0a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

// The largest county outlines have some megabytes.
const longestFeature = 64 * 1024 * 1024;

/**
 * Streams the features of GeoJSON as text, one by one: of lines, of text sequences (RFC 8142) and
 * of a FeatureCollection, however it is laid out. Memory holds one feature.
 */
export async function* readFeatures(
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<{ line: number; text: string }> {
  const scanner = new FeatureScanner();
  for await (const chunk of bytes) yield* scanner.take(chunk);
  scanner.end();
}

class FeatureScanner {
  #buffer = Buffer.alloc(0);
  #at = 0;
  #line = 1;
  #depth = 0;
  /** How deep the features lie: 0 on lines, 2 in a FeatureCollection, -1 behind its last. */
  #featureDepth = 0;
  #start = -1;
  #startLine = 1;

  *take(chunk: Buffer): Generator<{ line: number; text: string }> {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (; this.#at < this.#buffer.length; this.#at++) {
      const byte = this.#buffer[this.#at];
      if (byte === quote) {
        const end = this.#endOfText();
        // The text goes on in the next chunk, where it is looked at again.
        if (end === -1) break;
        this.#at = end;
      } else if (byte === newline) this.#line++;
      else if (byte === openBrace) this.#open();
      else if (byte === openBracket) this.#openList();
      else if (byte === closeBracket) this.#closeList();
      else if (byte === closeBrace) {
        this.#depth--;
        if (this.#depth === this.#featureDepth && this.#start >= 0) yield this.#feature();
        if (this.#depth === 0) this.#featureDepth = 0;
      }
    }
    this.#forget();
  }

  end(): void {
    if (this.#depth === 0 && this.#start < 0) return;
    throw new ImportFault(
      `the file is cut short: what begins in line ${this.#startLine} does not end.`,
      'Fetch or convert it again.',
    );
  }

  #open(): void {
    if (this.#depth === this.#featureDepth) {
      this.#start = this.#at;
      this.#startLine = this.#line;
    }
    this.#depth++;
  }

  #openList(): void {
    const before = this.#buffer.subarray(Math.max(0, this.#at - 40), this.#at).toString('latin1');
    if (this.#depth === 1 && /"features"\s*:\s*$/.test(before)) {
      this.#featureDepth = 2;
      this.#start = -1;
    }
    this.#depth++;
  }

  #closeList(): void {
    this.#depth--;
    // What a FeatureCollection says behind its features is none.
    if (this.#depth === 1 && this.#featureDepth === 2) this.#featureDepth = -1;
  }

  /** Where the text that begins here ends; -1 when that is not yet read. */
  #endOfText(): number {
    let end = this.#at;
    do {
      end = this.#buffer.indexOf(quote, end + 1);
    } while (end !== -1 && this.#isEscaped(end));
    return end;
  }

  #isEscaped(at: number): boolean {
    let before = at - 1;
    while (this.#buffer[before] === backslash) before--;
    return (at - before) % 2 === 0;
  }

  #feature() {
    const text = this.#buffer.subarray(this.#start, this.#at + 1).toString('utf8');
    this.#start = -1;
    return { line: this.#startLine, text };
  }

  /** Keeps what a feature still needs, and enough to see that a list is called "features". */
  #forget(): void {
    const keep = this.#start >= 0 ? this.#start : Math.max(0, this.#at - 40);
    this.#buffer = this.#buffer.subarray(keep);
    this.#at -= keep;
    if (this.#start >= 0) this.#start = 0;
    if (this.#buffer.length > longestFeature)
      throw new ImportFault(
        `what begins in line ${this.#startLine} is no GeoJSON feature.`,
        'Convert the file to GeoJSON first, for instance with ogr2ogr -f GeoJSONSeq.',
      );
  }
}
