import fc from 'fast-check';

/** How often each property is tried; `npm run soak` sets more. */
fc.configureGlobal({ numRuns: Number(process.env.PROPERTY_RUNS) });
