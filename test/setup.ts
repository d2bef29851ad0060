import fc from 'fast-check';

/** `npm run soak` tries each property a hundred times as often. */
fc.configureGlobal({ numRuns: import.meta.env['MODE'] === 'soak' ? 10_000 : 100 });
