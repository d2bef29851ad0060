import { z } from 'zod';
import type { Language } from '../person/language.js';

export const LANGUAGE_FIELDS = {
  LC_ALL: z.string().optional(),
  LC_MESSAGES: z.string().optional(),
  LANG: z.string().optional(),
};

type Read = z.infer<z.ZodObject<typeof LANGUAGE_FIELDS>>;

export function languageIn({ LC_ALL, LC_MESSAGES, LANG }: Read): Language {
  return /^en/i.test(LC_ALL ?? LC_MESSAGES ?? LANG ?? 'ja') ? 'en' : 'ja';
}
