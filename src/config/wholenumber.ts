import { z } from 'zod';

/** A whole number from `least` to `most`, as people write it. */
export function wholeNumber(standard: number, least: number, most: number) {
  return z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most)
    .default(standard);
}
