/** As much of `EventSource` as the live client uses, over `fetch`, for where there is none. */
export class FetchEventSource extends EventTarget {
  readonly #aborting = new AbortController();

  constructor(url: string) {
    super();
    void this.#run(url);
  }

  close(): void {
    this.#aborting.abort();
  }

  async #run(url: string): Promise<void> {
    try {
      const answer = await fetch(url, { signal: this.#aborting.signal });
      if (!answer.ok || !answer.body) throw new Error(`Refused with ${answer.status}.`);
      let rest = '';
      for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + part).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.#tell(block);
      }
    } catch {
      // A cut is told in the same way as an end.
    }
    if (!this.#aborting.signal.aborted) this.dispatchEvent(new Event('error'));
  }

  #tell(block: string): void {
    if (this.#aborting.signal.aborted) return;
    const event = /^event: (.*)$/m.exec(block)?.[1];
    const data = /^data: (.*)$/m.exec(block)?.[1];
    if (event && data) this.dispatchEvent(new MessageEvent(event, { data }));
  }
}
