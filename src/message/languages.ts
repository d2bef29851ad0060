import type { Language } from '../person/language.js';
import { ENGLISH_PHRASES } from './english.js';
import { DEFAULT_PHRASES, type Phrases } from './phrases.js';

/** What is said where the organisation gives no words of its own. */
export const SHIPPED_PHRASES: Readonly<Record<Language, Phrases>> = { ja: DEFAULT_PHRASES, en: ENGLISH_PHRASES };
