/**
 * What Teams takes. Sizes are characters of JSON, two bytes each, since Teams counts UTF-16. What has no source is
 * documented nowhere, and is ours.
 */
export const LIMITS = {
  /**
   * One card, and all that a message has beside it. Teams refuses a bot's message of about 100 KB with
   * `MessageSizeTooBig`, and advises 80 KB (learn.microsoft.com/microsoftteams/platform/bots/how-to/
   * format-your-bot-messages, which said 40 KB until 2025); a message of a person, into which a card can be inserted,
   * holds about 28 KB (…/webhooks-and-connectors/how-to/add-incoming-webhook). These are 24 KB.
   */
  cardJson: 12_000,
  /**
   * Buttons that stand in one row: any more, Teams hides behind "…" (…/task-modules-and-cards/cards/cards-format,
   * "Adaptive Cards overflow menu").
   */
  actions: 6,
  /** Ours: a phone shows two lines of it. */
  buttonLabel: 60,
  /** Ours: read aloud instead of a label that was cut. */
  spoken: 200,
  /** Ours: longer questions are typed. */
  buttonValue: 1_000,
  /** Ours. A choice carries its value in every card that offers it. */
  choiceLabel: 90,
  choiceValue: 200,
  /** Ours: a line or two in a list of chats. */
  summary: 160,
} as const;
