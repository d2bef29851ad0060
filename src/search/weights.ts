/**
 * The weights and thresholds of finding and deciding, in one place. Fitted on many questions, which `npm run quality`
 * measures; never on one.
 */
export const FIELD_WEIGHTS = {
  /** 見出し of the unit and of the units above it, once more. */
  heading: 1,
  /** The provision's own words and those of its headings: what a word is worth is then counted over both. */
  text: 1,
  /** The lead-in of the unit above it: what an item is an item of. */
  context: 0.3,
  /** Example questions that people gave for it. */
  examples: 0.4,
  /** Pairs of characters of heading and text. */
  grams: 0.2,
} as const;

export type Field = keyof typeof FIELD_WEIGHTS;
export type FieldWeights = Readonly<Record<Field, number>>;

/** BM25+, as MiniSearch calls its parameters: k saturation of repeats, b length normalisation, d lower bound. */
export const BM25 = { k: 2, b: 0.9, d: 0.5 } as const;

export const QUERY_WEIGHTS = {
  /** Another way to write a word of the question, against the word as it was typed. */
  spelling: 1,
  /** A term the lexicon adds, against one the question itself holds; times the entry's own weight. */
  meaning: 0.9,
} as const;

export const NEIGHBOUR_WEIGHTS = {
  /** A shared pair of characters against a shared word. */
  gram: 0.5,
  /** What the second, third, fourth example of one target add to its best. */
  further: [0.25, 0.12, 0.06],
} as const;

export const LIKELIHOOD = {
  /** What every target is taken to hold of every word: the more, the less a word no example holds speaks against it. */
  smoothing: 0.3,
  /** How much more likely than another a target is that fits a little better. */
  sharpness: 8,
  /** Below this a target that nothing else speaks for is no candidate. */
  candidate: 0.05,
} as const;

/** How the evidence of one target adds up: words of the provision, the nearest examples people gave, and all of them. */
export const EVIDENCE_WEIGHTS = {
  words: 0.45,
  neighbours: 1,
  likelihood: 0.6,
} as const;

/** How much the words of a definition count, by whether the question asks what something means. */
export const INTENT_WEIGHTS = { definitionAsked: 1.1, definitionNotAsked: 0.5 } as const;

/** How much a silence about mishaps claims of a question, by whether the question tells of one. */
export const MISHAP_WEIGHTS = { told: 2.2, notTold: 0.7 } as const;

/** When the evidence is enough, on the scale of a candidate's score. */
export const THRESHOLDS = {
  /** Below this, times the share of the question that is known at all, the best provision is no answer. */
  answer: 0.58,
  /** … where nobody gave an example for it, so that its own words alone have to speak for it. */
  answerUntaught: 0.33,
  /** So much of the question's weight the best provision must speak of, when no example is near. */
  coverage: 0.3,
  /** An example at least this like the question speaks for its target whatever else is asked. */
  sure: 0.75,
  /** An example at least this like one of several questions in a message makes it a question of its own. */
  oneOfSeveral: 0.4,
  /** Below this no silence and no small talk is recognised. */
  silence: 0.3,
  /** What words, and the likelihood, count when a silence and a provision claim the same question … */
  wordsInClaim: 0.1,
  likelihoodInClaim: 0.3,
  /** … and words where nobody gave an example for the provision, so that there is no likelihood to compare. */
  wordsInClaimUntaught: 0.2,
  /** Below this vote, times the share of the question that is known at all, no action is recognised … */
  action: 0.3,
  /** … and below this vote where the question names a segment. */
  actionInSegment: 0.34,
  /** So much behind the best of the rest (as a share of its score) an action may come where it says as much and more. */
  actionBehind: 0.6,
  /** … and so much where its ruling cites the very provision that is best. */
  actionCiting: 0.4,
  /** An action at least this close to the best one (as a share of what tells them apart) may be meant as well. */
  actionTie: 0.95,
  /** … this close where no example is as near as this. */
  actionTieUnsure: 0.85,
  actionSure: 0.35,
  /** How much a word counts against an example when actions are told apart. */
  actionWords: 0.15,
  /** … and how much its likelihood among actions. */
  actionLikelihood: 0.2,
  /** So likely the list of actions must be by all ways to ask for it … */
  menu: 0.5,
  /** … and so many times as strongly its nearest examples must speak for it as those of anything else. */
  menuAhead: 1.2,
  /** … and so much of the question must be known at all. */
  menuKnown: 0.5,
  /** An example at least this like the question asks for the list in whatever words. */
  menuSure: 0.8,
  /** A second provision at least this close to the first (as a share of its score) belongs to the answer … */
  second: 0.8,
  /** … one at least this close is worth a look beside it … */
  related: 0.3,
  /** … or, if neither is sure and it is this close, leads to asking back. */
  tie: 0.99,
} as const;
