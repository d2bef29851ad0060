import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as AppManifest from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CHANNEL_MESSAGES, manifestFor, readManifest } from '../../../../adapters/teams/manifest/manifest.js';
import { appPackage } from '../../../../adapters/teams/manifest/package.js';
import { EXTENSION, QUERY } from '../../../../adapters/teams/names.js';
import { PACKAGE_ROOT } from '../../../../src/config/packageroot.js';
import { pixelsOf } from './pixels.js';

const APP = '01234567-89ab-cdef-0123-456789abcdef';
const PAGE = 'https://jobun.example.jp';
const QUIET = { appId: APP, channelMessages: false };
const HEARING = { appId: APP, channelMessages: true };

const shipped = readManifest();
const english = JSON.parse(read('manifest/teams/en.json')) as Record<string, string>;

describe('by the schema of Microsoft', () => {
  test.each([
    ['as it is shipped', shipped],
    ['for an app', manifestFor(shipped, QUIET, undefined)],
    ['for an app with pages', manifestFor(shipped, QUIET, PAGE)],
    ['for an app that hears channels', manifestFor(shipped, HEARING, PAGE)],
  ])('the manifest %s is right', async (_, manifest) => {
    expect(await problemsIn(manifest)).toEqual([]);
  });

  test('what is wrong would be seen', async () => {
    expect(await problemsIn({ ...shipped, name: { short: 'あ'.repeat(31) } })).not.toEqual([]);
    expect(await problemsIn({ ...shipped, invented: true })).not.toEqual([]);
  });

  test('the newest that is known is taken', () => {
    const known = Object.keys(AppManifest)
      .flatMap((name) => /^TeamsManifestV1D(\d+)$/.exec(name)?.[1] ?? [])
      .map(Number);
    expect(shipped.manifestVersion).toBe(`1.${Math.max(...known)}`);
    expect(shipped.$schema).toContain(`/teams/v${shipped.manifestVersion}/`);
    expect(english.$schema).toContain(`/teams/v${shipped.manifestVersion}/`);
  });

  test('its English is right, and for words that are there', async () => {
    const localization = schemaOf('Localization');
    expect(await problemsIn(english, localization)).toEqual([]);
    const wrong = { ...english, 'bots[0].commandLists[0].commands[0].invented': 'x' };
    expect(await problemsIn(wrong, localization)).not.toEqual([]);
    for (const path of Object.keys(english).filter((key) => key !== '$schema'))
      expect([path, at(shipped, path)]).toEqual([path, expect.stringMatching(/\p{sc=Han}|\p{sc=Kana}/u)]);
  });
});

