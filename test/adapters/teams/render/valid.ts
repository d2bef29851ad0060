import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Library from 'adaptivecards';
import { Ajv, type ValidateFunction } from 'ajv';
import { LIMITS } from '../../../../adapters/teams/limits.js';
import { PACKAGE_ROOT } from '../../../../src/config/packageroot.js';

const require = createRequire(import.meta.url);
/** Its entry for `import` cannot be loaded by Node. */
const { AdaptiveCard, HostConfig, SerializationContext, Versions } =
  require('adaptivecards/dist/adaptivecards.js') as typeof Library;

const PATH = join(PACKAGE_ROOT, '..', 'shared', 'schemas', 'adaptive-card-1.5.0.json');
export const HAS_SCHEMA = existsSync(PATH);

let validate: ValidateFunction | undefined;

/** What the published schema says against a card; nothing where the schema is not at hand. */
export function schemaProblems(card: object): unknown[] {
  if (!HAS_SCHEMA) return [];
  validate ??= schema();
  // The schema knows nothing of what a host adds.
  const { msteams: _, ...known } = card as { msteams?: unknown };
  return validate(JSON.parse(JSON.stringify(known))) ? [] : (validate.errors ?? []);
}

function schema(): ValidateFunction {
  const { id: _, ...known } = JSON.parse(readFileSync(PATH, 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
  return ajv.compile(known);
}

/** What the library that draws cards says against one, while it reads it and when it has read it. */
export function libraryProblems(card: object): string[] {
  // It keeps a place in its own pattern, and would refuse every other language it reads.
  const { regEx } = AdaptiveCard.langProperty;
  if (regEx !== undefined) regEx.lastIndex = 0;
  const context = new SerializationContext(Versions.v1_5);
  const read = new AdaptiveCard();
  read.hostConfig = new HostConfig({ actions: { maxActions: LIMITS.actions } });
  read.parse(JSON.parse(JSON.stringify(card)), context);
  const told = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  return [...told, ...read.validateProperties().validationEvents.map(({ message }) => message)];
}
