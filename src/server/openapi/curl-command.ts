/** A command that a reader can paste into a shell; a test runs each against a real server. */
export interface CurlExample {
  readonly title: string;
  readonly command: string;
  /** Status of the answer. */
  readonly status: number;
}

/** In double quotes, so that the shell puts the reader's own key in. */
export const keyHeader = '-H "X-API-KEY: $LEADMAP_API_KEY"';
export const jsonHeader = "-H 'Content-Type: application/json'";

/** One option on each line. */
export const curl = (...parts: readonly string[]): string => `curl ${parts.join(' \\\n  ')}`;

/** A plain reading, with the reader's key. */
export const read = (title: string, url: string): CurlExample => ({
  title,
  command: curl(`'${url}'`, keyHeader),
  status: 200,
});

/** Sends `body`, JSON as it is to be shown, with the reader's key. */
export const send = (title: string, url: string, body: string): CurlExample => ({
  title,
  command: curl(`'${url}'`, keyHeader, jsonHeader, `-d '${body}'`),
  status: 201,
});
