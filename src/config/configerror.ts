/** Settings that cannot be used, each said so that whoever set it can mend it. Holds no secret. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
