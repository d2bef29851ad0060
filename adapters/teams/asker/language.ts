import { type Language, USUAL_LANGUAGE } from '../../../src/person/language.js';

/** In which somebody is spoken to, by the locale of their client. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') === true ? 'en' : USUAL_LANGUAGE;
}
