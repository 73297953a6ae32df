import { ImportFault } from './import-fault.ts';

const fullDisk = 'Make room and run the command again; what was there before is untouched.';

/** What went wrong, in words: our own faults, and those of disk and unpacking that we foresee. */
export function faultOf(error: unknown, dir: string): ImportFault {
  if (error instanceof ImportFault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new ImportFault('the disk is full.', fullDisk);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new ImportFault(
      `it may not be written or read (${message}).`,
      `See that you may write in ${dir}, or choose another folder with --to.`,
    );
  if (code.startsWith('Z_'))
    return new ImportFault(
      `the gzip file is cut short or damaged (${message}).`,
      'Fetch it again.',
    );
  return new ImportFault(message, 'Nothing was changed by this file.');
}
