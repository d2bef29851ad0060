/**
 * What Slack takes, in characters unless said otherwise. From its reference of Block Kit (docs.slack.dev/reference/
 * block-kit) and of the methods chat.postMessage and views.open; what is not written there says where it comes from.
 */
export const LIMITS = {
  /** blocks: how many a message holds; a modal and the App Home hold more. */
  messageBlocks: 50,
  viewBlocks: 100,
  /**
   * All blocks of a message as JSON. Not documented: messages were refused from 13,172 characters on, and Slack's people
   * speak of 12,000 with a buffer for the containers (bolt-js #2509, #2867).
   */
  messageJson: 13_172,
  /** views.open, `view_too_large`: 250 kB. */
  viewBytes: 250_000,
  /** chat.postMessage: `text` is cut after this. */
  messageText: 40_000,
  /** chat.update, `msg_too_long`: not documented; 4,000 were taken, 11,800 refused, which chat.postMessage takes. */
  updateText: 4_000,

  /** blocks/actions-block, blocks/context-actions-block: elements. */
  actions: 25,
  contextActions: 5,
  /** block-elements: `action_id`, and the `block_id` of every block. */
  id: 255,
  /** block-elements/button-element, and the buttons of feedback-buttons-element. */
  buttonLabel: 75,
  buttonValue: 2_000,
  buttonUrl: 3_000,
  accessibilityLabel: 75,
  /** block-elements/select-menu-element, composition-objects/option-object and option-group-object. */
  placeholder: 150,
  options: 100,
  optionGroups: 100,
  optionLabel: 75,
  optionValue: 150,
  optionGroupLabel: 75,
  /** composition-objects/text-object. Rich text documents no limit: this one holds for a block of it all the same. */
  text: 3_000,
  /** surfaces/modals: title, submit and close. */
  modalTitle: 24,
  /** surfaces/modals: `private_metadata`. */
  privateMetadata: 3_000,
  /** blocks/input-block: `label` and `hint`. */
  inputLabel: 2_000,
} as const;
