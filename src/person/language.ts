/** The languages in which the bot says its own sentences; the documents stay in theirs. */
export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Spoken to everybody of whom no other is known. */
export const USUAL_LANGUAGE: Language = 'ja';
