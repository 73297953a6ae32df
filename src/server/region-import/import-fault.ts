/** Why a file, or the command itself, cannot be used, in words for the person at the terminal. */
export class ImportFault extends Error {
  /** What to do about it: a sentence, or a command on a line of its own. */
  readonly remedy: string;

  constructor(reason: string, remedy: string) {
    super(reason);
    this.remedy = remedy;
  }
}
