import { describe, expect, test } from 'vitest';
import { GroupCommit, WriteQueueFull } from './group-commit.ts';

class BadJob extends Error {}

/** A writer of numbers: negative ones are bad, and every commit waits to be let through. */
function openWriter(options: { mostPerCommit?: number; mostWaiting?: number } = {}) {
  const groups: number[][] = [];
  let commit = Promise.resolve();
  const writer = new GroupCommit<number, string>({
    async write(jobs) {
      groups.push([...jobs]);
      await commit;
      if (jobs.some((job) => Number.isNaN(job))) throw new Error('disk full');
      if (jobs.some((job) => job < 0)) throw new BadJob();
      return jobs.map((job) => `wrote ${job}`);
    },
    isJobFault: (error) => error instanceof BadJob,
    mostPerCommit: options.mostPerCommit ?? 100,
    mostWaiting: options.mostWaiting ?? 100,
  });
  return {
    writer,
    groups,
    /** Holds every commit until the returned function is called. */
    holdCommits() {
      const { promise, resolve } = Promise.withResolvers<void>();
      commit = promise;
      return resolve;
    },
  };
}

describe('grouped commits', () => {
  test('write together what arrives together, and answer each its own', async () => {
    const { writer, groups } = openWriter();
    const answers = await Promise.all([1, 2, 3].map((job) => writer.submit(job)));
    expect(answers).toEqual(['wrote 1', 'wrote 2', 'wrote 3']);
    expect(groups).toEqual([[1, 2, 3]]);
  });

  test('answer nobody before the commit', async () => {
    const { writer, holdCommits } = openWriter();
    const letThrough = holdCommits();
    let answered = false;
    const answer = writer.submit(1).then(() => (answered = true));
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(answered).toBe(false);
    letThrough();
    await answer;
  });

  test('collect during a commit and cut long queues', async () => {
    const { writer, groups, holdCommits } = openWriter({ mostPerCommit: 2 });
    const letThrough = holdCommits();
    const first = writer.submit(1);
    await new Promise((resolve) => setImmediate(resolve));
    const later = [2, 3, 4].map((job) => writer.submit(job));
    letThrough();
    await Promise.all([first, ...later]);
    expect(groups).toEqual([[1], [2, 3], [4]]);
  });

  test('let a bad job fail alone', async () => {
    const { writer } = openWriter();
    const outcomes = await Promise.allSettled([1, -2, 3].map((job) => writer.submit(job)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('fail a whole group at once when no job is to blame, then go on', async () => {
    const { writer, groups } = openWriter();
    const outcomes = await Promise.allSettled([1, Number.NaN, 3].map((job) => writer.submit(job)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(groups).toHaveLength(1);
    expect(await writer.submit(4)).toBe('wrote 4');
  });

  test('refuse more than may wait', async () => {
    const { writer } = openWriter({ mostWaiting: 2 });
    const accepted = [writer.submit(1), writer.submit(2)];
    await expect(writer.submit(3)).rejects.toBeInstanceOf(WriteQueueFull);
    expect(await Promise.all(accepted)).toHaveLength(2);
  });

  test('drain when everything is answered', async () => {
    const { writer } = openWriter();
    const answers: string[] = [];
    for (const job of [1, 2]) void writer.submit(job).then((answer) => answers.push(answer));
    await writer.drain();
    expect(answers).toEqual(['wrote 1', 'wrote 2']);
  });
});