describe('the manifest', () => {
  const [bot] = shipped.bots as unknown as readonly Bot[];
  const [extension] = shipped.composeExtensions as unknown as readonly Extension[];
  const commands = new Map(extension?.commands.map((command) => [command.id, command]));

  test('declares what names.ts has for beside the box and in the menu of a message, and nothing else', () => {
    expect([...commands.keys()].sort()).toEqual(Object.values(EXTENSION).sort());
    expect(commands.get(EXTENSION.search)).toMatchObject({
      type: 'query',
      context: ['compose', 'commandBox'],
      parameters: [{ name: QUERY }],
    });
    expect(commands.get(EXTENSION.search)?.parameters).toHaveLength(1);
    expect(commands.get(EXTENSION.lookUp)).toMatchObject({ type: 'action', context: ['message'], fetchTask: true });
  });

  test('is for talking to alone, in teams and in group chats, with commands in each', () => {
    expect(bot?.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(bot?.commandLists.flatMap(({ scopes }) => scopes)).toEqual(bot?.scopes);
  });

  test('suggests the four questions that the shipped policy is known to answer, and help', () => {
    const titles = bot?.commandLists.flatMap(({ commands: offered }) => offered.map(({ title }) => title)) ?? [];
    const settings = read('corpus/settings.yaml');
    expect(titles.at(-1)).toBe('ヘルプ');
    expect(titles).toHaveLength(5);
    for (const title of titles.slice(0, -1)) expect(settings).toContain(`- ${title}\n`);
  });

  test('names the one app wherever an app is named, and nobody else', () => {
    const made = manifestFor(shipped, HEARING, PAGE);
    expect([made.id, made.bots[0]?.botId, made.composeExtensions[0]?.botId]).toEqual([APP, APP, APP]);
    expect(made.webApplicationInfo).toEqual({ id: APP, resource: expect.any(String) });
    expect(JSON.stringify(made)).not.toContain('00000000-');
  });

  test('asks for messages without a mention only where they are wanted, and for nothing besides', () => {
    const quiet = manifestFor(shipped, QUIET, PAGE);
    for (const asking of ['authorization', 'permissions', 'devicePermissions', 'webApplicationInfo', 'validDomains'])
      expect([asking, quiet[asking]]).toEqual([asking, undefined]);
    expect(manifestFor(shipped, HEARING, PAGE)).toEqual({
      ...quiet,
      webApplicationInfo: expect.anything(),
      authorization: {
        permissions: {
          resourceSpecific: [
            { name: 'ChannelMessage.Read.Group', type: 'Application' },
            { name: 'ChatMessage.Read.Chat', type: 'Application' },
          ],
        },
      },
    });
  });

  test.each([
    [PAGE, PAGE],
    ['http://jobun.example.jp', 'https://example.com'],
    [undefined, 'https://example.com'],
  ])('where pages are at %s tells of them at %s', (publicUrl, page) => {
    const { developer } = manifestFor(shipped, QUIET, publicUrl);
    expect(developer).toEqual({ name: 'Jobun', websiteUrl: page, privacyUrl: page, termsOfUseUrl: page });
  });

  test.each(['README.ja.md', 'README.md'])('has each of its permissions explained in %s', (name) => {
    for (const permission of CHANNEL_MESSAGES) expect(read(name)).toContain(`\`${permission}\``);
  });
});

describe('the package', () => {
  const files = unzipSync(appPackage(QUIET, PAGE));

  test('holds the manifest for the app and every file that it names, and no other', () => {
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toEqual(manifestFor(shipped, QUIET, PAGE));
    expect(files['en.json']).toEqual(new Uint8Array(readFileSync(join(PACKAGE_ROOT, 'manifest/teams/en.json'))));
  });

  test('is the same whenever it is made', () => {
    const [made, again] = [appPackage(HEARING, PAGE), appPackage(HEARING, PAGE)];
    expect(Buffer.from(made).equals(again)).toBe(true);
    // Of every file, 1 January 1980 at midnight: the time and the date of its entry.
    expect(Buffer.from(made).readUInt32LE(10)).toBe(0x00210000);
  });

  test('has a colour icon of 192 pixels a side that is filled', () => {
    const { width, height, pixels } = pixelsOf(files['color.png'] ?? new Uint8Array());
    expect([width, height]).toEqual([192, 192]);
    expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
    expect(pixels[0]).toEqual([0x1f, 0x3a, 0x5f, 255]);
  });

  test('has an outline icon of 32 pixels a side that is white on nothing', () => {
    const { width, height, pixels } = pixelsOf(files['outline.png'] ?? new Uint8Array());
    expect([width, height]).toEqual([32, 32]);
    expect(pixels[0]?.[3]).toBe(0);
    const drawn = pixels.filter(([, , , alpha]) => alpha > 0);
    expect(drawn.length).toBeGreaterThan(100);
    // Thin edges are rounded off.
    expect(drawn.every(([red, green, blue]) => Math.min(red, green, blue) >= 250)).toBe(true);
  });
});

interface Bot {
  readonly scopes: readonly string[];
  readonly commandLists: readonly {
    readonly scopes: readonly string[];
    readonly commands: readonly { title: string }[];
  }[];
}
interface Extension {
  readonly commands: readonly { readonly id: string; readonly parameters?: readonly unknown[] }[];
}

function at(value: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>((inside, step) => (inside as Record<string, unknown> | undefined)?.[step], value);
}

/** The package looks its schemas up beside itself, and goes out only for those it does not have. */
function problemsIn(manifest: object, schema?: Schema): Promise<string[]> {
  return AppManifest.AppManifestUtils.validateAgainstSchema(manifest as AppManifest.TeamsManifest, schema);
}

type Schema = Parameters<typeof AppManifest.AppManifestUtils.validateAgainstSchema>[1];

function schemaOf(kind: string): Schema {
  const entry = createRequire(import.meta.url).resolve('@microsoft/app-manifest');
  const folder = join(entry, '..', 'json-schemas', 'teams', `v${shipped.manifestVersion}`);
  const text = readFileSync(join(folder, `MicrosoftTeams.${kind}.schema.json`), 'utf8');
  // A bracket that stands open, which the library takes for an error.
  return JSON.parse(text.replaceAll('\\\\b]', '\\\\b\\\\]'));
}

function read(path: string): string {
  return readFileSync(join(PACKAGE_ROOT, path), 'utf8');
}
