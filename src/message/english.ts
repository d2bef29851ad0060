import type { Phrases } from './phrases.js';

/**
 * The same sentences for who is spoken to in English. They promise nothing that the Japanese ones do not: there is no
 * word for what is allowed. Words to send stay Japanese, since those are understood, and so does what the organisation
 * wrote.
 */
export const ENGLISH_PHRASES: Phrases = {
  jointNames: ', ',
  jointPair: ' and ',
  jointClauses: '; ',
  jointSentences: ' ',
  noDocuments: 'the registered documents',
  pointDefinition: '{document} defines “{term}” as follows.',
  pointDuty: '{document} requires the following, under “{heading}”.',
  pointProhibition: '{document} says that the following must not be done, under “{heading}”.',
  pointListed: '{document} lists the following, under “{heading}”.',
  pointGeneral: '{document} says the following, under “{heading}”.',
  pointDeleted: 'This number of {document} has been deleted.',
  pointUntitled: '{document} says the following.',
  clarifyLead: 'Which of these would you like to know about? Please choose the nearest one.',
  pointFurther: 'It goes on to say the following.',
  statusBlocked: 'Not permitted in principle (原則不可)',
  statusConditional: 'Conditions apply (条件付き)',
  statusMeasure: 'To be introduced as a measure (対策として導入)',
  statusNotStated: 'Not stated in the policy (定めなし)',
  verdictBlocked: '{segment}: “{action}” comes under “not permitted in principle”.',
  verdictConditional: '{segment}: there are conditions on “{action}”.',
  verdictMeasure: '{segment}: “{action}” is described as a measure that is to be introduced.',
  verdictNotStated: '{segment}: nothing is stated about “{action}” in {documents}.',
  verdictBetween: 'Between {segments}',
  verdictInferred: '“{action}” is not named in the text, but it can be read as coming under the following words.',
  verdictCondition: 'Condition (in Japanese): “{condition}”',
  verdictNote: 'Note (in Japanese): “{condition}”',
  cautionBlocked:
    'Whether there are any exceptions, or a procedure for them, is not stated in {documents}. Please do not go ahead on your own judgement; check first.',
  cautionConditional: 'The exact steps and procedures are not stated in {documents}.',
  cautionMeasure: 'How exactly this is done is not stated in {documents}.',
  actionLead:
    'What would you like to do? Please choose the nearest one. If it is not among these, please tell me a little more about what you want to do, and how.',
  menuLead:
    'What would you like to do? Choose one, and you will see what {documents} says about it. The answer is one of these: {statuses}. It is never a permission.',
  menuSegment: 'This is about {segment}.',
  segmentLead: 'What holds for “{action}” depends on where it is done. Which of these do you mean?',
  segmentMore: 'For {segments}, please ask with that name in your question.',
  segmentOption: '{segment}: {status}',
  ownTold:
    'Thank you. When you ask whether you may do something and name no network segment ({called}), I will answer for a terminal in {segment}.',
  ownAsked:
    'When you ask whether you may do something and name no network segment ({called}), I answer for a terminal in {segment}.',
  ownNone:
    'You have not told me which network segment ({called}) your terminal is in. Where the answer depends on it, I will ask you each time.',
  ownForgotten:
    'I have forgotten your network segment ({called}). Where the answer depends on it, I will ask you each time from now on.',
  ownUnknown:
    'I cannot decide which network segment ({called}) your terminal is in. Please find out, and then let me know. {contact}',
  departmentSegment: 'terminals of {department} are in {segment}',
  ownDepartment:
    'According to the settings, {departments}. Until you tell me your network segment ({called}), I answer for such a terminal when you ask whether you may do something and name none. If yours is another, please send it like this: “{words}”.',
  ownForgottenDepartment: 'I have forgotten your network segment ({called}) and gone back to the settings.',
  offerSegment: 'I always use a terminal in {segment}',
  ownWhich: 'Which network segment ({called}) is your terminal in?',
  ownQuestion: 'Please answer this question (in Japanese): “{question}”',
  ownMore: 'For {segments}, please send it like this: “{words}”.',
  silenceLead: 'Nothing is stated about “{topic}” in {documents}.',
  partNotStated: 'No provision about “{question}” was found in {documents}.',
  notStatedLead: 'No provision that settles your question was found in {documents}.',
  notStatedForeign:
    'Questions are answered from the Japanese text, so one in another language may miss what it says. It is best to ask in Japanese; a few plain words are enough.',
  notStatedAdvice:
    '“Not stated” does not mean that it may be done. If you are not sure, please check before you go ahead.',
  settledLine: 'Your organisation says (in Japanese): “{line}”',
  missingLead: 'There is no provision with the number you asked for.',
  addressRead: '“{typed}” was read as “{canonical}”.',
  addressReadWhy: '“{typed}” was read as “{canonical}”, because {why}.',
  addressCut: 'Here are the first {shown} provisions. There are {left} more, which you can read in the document.',
  addressIn: '{document}: {note}',
  addressQuoted: '“{address}”',
  addressAbsent: '“{typed}” is not in {owner}.',
  addressLacks: 'There is no “{what}” in {owner}.',
  addressEnds: '{owner} goes as far as “{last}”.',
  addressItemsEnd: '{owner} has no paragraphs (項), and its items (号) go as far as “{last}”.',
  addressNoParagraphs: '{owner} is not divided into paragraphs (項).',
  addressOffers: 'There is no “{what}” in {owner}. What there is: {places}.',
  addressSeveral: '“{typed}” could be any of these, so it cannot be decided: {places}.',
  addressNothingBelow: 'There is nothing below {owner}.',
  addressOneSentence: '{owner} is a single sentence, and has no “{what}”.',
  addressSentences: '{owner} is made up of “{parts}”, and has no “{what}”.',
  addressNoneBegins: 'No sentence of {owner} begins with “{word}”.',
  addressSeveralBegin: 'Several sentences of {owner} begin with “{word}”.',
  addressEmpty: 'There is no provision in {owner}.',
  whyOneSupplement: 'only one supplement has {typed}',
  whyOneParagraph: '{owner} has only one paragraph (項)',
  whyItems: '{owner} has items (号), not paragraphs (項)',
  whyParagraphs: '{owner} has paragraphs (項), not items (号)',
  whyUndivided: '{owner} is not divided into paragraphs (項)',
  whyNoProviso: '{owner} has no proviso to tell its main text (本文) from',
  whyNoLeadIn: '{owner} has nothing below it to tell a lead-in (柱書) from',
  externalLaw: 'The text of “{law}” cannot be read here. Only what is in {documents} is answered.',
  contactSet: 'For questions, please contact {contact}.',
  contactWays: '{contact} ({ways})',
  contactUnset:
    'No contact has been set yet. Please ask your head of section, or whoever is in charge of the document.',
  noticeUnverified:
    'It could not be made sure just now who is asking, so fewer documents than usual were used for this answer. Please wait a little and ask again.',
  noticeCut: 'Your question is long, so its first {limit} characters were read.',
  noticeGoneOn:
    'This was taken as going on from your last question: “{question}”. If that is wrong, please add a few words and ask again.',
  longAgo:
    'Some time has passed since we last spoke, so it is not clear whether you are going on from there. If you mean “{question}”, please ask it again in those words. If you mean something else, please add what it is about.',
  noticeConfirm:
    'Whether that is so is not decided here; you are shown the words of the text. Please check it against them.',
  noticeOwnSegment: 'This is the answer for a terminal in {segment}. If that is wrong, please send “{change}”.',
  noticeDepartment:
    'According to the settings, {departments}. You have not told me your network segment ({called}), so this is the answer for such a terminal. If yours is another, please send it like this: “{words}”.',
  noticeTellSegment:
    'If you always use a terminal in the same network segment ({called}), please send “{change}”. From then on I will answer without asking back.',
  noticeMasked: 'Digits that look like the number of a person or a card were covered before your question was read.',
  noticeMaskedOriginal:
    'Digits that look like the number of a person or a card were covered before your question was read. They are still in what you posted, so please delete it.',
  failed:
    'Sorry, something went wrong while answering. Your question has been received. Please wait a little and ask again. If it keeps happening, please report it with the number “{reference}”. {contact}',
  failedOther:
    'Sorry, something went wrong. Please wait a little and try again. If it keeps happening, please report it with the number “{reference}”. {contact}',
  feedbackHelpful: 'Thank you. It is good to know that this helped.',
  feedbackUnhelpful: 'Thank you for telling me, and sorry that this did not help. {contact}',
  feedbackUnknown:
    'Thank you. The record of this answer is no longer kept, so your feedback could not be noted. If you ask once more, you can give it on the new answer.',
  withdrawn: 'The original question was deleted by its author. The answer stays here for others.',
  greeting:
    'Hello. Ask about {documents} in everyday words. You will be shown the provisions word for word, with their numbers. The text is Japanese, so it is best to ask in Japanese.',
  thanks: 'Glad to have been of help. Please ask again whenever you like.',
  help: 'Questions about {documents} in everyday words are answered with the provisions, word for word. You can also open one by its number, such as “{example}”. Where nothing is stated, you are told so. The text is Japanese, so it is best to ask in Japanese.',
  identity:
    'This is an automatic guide that finds provisions and shows them to you; it is not a person. It writes no text of its own about them, and shows you the words of {documents} as they stand.',
  offtopic: 'This does not seem to be about {documents}. Only questions about {documents} are answered here.',
  empty: 'Please type a question. Everyday words are fine.',
  short: 'Please type a little more: a question in everyday words, or a number such as “{example}”.',
  unreadable: 'The text could not be read. Please ask again in a sentence of Japanese.',
};
