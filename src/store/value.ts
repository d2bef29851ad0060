/** What has an arbitrary shape: kept as JSON, and given back as it was. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Milliseconds since 1970. Every time the store writes or compares comes from its caller. */
export type Time = number;
