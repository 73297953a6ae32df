let known: Promise<ReadonlySet<string>> | undefined;

/** Whether a password is among the fifty thousand that are tried first, in any case. */
export async function isCommonPassword(password: string): Promise<boolean> {
  // Half a megabyte of words that only somebody who chooses a password needs.
  known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map(String)),
  );
  return (await known).has(password.toLowerCase());
}
