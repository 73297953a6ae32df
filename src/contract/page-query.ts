import * as z from 'zod/mini';

/** A whole number as a query string has it. */
export const wholeNumber = (min: number, max: number, code: string) =>
  z.pipe(
    z.string(code).check(
      z.regex(/^\d{1,9}$/, code),
      z.refine((value) => Number(value) >= min && Number(value) <= max, code),
    ),
    z.transform(Number),
  );

/** The two parameters of every collection. */
export const pageQuery = {
  page: z._default(wholeNumber(1, 1_000_000, 'page_number'), 1),
  page_size: z._default(wholeNumber(1, 200, 'page_size_range'), 50),
};
